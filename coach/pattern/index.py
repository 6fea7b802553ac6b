"""Finds all patterns in a sentence without trying all: words first, then only the patterns they anchor."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from coach.pattern.pattern import Pattern

# In every text: the need of a pattern that has no further one. Three needs are looked at; they only save trying, so more would change no answer.
_ANY = frozenset(("",))


class Found(NamedTuple):
    """Pattern number `pattern` at code points [start, end) of the searched text."""

    pattern: int
    start: int
    end: int


class Index:
    """Patterns by their rarest word. Same answer as trying each pattern on each sentence, at a fraction of the cost."""

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        """Index `patterns`; found ones are named by their number here."""
        self.patterns = tuple(patterns)
        self._first: dict[str, list[int]] = defaultdict(list)
        self._second = [pattern.needs[1] if len(pattern.needs) > 1 else _ANY for pattern in self.patterns]
        self._third = [pattern.needs[2] if len(pattern.needs) > 2 else _ANY for pattern in self.patterns]
        for number, pattern in enumerate(self.patterns):
            for word in pattern.needs[0]:
                self._first[word].append(number)
        self._stems = {word for pattern in self.patterns for need in pattern.needs for word in need if word.endswith("~")}
        self._lengths = sorted({len(stem) for stem in self._stems})
        self._reach = lru_cache(maxsize=16_384)(self._reached_by)

    def find(self, folded: str, keys: Iterable[str]) -> Iterator[Found]:
        """Yield every match in `folded`, one sentence whose word keys are `keys`."""
        for number in self.candidates(keys):
            for match in self.patterns[number].find(folded):
                yield Found(number, match.start(), match.end())

    def candidates(self, keys: Iterable[str]) -> list[int]:
        """Return the patterns all of whose needs a text with these word keys meets, in order."""
        reached: set[int] = set()
        words: set[str] = {*_ANY}
        for key in keys:
            forms, numbers = self._reach(key)
            words.update(forms)
            reached.update(numbers)
        second, third = self._second, self._third
        near = [number for number in reached if not second[number].isdisjoint(words)]
        return sorted([number for number in near if not third[number].isdisjoint(words)])

    def _reached_by(self, key: str) -> tuple[tuple[str, ...], tuple[int, ...]]:
        """Return a key with the stems of the patterns that it begins with, and the patterns that they are the rarest need of."""
        stems = (key[: length - 1] + "~" for length in self._lengths if length <= len(key) + 1)
        forms = (key, *(stem for stem in stems if stem in self._stems))
        return forms, tuple({number for form in forms for number in self._first.get(form, ())})
