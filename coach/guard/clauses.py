"""Clauses of a change, for checks that compare them."""

from collections.abc import Iterator
from typing import NamedTuple

from coach.text.fold import fold
from coach.text.later import later
from coach.text.stems import stems
from coach.text.words import keys

_BREAK = later(
    r"[.!?;:\n]+(?=\s|$)|,?\s+(?=(?:but|so|then|and|because|whereas|while|which|although|though|since)\s)|,\s+(?=(?:not|we|you|i|it|they|he|she|there)\b)| - "
)
_NO = later(
    r"\b(?:not|no|never|none|nothing|nobody|neither|nor|cannot|cant|without|unable|impossible|hardly|fail(?:s|ed)?|refused?|declined?|longer|wont|"
    r"isnt|arent|wasnt|werent|doesnt|dont|didnt|hasnt|havent|hadnt|couldnt|wouldnt|shouldnt|mustnt)\b"
)
_NO_LONGER = later(r"\bno longer\b")
_ANSWER = later(r"\bno\b,\s*")


class Clause(NamedTuple):
    """A clause: its content stems and whether it says no, an even number of times counting as yes."""

    stems: frozenset[str]
    negated: bool
    text: str


def clauses(text: str) -> Iterator[Clause]:
    """Yield the clauses of `text` that have content."""
    for part in _BREAK.split(fold(text)):
        words = _ANSWER.sub("", part.replace("'", ""))
        said = stems(keys(part))
        if said:
            count = len(_NO.findall(_NO_LONGER.sub("no", words)))
            yield Clause(said, count % 2 == 1, part.strip())
