"""When changes would leave next to nothing of a letter."""

from collections.abc import Sequence

from coach.case import Case
from coach.plan.proposal import Proposal

# One word in so many must stay of a letter; a line or two may be half a sale.
_LEAST_SHARE, _LONG, _A_SENTENCE = 4, 24, 4


def hollow(case: Case, proposals: Sequence[Proposal]) -> bool:
    """Say whether all the changes together leave next to nothing and no sentence to fill in: readers missed what went."""
    if any("[" in p.replacement and _words(p.replacement) >= _A_SENTENCE for p in proposals):
        return False
    text, body = case.letter.text, case.letter.body
    words = sum(_words(text[s.start : s.end]) for s in body)
    inside = [p for p in proposals if any(s.part == "body" for s in case.letter.touched(p.start, p.end))]
    gone = sum(_words(text[p.start : p.end]) - _words(p.replacement) for p in inside)
    return words >= _LONG and (words - gone) * _LEAST_SHARE < words


def _words(text: str) -> int:
    return len(text.split())
