"""Nothing is said twice."""

from collections.abc import Iterator
from itertools import pairwise

from coach.guard.change import Change
from coach.text.fold import fold
from coach.text.later import later
from coach.text.stems import stems
from coach.text.words import row

_SENTENCE = later(r"[^.!?\n]+")
_LONG = 4
_OFTEN, _SHORT = 4, 3


def check(change: Change) -> Iterator[str]:
    """Yield a sentence that comes although it stands in the rest of the draft, and words that repeat at once."""
    rest = fold(change.draft.text[: change.start] + "\n" + change.draft.text[change.end :])
    new = [_said(part) for part in _SENTENCE.findall(change.low_new)]
    said = {change.brief.case.once("said", part, _said) for part in _SENTENCE.findall(rest)} if new else set()
    for at, sentence in enumerate(new):
        if sentence.count(" ") >= _LONG - 1 and (sentence in said or sentence in new[:at]):
            yield "says the same twice"
    contents = [found for part in _SENTENCE.findall(change.low_new) if len(found := stems(row(part))) >= _LONG - 1]
    if any(len(one & other) * 5 >= len(other) * 4 for at, other in enumerate(contents) for one in contents[:at]):
        yield "says the same twice"
    words, old = row(change.low_new), row(change.low_old)
    if any(words.count(word) >= _OFTEN for word in set(words) if len(word) > _SHORT and word not in old):
        yield "repeats itself"
    pairs = [tuple(pair) for pair in pairwise(words) if stems(pair)]
    if any(pairs.count(pair) > _OFTEN - 2 for pair in pairs):
        yield "repeats itself"
    for size in (1, 2, 3, 4, 5, 6):
        runs = [words[i : i + size] for i in range(len(words) - size + 1)]
        if any(runs[i] == runs[i + size] and (size > 1 or (i + 2 < len(runs) and runs[i + 2] == runs[i])) for i in range(len(runs) - size)):
            yield "repeats itself"


def _said(folded: str) -> str:
    return " ".join(row(folded))
