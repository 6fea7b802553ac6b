"""Solution first: a regret that stands before the help, and that nothing else changes, is offered behind it."""

from collections.abc import Iterator, Sequence

from coach.case import Case
from coach.models import Finding
from coach.plan.cures.place import Place
from coach.plan.fence import fenced, fences
from coach.plan.mend import tried
from coach.plan.proposal import Proposal
from coach.rules.usual import usual

MOVE = "move behind help"
_JABS = frozenset({"professionalism", "respect", "no-pressure", "boundaries"})


def reordered(case: Case, offers: Sequence[Proposal], said: Sequence[Finding]) -> list[Proposal]:
    """Return the offers, in order of place, and the moves that none of them touches."""
    kept, shut = list(offers), fences(case.letter.text)
    for move in _moves(case, said):
        free = not fenced(shut, move.start, move.end) and not any(_touch(move, other) for other in kept)
        if free and not _beside_a_jab(case, move, said):
            kept.append(move)
    return sorted(kept, key=lambda one: (one.start, one.end))


def _moves(case: Case, said: Sequence[Finding]) -> Iterator[Proposal]:
    for finding in said:
        sentence = None if finding.start is None else case.letter.sentence_at(finding.start)
        ways = [way for way in usual(finding.principle) if way.last and way.cure == MOVE]
        if sentence and sentence.part == "body" and ways:
            place = Place(case, sentence.start, sentence.end, sentence)
            made = (mended for way in ways for mended in tried(place, way) if mended)
            yield from (Proposal(*one.change, finding.principle, finding.reason, "suggest") for one in made)


def _beside_a_jab(case: Case, move: Proposal, said: Sequence[Finding]) -> bool:
    """Say whether what the regret would follow talks down or hits back: it would sound hollow there."""
    here = case.letter.sentence_at(move.start)
    return here is not None and any(here.end <= (one.start or 0) < move.end for one in said if one.principle in _JABS)


def _touch(one: Proposal, other: Proposal) -> bool:
    """Say whether two changes touch, an addition at the end of a move too: it would come to stand behind other words."""
    return one.start <= other.end and other.start <= one.end
