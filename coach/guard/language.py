"""The same language as the draft."""

from collections.abc import Iterator

from coach.guard.change import Change
from coach.language import foreign


def check(change: Change) -> Iterator[str]:
    """Yield the language that the change brings in."""
    found = foreign(change.new) or foreign(change.sentences)
    if found and not foreign(change.before or "English"):
        yield f"is in {found}"
