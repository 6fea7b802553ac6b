"""A phrase that should not be there."""

from collections.abc import Iterator, Sequence

from pydantic import Field

from coach.case import Case
from coach.pattern.pattern import Pattern
from coach.rules.rule import Hit, Phrases, Rule


class Existence(Rule):
    """Fires on each match of `match`."""

    match: Phrases = Field(min_length=1)

    def patterns(self) -> tuple[Pattern, ...]:
        """Return `match`."""
        return self.match

    def find(self, case: Case, hits: Sequence[Hit]) -> Iterator[Hit]:
        """Yield every hit."""
        yield from hits
