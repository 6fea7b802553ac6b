"""Situations a customer can be in, as data: one file each, with the words that show them."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any, NamedTuple

from coach._generated import PrincipleId
from coach.pattern.index import Index
from coach.pattern.parse import Lists
from coach.pattern.pattern import Pattern
from coach.text.letter import Letter


class Situation(NamedTuple):
    """One situation: `match` shows it, `unless` in the same sentence takes that back; `principle` is the one to look at then."""

    name: str
    title: str
    match: tuple[Pattern, ...]
    unless: tuple[Pattern, ...]
    principle: PrincipleId | None = None


class Situations:
    """All situations of a pack, found together."""

    def __init__(self, situations: Iterable[Situation]) -> None:
        """Keep `situations`; their patterns are indexed when a customer's message is first read."""
        self.all = tuple(situations)

    @cached_property
    def _owners(self) -> list[Situation]:
        return [situation for situation in self.all for _ in situation.match]

    @cached_property
    def index(self) -> Index:
        """All patterns; raises PatternError when one of them does not parse."""
        return Index(pattern for situation in self.all for pattern in situation.match)

    @cached_property
    def by_name(self) -> Mapping[str, Situation]:
        """All situations by their names."""
        return {situation.name: situation for situation in self.all}

    def of(self, letters: Iterable[Letter]) -> frozenset[str]:
        """Return the names of the situations that `letters` show."""
        return frozenset(name for letter in letters for name in self._in(letter))

    def _in(self, letter: Letter) -> Iterable[str]:
        for sentence in letter.sentences:
            folded = letter.folded[sentence.start : sentence.end]
            for found in self.index.find(folded, sentence.keys):
                owner = self._owners[found.pattern]
                if not any(pattern.regex.search(folded) for pattern in owner.unless):
                    yield owner.name


def situation(name: str, table: Mapping[str, Any], lists: Lists) -> Situation:
    """Return the situation that a parsed file describes."""
    return Situation(
        name,
        table["title"],
        tuple(Pattern(source, lists) for source in table["match"]),
        tuple(Pattern(source, lists) for source in table.get("unless", [])),
        table.get("principle"),
    )
