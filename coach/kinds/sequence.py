"""Two phrases that harm each other in this order: "I understand … but"."""

from collections.abc import Iterator, Sequence
from typing import Literal

from pydantic import Field

from coach.case import Case
from coach.pattern.pattern import Pattern
from coach.rules.rule import Hit, Phrases, Rule


class Ordered(Rule):
    """Fires where `first` is followed by `then` in the same sentence, or at the head of the next with `within = "next"`."""

    first: Phrases = Field(min_length=1)
    then: Phrases = Field(min_length=1)
    within: Literal["sentence", "next"] = "sentence"

    def patterns(self) -> tuple[Pattern, ...]:
        """Return `first`; `then` is only looked for behind it."""
        return self.first

    def find(self, case: Case, hits: Sequence[Hit]) -> Iterator[Hit]:
        """Yield each pair as one hit, from the first phrase to the second."""
        for hit in hits:
            end = self._then(case, hit.end or 0)
            if end:
                yield hit._replace(end=end)

    def _then(self, case: Case, after: int) -> int | None:
        sentence = case.letter.sentence_at(after - 1)
        if sentence is None:
            return None
        stretches = [(after, sentence.end)]
        following = case.letter.behind(sentence.end)
        if self.within == "next" and following:
            stretches.append((following.start, following.end))
        ends = [
            start + found.end()
            for start, end in stretches
            for pattern in self.then
            if (found := pattern.regex.search(case.letter.folded[start:end]))
        ]
        return min(ends, default=None)
