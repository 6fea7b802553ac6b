"""Cures that take something away: the words, their clause, their sentence."""

from itertools import chain

from coach.plan.cures.beside import beside, own_clause
from coach.plan.cures.clause import without
from coach.plan.cures.gives import gives
from coach.plan.cures.owns import owns
from coach.plan.cures.place import Mended, Place
from coach.plan.cures.spare import answers, loses, spare
from coach.plan.heal import Change, cut
from coach.rules.rule import any_in
from coach.text.later import later

_MORE = later(r"[,;:]\s|\s-\s|\b(?:and|but|so|because|as|which)\b")
_TELLS = later(r"\d|'ll\b|\b(?:your|please|will|can|could|have|has|had|is|are|was|were|did)\b")
_MOST, _OF = 3, 5


def words(place: Place) -> Mended | None:
    """Take the words out, or the sentence when they are all of it."""
    change = cut(place.text, place.start, place.end, place.sentence.start, place.sentence.end)
    return Mended(change) if change else sentence(place)


def sentence(place: Place) -> Mended:
    """Take the sentence out."""
    return Mended(Change(place.sentence.start, place.sentence.end, ""), place.sentence)


def clause(place: Place) -> Mended | None:
    """Take out the clauses that hold the words, or the sentence where the letter can do without it."""
    if place.sentence.part != "body":
        return None
    change, goes = without(place), spare(place.case, place.sentence, place.free)
    if change and _says_more(place, change):
        return sentence(place) if goes and _said_elsewhere(place) else None
    if change and not _needed(place, change) and not _tells_beside(place, change.start, change.end):
        return Mended(change)
    if goes and whole(place):
        return sentence(place)
    kept = own_clause(place) if place.unasked else None
    return Mended(kept) if kept and not _needed(place, kept) else None


def _tells_beside(place: Place, start: int, end: int) -> bool:
    """Say whether a change that nobody looks at first would take another clause that tells something."""
    return place.unasked and beside(place, start, end)


def _needed(place: Place, change: Change) -> bool:
    """Say whether a clause holds a fact that may not go, the answer to what was asked, or a word that owns a mistake."""
    start, end = change.start, change.end
    return (
        loses(place.case, start, end, place.free)
        or answers(place.case, start, end)
        or owns(place.case, start, end)
        or gives(place.case, start, end)
    )


def _says_more(place: Place, change: Change) -> bool:
    """Say whether what is left of the sentence says more of the kind."""
    first, last = place.sentence.start, place.sentence.end
    return any_in(place.more, f"{place.folded[first : change.start]} {place.folded[change.end : last]}")


def _said_elsewhere(place: Place) -> bool:
    """Say whether another sentence of the draft, or an earlier mail, says as much."""
    others = (place.folded[s.start : s.end] for s in place.case.letter.sentences if s != place.sentence)
    return any(any_in(place.more, text) for text in chain(others, (letter.folded for letter in place.case.turns.earlier)))


def whole(place: Place) -> bool:
    """Say whether the words are most of their sentence, or the rest of it is of one piece with them, and no fact and no other clause is in it."""
    first, last = place.sentence.start, place.sentence.end
    if loses(place.case, first, last, place.free) or _tells_beside(place, first, last):
        return False
    rest = place.folded[first : place.start] + " " + place.folded[place.end : last]
    return (place.end - place.start) * _OF >= (last - first) * _MOST or not (_MORE.search(rest) and _TELLS.search(rest))
