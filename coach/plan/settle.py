"""Make proposals fit together: no overlap, nothing lost, something left."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence, Set

from coach.case import Case
from coach.plan.cures.leave import staying
from coach.plan.cuts import bake
from coach.plan.echoes import echoes
from coach.plan.fence import fenced, fences
from coach.plan.hanging import without_hanging
from coach.plan.heal import behind
from coach.plan.hollow import hollow
from coach.plan.once import once
from coach.plan.proposal import Proposal, overlap
from coach.plan.sorry import spare_sorry
from coach.text.letter import Sentence


def settle(case: Case, proposals: Iterable[Proposal]) -> list[Proposal]:
    """Return proposals that can be applied in any subset, in order of place."""
    shut = fences(case.letter.text)
    open_to_change = (proposal for proposal in proposals if not fenced(shut, proposal.start, proposal.end))
    kept = spare_sorry(case, _without_clashes([_guarded(case, proposal) for proposal in open_to_change]))
    cuts = [proposal for proposal in kept if proposal.cuts]
    if _empties(case, [cut for cut in cuts if cut.apply == "safe"]):
        cuts = [proposal._replace(apply="suggest") for proposal in cuts]
    if _empties(case, cuts):
        cuts = []
    cuts = without_hanging(case, [*cuts, *echoes(case, cuts)])
    gone = {cut.cuts for cut in cuts}
    rest = [proposal for proposal in kept if not proposal.cuts and (proposal.beside is None or proposal.beside not in gone)]
    others = [_moved(case, proposal, gone) for proposal in once(case, rest)]
    if hollow(case, [*cuts, *others]):
        cuts, others = [cut for cut in cuts if cut.apply == "safe"], [one for one in others if one.apply == "safe" or not one.shortens]
    return sorted(_without_clashes([*bake(case.letter, cuts), *others]), key=_place)


def _without_clashes(proposals: Sequence[Proposal]) -> list[Proposal]:
    """Return what fits, best first come; the kept ones never overlap, so a new one can only clash with its neighbours."""
    kept: list[Proposal] = []
    for proposal in sorted(proposals, key=lambda p: p.rank):
        at = bisect_left(kept, (proposal.start, proposal.end), key=_place)
        near = kept[max(0, at - 1) : at + 2]
        if not any(overlap(proposal, other) or _same(proposal, other) for other in near):
            kept.insert(at, proposal)
    return kept


def _place(proposal: Proposal) -> tuple[int, int]:
    return proposal.start, proposal.end


def _same(one: Proposal, other: Proposal) -> bool:
    return (one.start, one.end, one.replacement) == (other.start, other.end, other.replacement)


def _guarded(case: Case, proposal: Proposal) -> Proposal:
    """Let no change go in by itself that takes a fact or a question out of the draft."""
    if proposal.apply != "safe":
        return proposal
    inside = case.facts_in(proposal.start, proposal.end)
    gone = Counter(fact.value for fact in inside if fact.text not in proposal.replacement)
    lost = any(case.fact_values[value] <= count for value, count in gone.items())
    asks = "?" in case.letter.text[proposal.start : proposal.end] and "?" not in proposal.replacement
    return proposal._replace(apply="suggest") if lost or asks else proposal


def _empties(case: Case, cuts: Sequence[Proposal]) -> bool:
    gone = {proposal.cuts for proposal in cuts}
    return bool(gone) and all(sentence in gone for sentence in case.letter.body)


def _moved(case: Case, proposal: Proposal, gone: Set[Sentence | None]) -> Proposal:
    """Move an insertion away from a sentence that goes: to the end (or head) of what stays."""
    if not proposal.adds or not any(one and one.start <= proposal.start <= one.end for one in gone):
        return proposal
    stays = [sentence for sentence in staying(case) if sentence not in gone]
    if not stays:
        return proposal
    if proposal.replacement.startswith((" ", ". ")):
        place = max((s.end for s in stays if s.end <= proposal.start), default=stays[0].end)
        return proposal._replace(start=place, end=place, replacement=behind(case.letter.text, place, proposal.replacement.lstrip(". ")))
    place = min((s.start for s in stays if s.start >= proposal.start), default=stays[-1].start)
    return proposal._replace(start=place, end=place)
