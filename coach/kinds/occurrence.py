"""One is fine, the next is too many: counted over the draft or over the whole thread."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Literal

from pydantic import Field

from coach.case import Case
from coach.pattern.index import Index
from coach.pattern.pattern import Pattern
from coach.rules.rule import Hit, Phrases, Rule, any_in


class Occurrence(Rule):
    """Fires on every sentence with `match` beyond the first `free` ones; `over = "thread"` counts the agent side's earlier messages too."""

    match: Phrases = Field(min_length=1)
    free: int = 1
    over: Literal["draft", "thread"] = "draft"

    @cached_property
    def index(self) -> Index:
        """The patterns of `match`, to be found together."""
        return Index(self.match)

    def patterns(self) -> tuple[Pattern, ...]:
        """Return `match`."""
        return self.match

    def find(self, case: Case, hits: Sequence[Hit]) -> Iterator[Hit]:
        """Yield the first hit of each sentence that is too many."""
        left = self.free - (self._earlier(case) if self.over == "thread" else 0)
        seen = set()
        for hit in hits:
            sentence = case.letter.sentence_at(hit.start or 0)
            if sentence is None or sentence in seen:
                continue
            seen.add(sentence)
            left -= 1
            if left < 0:
                yield hit

    def _earlier(self, case: Case) -> int:
        return sum(any_in(self.match, letter.folded[s.start : s.end]) for letter in case.turns.earlier for s in letter.sentences)
