"""One fact in a message."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import Literal, NamedTuple

FactKind = Literal["amount", "percent", "date", "time", "duration", "id", "link", "email", "phone", "name", "quote", "step", "number"]


class Fact(NamedTuple):
    """A fact at code points [start, end); equal `value` means the same fact however it is written."""

    kind: FactKind
    start: int
    end: int
    text: str
    value: str


_START = attrgetter("start")


def begun(facts: Sequence[Fact], start: int, end: int) -> Sequence[Fact]:
    """Return those of several facts, in order of place, that begin between two offsets."""
    return facts[bisect_left(facts, start, key=_START) : bisect_left(facts, end, key=_START)]
