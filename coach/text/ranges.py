"""Many ranges of one text, and whether another touches one of them."""

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate


class Ranges:
    """Some half-open ranges of a text, in any order; they may overlap."""

    def __init__(self, ranges: Iterable[tuple[int, int]]) -> None:
        """Take the ranges."""
        spans = sorted(ranges)
        self._starts = [start for start, _ in spans]
        self._ends = list(accumulate((end for _, end in spans), max))

    def touch(self, start: int, end: int) -> bool:
        """Say whether one of them has words of [start, end)."""
        at = bisect_left(self._starts, end)
        return at > 0 and start < self._ends[at - 1]
