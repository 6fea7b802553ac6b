"""What answers the customer stays."""

from collections.abc import Iterator

from coach.guard.change import PLACEHOLDER, Change
from coach.text.fold import fold
from coach.text.stems import stems
from coach.text.words import keys


def check(change: Change) -> Iterator[str]:
    """Yield when a sentence about what was asked gives way to one that is not, and nothing else in the draft is."""
    asked = frozenset().union(*(ask.stems for ask in change.brief.case.turns.asks))
    if not change.old or PLACEHOLDER.search(change.new) or any(_overlap(f.start, f.end, change) for f in change.brief.findings):
        return
    told = (_stems(change.before) - _stems(change.sentences)) & asked
    if told and not told & _stems(change.after) and len(told) * 2 >= len(_stems(change.before) & asked):
        yield f"drops what answers them: {', '.join(sorted(told)[:3])}"


def _overlap(start: int | None, end: int | None, change: Change) -> bool:
    return start is not None and end is not None and start < change.end and change.start < end


def _stems(text: str) -> frozenset[str]:
    return stems(keys(fold(text)))
