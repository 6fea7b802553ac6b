"""Cut a fact out of a message."""

from coach.facts.fact import Fact, FactKind


def cut(kind: FactKind, text: str, start: int, end: int, value: str) -> Fact:
    """Return the fact at code points [start, end) of `text`."""
    return Fact(kind, start, end, text[start:end], value)
