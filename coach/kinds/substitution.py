"""A word with a plainer or warmer one to put in its place."""

from collections.abc import Iterator, Sequence
from typing import Any, ClassVar

from pydantic import Field

from coach.case import Case
from coach.pattern.pattern import Pattern
from coach.rules.rule import Hit, Phrases, Rule


class Swap(Rule):
    """Fires on each phrase of `match`; `becomes[n]` replaces `match[n]`. The reason may use {becomes}."""

    slots: ClassVar[frozenset[str]] = frozenset({"match", "becomes"})

    match: Phrases = Field(min_length=1)
    becomes: tuple[str, ...]

    def model_post_init(self, context: Any) -> None:
        """Refuse lists of different length."""
        if len(self.match) != len(self.becomes):
            raise ValueError(f"match has {len(self.match)} phrases and becomes {len(self.becomes)}; each phrase needs its own replacement")

    def patterns(self) -> tuple[Pattern, ...]:
        """Return `match`."""
        return self.match

    def find(self, case: Case, hits: Sequence[Hit]) -> Iterator[Hit]:
        """Yield every hit with what it becomes."""
        for hit in hits:
            if hit.start is None or hit.end is None:
                continue
            folded = case.letter.folded[hit.start : hit.end]
            number = next((n for n, pattern in enumerate(self.match) if pattern.regex.fullmatch(folded)), None)
            if number is not None:
                yield hit._replace(slots={"becomes": self.becomes[number]}, becomes=self.becomes[number])
