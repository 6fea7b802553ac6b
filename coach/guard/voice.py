"""The agent speaks, not the customer and not a machine."""

from collections.abc import Iterator

from coach.guard.change import Change
from coach.guard.phrases import said
from coach.text.fold import fold
from coach.text.later import later

_MY = later(r"\b(?:my|our) (?P<thing>[a-z]{3,})\b")


def check(change: Change) -> Iterator[str]:
    """Yield words that only the customer, or a machine at work, would say."""
    draft, theirs = fold(change.draft.text), fold(change.theirs)
    for match in _MY.finditer(change.low_new):
        if match.group() in theirs and match.group() not in draft and f"your {match['thing']}" not in theirs:
            yield f"speaks as the customer: {match.group()!r}"
    for who in ("customer", "machine"):
        found = next((words for words in said(who, change.low_new) if words not in draft), None)
        if found:
            yield f"speaks as a {who}: {found!r}"
