"""Leave one apology standing: a draft that says sorry too often still has to say it once."""

from collections.abc import Sequence

from coach.case import Case
from coach.plan.proposal import Proposal
from coach.text.later import later
from coach.thread.sorry import SORRY

# Sorry for one thing more is no repetition: "sorry for the length too", "apologies also for the noise".
_FURTHER = later(r"\b(?:too|also|as well)\b")
_FOR = later(r"\b(?:for|about|that)\b")
# "Sorry to hear that" is about the customer's luck, not about what we did.
_OWN = later(rf"(?!sorry to (?:hear|read|see|learn)\b)(?:{SORRY.pattern})")


def spare_sorry(case: Case, proposals: Sequence[Proposal]) -> list[Proposal]:
    """Return the proposals without those that take an apology for a further thing, and without the one that takes the first, where they would take all.

    Also where the thread had one before: of readers who saw the drafts side by side two in three missed it. An answer to praise needs none.
    """
    proposals = [p for p in proposals if not _further(case, p)]
    if not proposals:
        return []
    places = [found.start() for found in _OWN.finditer(case.letter.folded)]
    takes = [[p for p in proposals if _takes(p, place)] for place in places]
    if not takes or not all(takes) or "praise" in case.situations:
        return list(proposals)
    return [p for p in proposals if p not in takes[0]]


def _further(case: Case, proposal: Proposal) -> bool:
    said = case.letter.folded[proposal.start : proposal.end]
    # A cut puts in no more than the capital of what follows.
    cuts = len(proposal.replacement.strip(" .,")) <= 1
    return cuts and bool(SORRY.search(said) and _FURTHER.search(said) and _FOR.search(said))


def _takes(proposal: Proposal, place: int) -> bool:
    return proposal.start <= place < proposal.end and not SORRY.search(proposal.replacement.lower())
