"""A place for the answer to what the customer asked, as a suggestion."""

from collections.abc import Iterator

from coach.case import Case
from coach.models import Finding
from coach.plan.asked import told
from coach.plan.cures import add
from coach.plan.cures.place import Place
from coach.plan.proposal import Proposal
from coach.plan.voice import spoken


def answer(case: Case, finding: Finding) -> Iterator[Proposal]:
    """Yield a sentence with a placeholder where what is missing is an answer."""
    if case.letter.body and any(ask.short == finding.missing for ask in case.turns.asked):
        asked, blank = told(finding.missing or "")
        mended = add.where_told(Place(case, 0, 0, case.letter.body[0], spoken(case, f"{asked}: {blank}.")))
        yield Proposal(*mended.change, finding.principle, finding.reason, "suggest", mended.cuts, mended.beside)
