"""The parts of a sentence between its joints: commas, dashes, and the words that begin a clause."""

from collections.abc import Sequence
from typing import NamedTuple

from coach.plan.cures.place import Place
from coach.text.later import later

_JOINT = later(
    r"\s*;\s+|\s+[-–—]+\s+|\s*—\s*|:\s+|\s*,\s+|\s+(?=(?:but|though|although|because|so (?!that\b|far\b|much\b|many\b|long\b|as\b))\b)|"
    r"\s+(?=and (?:once again|again sorry|sorry|(?:i|we)(?:'m|'re| am| are| feel| truly| apologi[sz]e| regret)\b))|\s+(?=\()|(?<=\))\s+"
)
_CONCLUDES = later(r"(?:so|which|and that's|and that is)\b")


class Part(NamedTuple):
    """A stretch of a sentence between two joints."""

    start: int
    end: int


def parts_of(folded: str, first: int, last: int) -> Sequence[Part]:
    """Return the parts of the sentence [first, last), without the marks at its end."""
    last = _before_mark(folded, last)
    joints = list(_JOINT.finditer(folded, first, last))
    starts, ends = [first, *(j.end() for j in joints)], [*(j.start() for j in joints), last]
    return [Part(start, end) for start, end in zip(starts, ends, strict=True) if start < end]


def last_leaning(place: Place) -> tuple[int, int] | None:
    """Return the last clause of a sentence when it only draws a conclusion from the one before: "so …", "which …"."""
    *before, (start, end) = parts_of(place.folded, place.sentence.start, place.sentence.end)
    return (start, end) if before and _CONCLUDES.match(place.folded, start, end) else None


def _before_mark(folded: str, last: int) -> int:
    """Return where the marks that end a sentence begin."""
    while last > 0 and folded[last - 1] in ".!?…":
        last -= 1
    return last
