"""Something this customer needs and the draft does not have."""

from collections.abc import Collection, Iterator, Sequence
from typing import ClassVar

from pydantic import Field

from coach.case import Case
from coach.facts.fact import FactKind
from coach.rules.rule import Hit, Phrases, Rule, any_in
from coach.text.letter import Sentence

# Whatever a sentence says that breaks one of these, it is no word of kindness.
_COLD = frozenset({"professionalism", "respect", "no-pressure"})


class Absence(Rule):
    """Fires once, as an omission, when the conditions hold and the draft has none of `needs` and no fact of `needs_fact`."""

    late: ClassVar[bool] = True

    missing: str
    needs: Phrases = ()
    mere: Phrases = Field(default=(), description="Words of form that meet nothing, though one of `needs` is in them.")
    needs_fact: tuple[FactKind, ...] = ()
    said_before: Phrases = Field(default=(), description="What meets the need too where our side wrote it earlier in the thread.")
    at_least: int = Field(default=0, description="Sentences the draft's body must have before the rule speaks.")

    def find(self, case: Case, hits: Sequence[Hit]) -> Iterator[Hit]:
        """Yield one omission or nothing."""
        if not case.letter.body or len(case.letter.body) < self.at_least:
            return
        broken = {
            sentence
            for hit in hits
            if hit.start is not None and hit.principle in _COLD and (sentence := case.letter.sentence_at(hit.start))
        }
        if (
            _says(case, self.needs, self.mere, broken)
            or case.draft_says(self.unless_draft)
            or any(fact.kind in self.needs_fact for fact in case.facts)
            or any(letter.says(pattern) for letter in case.turns.earlier for pattern in self.said_before)
        ):
            return
        yield Hit(None, None, self.missing)


def _says(case: Case, needs: Phrases, mere: Phrases, broken: Collection[Sentence]) -> bool:
    if not broken and not mere:
        return case.draft_says(needs)
    said = (case.letter.folded[s.start : s.end] for s in case.letter.sentences if s not in broken)
    return any(any_in(needs, _without(mere, one)) for one in said)


def _without(mere: Phrases, folded: str) -> str:
    for pattern in mere:
        folded = pattern.regex.sub(" ", folded)
    return folded
