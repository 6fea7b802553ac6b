"""Cures that put other words in place of some."""

from coach.plan.cures.parts import last_leaning
from coach.plan.cures.place import Mended, Place
from coach.plan.cures.spare import loses
from coach.plan.heal import Change, capital, swap
from coach.plan.opener import trimmed
from coach.text.later import later

_AWAITS = later(r"(?:\b(?:will|shall|are|is|am|be|to|should|can)|'(?:ll|re|m|s))\s+$")
_VERB = later(r"\s+[a-z]+")
_ASKS = later(r"\?|\b(?:please|pls|plz|kindly|could|can you|would|may i|need|have you tried|you should|tell us|send|give)\b")
_MORE = later(r"\b(?:and (?!(?:i|we|then|try)\b)|not|no|isn't|don't|won't|can't|otherwise)")
_AWAY = later(r"\b(?:you'd|you would|you'll have|you have to|them|theirs|over there|their (?:hands|court|end))\b")
# A conclusion that is our own deed, or spares the customer one, is what they wait for: "…, so we will renew it", "…, so they need no papers from you".
_OURS = later(
    r"\b(?:i|we)(?:'ll| will| have|'ve)\b(?! (?:not|never|to|no)\b)|\b(?:no|not|n't|needn't|without) (?:\w+ )?need\b|\bneed (?:no|not|nothing)\b"
)
# When a cat comes home or a wound heals is in nobody's hands; "soon as" is no time.
_NOBODYS = later(r"\b(?:turns? up|(?:be|come|comes) home|(?:get|gets|be|feel|feels) better|heals?|recovers?|grows? back|clears? up)\W*$")
_AS = later(r"\s+as\b")
# "I'd get it soon", "please come back soon", "do visit us soon": what the customer might do is no promise of ours.
_YOURS = later(
    r"\b(?:i'd|i would|please|kindly|(?:so|but|and) do|you'd better|is best to|it's best to|worth|you (?:\w+ )?(?:want|wish|like|care|need|have) to) (?:\w+ ){1,4}$"
)
# "If you travel again soon", "Do you travel again soon?" and "it can be put right, and soon, so that …": the first two are theirs, of the last the day comes next.
_IF, _ASIDE = (
    later(r"\b(?:if|when|whenever|should|do|are|have|will|would) (?:you|u|anyone|anybody|somebody)\b[^,;:]*$"),
    later(r"\band\s+$"),
)
_CLAUSE_END = later(r"[,;.!?…]|\s-\s|\s(?:and|but|so)\s|$")


def words(place: Place) -> Mended:
    """Put the new words in place of the old."""
    return Mended(swap(place.text, place.start, place.end, place.sentence.start, place.new))


def when(place: Place) -> Mended | None:
    """Put a time in place of the words; behind the verb where they stand before it: "will shortly leave" becomes "will leave by [day]"."""
    before, after = place.folded[place.sentence.start : place.start], place.folded[place.end : place.sentence.end]
    if _NOBODYS.search(before) or _AS.match(after) or _YOURS.search(before) or _IF.search(before):
        return None
    if _ASIDE.search(before) and after.startswith(","):
        return None
    if not (_AWAITS.search(before) and _VERB.match(after)):
        return words(place)
    clause = _CLAUSE_END.search(place.folded, place.end, place.sentence.end)
    end = clause.start() if clause else place.sentence.end
    return Mended(Change(place.start, end, f"{place.text[place.end : end].lstrip()} {place.new}"))


def sentence(place: Place) -> Mended:
    """Put the new words in place of the sentence, and keep its way of ending when they have none."""
    first, last = trimmed(place.text, place.sentence.start, place.sentence.end)
    mark = place.text[last - 1]
    whole = mark.isalnum() or place.new[-1:] in ".!?]" or mark not in ".!?"
    return Mended(swap(place.text, first, last if whole else last - 1, first, place.new))


def request(place: Place) -> Mended | None:
    """Put the new words in place of a sentence that asks for one thing and says nothing else."""
    first, last = place.sentence.start, place.sentence.end
    asks = _ASKS.search(place.folded, first, last) and not _MORE.search(place.folded, first, last)
    return sentence(place) if asks and not loses(place.case, first, last) else None


def conclusion(place: Place) -> Mended | None:
    """Put a sentence in place of the last clause, when that only draws a conclusion: "…, so you would have to ask them"."""
    found = last_leaning(place)
    if found is None or place.case.facts_in(*found) or _OURS.search(place.folded, *found):
        return None
    if place.end <= found[0] and not _AWAY.search(place.folded, *found):
        return None
    start = len(place.text[: found[0]].rstrip(" \t,;:-–—"))
    new = place.new if place.new[:1].islower() else capital(place.new)
    stop = len(place.text[: place.sentence.end].rstrip(".!?…"))
    marked = stop < place.sentence.end and new[-1:] in ".!?"
    return Mended(Change(start, place.sentence.end if marked else stop, f". {new}"))
