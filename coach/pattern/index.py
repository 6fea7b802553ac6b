"""Finds all patterns in a sentence without trying all: words first, then only the patterns they anchor."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from coach.pattern.pattern import Pattern


class Found(NamedTuple):
    """Pattern number `pattern` at code points [start, end) of the searched text."""

    pattern: int
    start: int
    end: int


class Index:
    """Patterns by anchor word. Same answer as trying each pattern on each sentence, at a fraction of the cost."""

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        """Index `patterns`; found ones are named by their number here."""
        self.patterns = tuple(patterns)
        self._whole: dict[str, list[int]] = defaultdict(list)
        self._stems: dict[str, list[int]] = defaultdict(list)
        for number, pattern in enumerate(self.patterns):
            for anchor in pattern.anchors:
                (self._stems if anchor.stem else self._whole)[anchor.text].append(number)
        self._lengths = sorted({len(stem) for stem in self._stems})

    def find(self, folded: str, keys: Iterable[str]) -> Iterator[Found]:
        """Yield every match in `folded`, one sentence whose word keys are `keys`."""
        for number in sorted(self._candidates(keys)):
            for match in self.patterns[number].find(folded):
                yield Found(number, match.start(), match.end())

    def _candidates(self, keys: Iterable[str]) -> set[int]:
        numbers: set[int] = set()
        whole, stems = self._whole, self._stems
        for key in keys:
            if key in whole:
                numbers.update(whole[key])
            for length in self._lengths:
                if length > len(key):
                    break
                if key[:length] in stems:
                    numbers.update(stems[key[:length]])
        return numbers
