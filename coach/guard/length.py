"""A change stays about as long as what it changes."""

from collections.abc import Iterator

from coach.guard.change import Change

_TIMES, _MORE, _ADDED = 1.5, 140, 240


def check(change: Change) -> Iterator[str]:
    """Yield by how much a change is too long, in characters."""
    most = len(change.old) * _TIMES + _MORE if change.old else _ADDED
    if len(change.new) > most:
        yield f"is {len(change.new)} characters long, at most {int(most)} fit here"
