"""Something this customer needs and the draft does not have."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from pydantic import Field

from coach.case import Case
from coach.facts.fact import FactKind
from coach.rules.rule import Hit, Phrases, Rule


class Absence(Rule):
    """Fires once, as an omission, when the conditions hold and the draft has none of `needs` and no fact of `needs_fact`."""

    always: ClassVar[bool] = True

    missing: str
    needs: Phrases = ()
    needs_fact: tuple[FactKind, ...] = ()
    at_least: int = Field(default=0, description="Sentences the draft's body must have before the rule speaks.")

    def find(self, case: Case, hits: Sequence[Hit]) -> Iterator[Hit]:
        """Yield one omission or nothing."""
        if not case.letter.body or len(case.letter.body) < self.at_least:
            return
        if case.draft_says((*self.needs, *self.unless_draft)) or any(fact.kind in self.needs_fact for fact in case.facts):
            return
        yield Hit(None, None, self.missing)
