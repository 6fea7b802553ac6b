"""A place for the answer to what the customer asked, as a suggestion."""

from collections.abc import Iterator

from coach.asks.ask import Ask
from coach.asks.evidence import SHOWS
from coach.case import Case
from coach.models import Finding
from coach.plan.asked import told
from coach.plan.cures import add
from coach.plan.cures.place import Place
from coach.plan.proposal import Proposal
from coach.plan.voice import spoken


def answer(case: Case, finding: Finding) -> Iterator[Proposal]:
    """Yield a sentence with a placeholder where what is missing is an answer; none where the draft has a fact of the kind that was asked for."""
    ask = next((ask for ask in case.turns.asked if ask.short == finding.missing), None)
    if ask and case.letter.body and not _shown(case, ask):
        mended = add.where_told(Place(case, 0, 0, case.letter.body[0], spoken(case, told(ask.short))))
        yield Proposal(*mended.change, finding.principle, finding.reason, "suggest", mended.cuts, mended.beside)


def _shown(case: Case, ask: Ask) -> bool:
    """Say whether the draft tells such a thing already; asking for it again would be worse than a reader's doubt."""
    return any(fact.kind in SHOWS.get(ask.kind, ()) for fact in case.facts)
