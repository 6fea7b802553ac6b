"""Leave one apology standing: a draft that says sorry too often still has to say it once."""

from collections.abc import Sequence

from coach.case import Case
from coach.plan.proposal import Proposal
from coach.text.later import later
from coach.thread.sorry import SORRY

# "Sorry to hear that" is about the customer's luck, not about what we did.
_OWN = later(rf"(?!sorry to (?:hear|read|see|learn)\b)(?:{SORRY.pattern})")


def spare_sorry(case: Case, proposals: Sequence[Proposal]) -> list[Proposal]:
    """Return the proposals without the one that takes the first apology, where together they would take all of a draft that is no answer to praise.

    Also where the thread had one before: of readers who saw the drafts side by side two in three missed it.
    """
    if not proposals:
        return []
    places = [found.start() for found in _OWN.finditer(case.letter.folded)]
    takes = [[p for p in proposals if _takes(p, place)] for place in places]
    if not takes or not all(takes) or "praise" in case.situations:
        return list(proposals)
    return [p for p in proposals if p not in takes[0]]


def _takes(proposal: Proposal, place: int) -> bool:
    return proposal.start <= place < proposal.end and not SORRY.search(proposal.replacement.lower())
