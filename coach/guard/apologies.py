"""One apology in a thread is free, and no change brings a second: the rule that counts them over the thread knows their words."""

from collections.abc import Iterator

from coach.case import Case
from coach.guard.change import Change
from coach.kinds.occurrence import Occurrence
from coach.pattern.index import Index
from coach.text.letter import Letter
from coach.text.words import keys

_RULE = "solution-first/second-apology"


def check(change: Change) -> Iterator[str]:
    """Yield when the change brings more apologies than it takes."""
    rule, case = change.brief.pack.by_id.get(_RULE), change.brief.case
    if not isinstance(rule, Occurrence):
        return
    before, after = _count(case, case.letter, rule.index), _count(case, change.case.letter, rule.index)
    if after > before and after + _count(case, Letter(change.earlier), rule.index) > 1:
        yield "apologises once more"


def _count(case: Case, letter: Letter, index: Index) -> int:
    def found(folded: str) -> int:
        return sum(1 for _ in index.find(folded, keys(folded)))

    return sum(case.once("apologies", letter.folded[s.start : s.end], found) for s in letter.sentences)
