"""Leave one apology standing: a draft that says sorry too often still has to say it once."""

import re
from collections.abc import Sequence

from coach.case import Case
from coach.plan.proposal import Proposal
from coach.text.letter import Sentence

_SORRY = re.compile(
    r"\b(?:sorry\b|apologies\b|apologi[sz](?:e|ing)\b|(?:my|our|sincere\w*) apology\b|(?:we|i|deeply|sincerely|sincere|our) regret|forgive (?:us|me)\b)"
)
# Whoever says sorry again has said it before, in a call or a mail that we do not see.
_AGAIN = re.compile(r"\b(?:again|once more|repeat\w*|as (?:i|we) said)\b")


def spare_sorry(case: Case, proposals: Sequence[Proposal]) -> list[Proposal]:
    """Return the proposals without the one that takes the first apology, where together they would take all and the thread had none before."""
    folded = case.letter.folded
    places = [found.start() for found in _SORRY.finditer(folded)]
    takes = [(place, [p for p in proposals if _takes(p, place)]) for place in places]
    if not takes or not all(some for _, some in takes) or "praise" in case.situations or _before(case, places[0]):
        return list(proposals)
    spared = takes[0][1]
    return [p for p in proposals if p not in spared]


def first_sorry(case: Case, sentence: Sentence) -> bool:
    """Say whether a sentence holds the first apology of our side, which is free."""
    folded = case.letter.folded
    first = _SORRY.search(folded)
    if first is None or not sentence.start <= first.start() < sentence.end or len(_SORRY.findall(folded, sentence.start, sentence.end)) > 1:
        return False
    return not _before(case, first.start())


def _before(case: Case, place: int) -> bool:
    """Say whether our side has said sorry before the apology at a place, in the thread or by its own words."""
    here = next((s for s in case.letter.sentences if s.start <= place < s.end), None)
    again = here is not None and _AGAIN.search(case.letter.folded, here.start, here.end) is not None
    return again or any(_SORRY.search(letter.folded) for letter in case.turns.earlier)


def _takes(proposal: Proposal, place: int) -> bool:
    return proposal.start <= place < proposal.end and not _SORRY.search(proposal.replacement.lower())
