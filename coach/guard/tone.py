"""No lecture, no sarcasm, no hurry, no crawling: words that no rule need find in drafts, but no change may bring."""

from collections.abc import Iterator

from coach.guard.change import Change
from coach.guard.phrases import said
from coach.text.fold import fold


def check(change: Change) -> Iterator[str]:
    """Yield the first such words that the changed ones did not have."""
    found = next((words for words in said("tone", change.low_new) if words not in fold(change.old)), None)
    if found:
        yield f"takes a tone: {found!r}"
