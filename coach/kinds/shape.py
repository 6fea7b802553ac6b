"""What no phrase can say: capitals, rows of marks, template blanks. Regular expressions over the text as written."""

import re
from collections.abc import Iterator, Sequence
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, Field

from coach.case import Case
from coach.rules.conditions import stands
from coach.rules.rule import Hit, Rule


def _regex(value: Any) -> Any:
    return tuple(re.compile(item) for item in value)


class Shape(Rule):
    """Fires where one of `regex` matches the draft outside quoted mail; tried only where one of `signs` stands in the folded draft."""

    always: ClassVar[bool] = True

    regex: Annotated[tuple[re.Pattern[str], ...], BeforeValidator(_regex)] = Field(min_length=1)
    signs: tuple[str, ...] = ("",)

    def find(self, case: Case, hits: Sequence[Hit]) -> Iterator[Hit]:
        """Yield each match that stands in a sentence."""
        for expression in self.regex if any(sign in case.letter.folded for sign in self.signs) else ():
            for found in expression.finditer(case.letter.text):
                sentence = case.letter.sentence_at(found.start())
                if sentence and stands(self, case, sentence, found.start(), found.end()):
                    yield Hit(found.start(), found.end())
