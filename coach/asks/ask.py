"""The customer's asks: each question and each request, with or without a mark, several in one sentence."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from coach.asks.kinds import AskKind, kind
from coach.asks.pieces import pieces
from coach.asks.rhetoric import wants_answer
from coach.asks.subordinate import subordinate
from coach.text import words
from coach.text.letter import Letter
from coach.text.stems import stems

# More than anybody asks in one go; each ask is laid beside all others, so that a flood would cost its square.
_MOST = 32
_SHORT = 90


class Ask(NamedTuple):
    """One thing the customer wants to know or have; `stems` are its content words."""

    kind: AskKind
    text: str
    stems: frozenset[str]

    @property
    def short(self) -> str:
        """The customer's words on one line, the first ninety characters of them; their brackets are no placeholders."""
        words = " ".join(self.text.split())
        cut = words if len(words) <= _SHORT else words[:_SHORT].rsplit(" ", 1)[0] + " …"
        return cut.replace("[", "(").replace("]", ")")


def asks(letters: Iterable[Letter]) -> tuple[Ask, ...]:
    """Return what the customer asks in `letters`, in order, the first few dozen."""
    found = (
        ask
        for letter in letters
        for sentence in letter.sentences
        for ask in _in_sentence(letter.text[sentence.start : sentence.end], letter.folded[sentence.start : sentence.end])
    )
    return tuple(islice(found, _MOST))


def _in_sentence(text: str, folded: str) -> Iterator[Ask]:
    earnest = wants_answer(folded)
    for piece in pieces(folded):
        said = folded[piece.start : piece.end]
        asks = not subordinate(said, first=piece.start == 0, marked=piece.marked, before=folded[: piece.start])
        if piece.listed or (earnest and asks and len(said.split()) > 1 and wants_answer(said)):
            found = kind(said, marked=piece.marked, listed=piece.listed)
            if found:
                name, at = found
                yield Ask(name, _clean(text[piece.start + at : piece.end]), stems(words.keys(said[at:])))


def _clean(text: str) -> str:
    told = re.sub(
        r"^\W*(?:(?:and|also|so|but|plus|or),? )+(?=\w+ \w)|(?:,|;|&|\+|\band\b|\bor\b|\bbut\b)\s*$", "", text.strip(), flags=re.IGNORECASE
    ).strip(" ?,;.!:-")
    return told + ("?" if text.rstrip(" )*\"'").endswith("?") else "")
