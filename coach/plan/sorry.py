"""Leave one apology standing: a draft that says sorry too often still has to say it once."""

from collections.abc import Sequence

from coach.case import Case
from coach.plan.proposal import Proposal
from coach.thread.sorry import SORRY, sorry_before


def spare_sorry(case: Case, proposals: Sequence[Proposal]) -> list[Proposal]:
    """Return the proposals without the one that takes the first apology, where together they would take all and the thread had none before."""
    places = [found.start() for found in SORRY.finditer(case.letter.folded)]
    takes = [[p for p in proposals if _takes(p, place)] for place in places]
    if not takes or not all(takes) or "praise" in case.situations or sorry_before(case, places[0]):
        return list(proposals)
    return [p for p in proposals if p not in takes[0]]


def _takes(proposal: Proposal, place: int) -> bool:
    return proposal.start <= place < proposal.end and not SORRY.search(proposal.replacement.lower())
