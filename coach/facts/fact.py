"""One fact in a message."""

from typing import Literal, NamedTuple

FactKind = Literal["amount", "percent", "date", "time", "duration", "id", "link", "email", "phone", "name", "quote", "step", "number"]


class Fact(NamedTuple):
    """A fact at code points [start, end); equal `value` means the same fact however it is written."""

    kind: FactKind
    start: int
    end: int
    text: str
    value: str
