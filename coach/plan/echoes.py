"""“We feel dreadful. We truly do.”: a sentence that only stresses the one before it goes when that goes."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from coach.case import Case
from coach.plan.proposal import Proposal
from coach.text.later import later

_ECHO = later(
    r"\W*(?:(?:and|yes|no),? )?(?:(?:i|you|we|it|they|he|she|that|this)(?:'(?:m|re|s|ve|ll|d))?|so) "
    r"(?:(?:truly|really|honestly|sincerely|genuinely|absolutely|deeply|so|just|very|indeed|always|do|does|did|am|are|is|was|were|have|has|will|would|can|could|should|"
    r"i|we|mean it)\W*){1,3}$"
)


def echoes(case: Case, cuts: Sequence[Proposal]) -> Iterator[Proposal]:
    """Yield the cut of each sentence of the same line that echoes one that goes."""
    gone = {cut.cuts: cut for cut in cuts}
    for before, after in pairwise(case.letter.body):
        if before in gone and after not in gone and after.line == before.line and _ECHO.match(case.letter.folded[after.start : after.end]):
            yield gone[before]._replace(start=after.start, end=after.end, cuts=after)
