"""Too long to be read."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import ClassVar, Literal

from coach.case import Case
from coach.rules.rule import Hit, Rule


class Length(Rule):
    """Fires on a sentence, paragraph or whole body of more than `most` words. The reason may use {words}."""

    slots: ClassVar[frozenset[str]] = frozenset({"match", "words"})
    always: ClassVar[bool] = True

    unit: Literal["sentence", "paragraph", "draft"]
    most: int

    def find(self, case: Case, hits: Sequence[Hit]) -> Iterator[Hit]:
        """Yield each unit that is too long."""
        for start, end in self._units(case):
            words = len(case.letter.text[start:end].split())
            if words > self.most and not case.letter.quoted(start, end):
                yield Hit(start, end, slots={"words": str(words)})

    def _units(self, case: Case) -> Iterator[tuple[int, int]]:
        body = case.letter.body
        if self.unit == "sentence":
            yield from ((sentence.start, sentence.end) for sentence in body)
        elif self.unit == "draft" and body:
            yield body[0].start, body[-1].end
        elif self.unit == "paragraph":
            for _, sentences in groupby(body, key=attrgetter("line")):
                first, *rest = sentences
                yield first.start, (rest or [first])[-1].end
