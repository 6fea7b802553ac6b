"""The usual cure of a principle at a place that breaks it, whoever found the place."""

from collections.abc import Callable, Iterator, Mapping

from coach._generated import PrincipleId
from coach.case import Case
from coach.plan.cures import add, move, put, take
from coach.plan.cures.deed import deed
from coach.plan.cures.place import Mended, Place
from coach.plan.proposal import Proposal
from coach.plan.voice import spoken
from coach.rules.rule import Cure, any_in
from coach.rules.usual import Way, usual
from coach.text.stems import stems

CURES: Mapping[Cure, Callable[[Place], Mended | None]] = {
    "cut": take.words,
    "cut clause": take.clause,
    "cut sentence": take.sentence,
    "replace": put.words,
    "replace sentence": put.sentence,
    "replace request": put.request,
    "replace conclusion": put.conclusion,
    "say when": put.when,
    "add after": add.after,
    "add at start": add.at_start,
    "add at end": add.at_end,
    "add where told": add.where_told,
    "move behind help": move.behind_help,
}
# These work on the words that a way names; the others on all that breaks the principle.
_ON_WORDS = frozenset({"cut", "replace", "say when"})


def mend(case: Case, start: int, end: int, principle: PrincipleId, reason: str) -> Iterator[Proposal]:
    """Yield a suggestion for each sentence of the body that [start, end) touches, where one of the usual ways fits."""
    for sentence in case.letter.touched(start, end):
        if sentence.part != "body":
            continue
        place = Place(case, max(start, sentence.start), min(end, sentence.end), sentence)
        mended = next((made for way in usual(principle) if not way.last for made in tried(place, way)), None)
        if mended:
            yield Proposal(*mended.change, principle, reason, "suggest", mended.cuts, mended.beside)


def tried(place: Place, way: Way) -> Iterator[Mended | None]:
    """Yield what a way makes of a place; None where it says to leave it, nothing where it does not fit."""
    said = place.folded[place.start : place.end]
    found = next((match for pattern in way.match if (match := pattern.regex.search(said))), None)
    if (way.match and found is None) or _excused(place, way, said):
        return
    if way.cure == "none":
        yield None
        return
    new = spoken(place.case, way.text) if way.text else ""
    there = place._replace(new=new, free=way.free, more=way.more)
    if found and way.cure in _ON_WORDS:
        there = there._replace(start=place.start + found.start(), end=place.start + found.end())
    mended = None if way.cure == "replace sentence" and not take.whole(there) else CURES[way.cure](there)
    if mended:
        yield mended


def _excused(place: Place, way: Way, said: str) -> bool:
    facts, sentence = place.case.facts_in(place.start, place.end), place.folded[place.sentence.start : place.sentence.end]
    return (
        any_in(way.unless, said)
        or any_in(way.unless_sentence, sentence)
        or place.case.draft_says(way.unless_draft)
        or any(name in place.case.situations for name in way.unless_when)
        or any(fact.kind in way.unless_fact for fact in facts)
        or not place.case.fact_kinds.isdisjoint(way.unless_draft_fact)
        or (bool(way.when_draft_fact) and place.case.fact_kinds.isdisjoint(way.when_draft_fact))
        or (way.unless_asked and _asked_for(place))
        or (way.unless_nothing_asked and not place.case.turns.asks)
        or (way.unless_helped and _helped(place))
    )


def _asked_for(place: Place) -> bool:
    """Say whether the sentence names something that the customer asks for."""
    return any(stems(place.sentence.keys) & ask.stems for ask in place.case.turns.asked)


def _helped(place: Place) -> bool:
    """Say whether a later sentence tells what we have done, or what we do, with a day or a sum."""
    case = place.case
    last = case.once("last deed", case.letter.text, lambda _: next((s.start for s in reversed(case.letter.body) if deed(case, s)), -1))
    return last >= place.sentence.end
