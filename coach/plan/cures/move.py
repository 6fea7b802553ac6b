"""The cure that moves: one more regret that stands before the help goes behind it, to the end of the paragraph."""

from collections.abc import Sequence

from coach.plan.cures.helps import helps
from coach.plan.cures.place import Mended, Place
from coach.plan.cures.regret import mere_regret
from coach.plan.heal import Change, capital
from coach.plan.opener import head
from coach.text.later import later
from coach.text.letter import Sentence
from coach.thread.sorry import SORRY

# What comes to stand first may not go on from the regret.
_GOES_ON = later(
    r"\W*(?:and|or|nor|plus|but|so|yet|still|however|therefore|instead|nevertheless|that said|also|as (?:an?|some|our|my) |which|in return|"
    r"for (?:that|this|your)\b|to (?:make|put|show)\b)|.*\b(?:make (?:it|this|that|things) (?:up|right|good)|make up for|all the same|as well|too|another apology)\b"
)
# Behind a second regret, or words that take leave, one more would be odd.
_CLOSES = later(
    rf"(?:{SORRY.pattern})|\b(?:hope to|look(?:ing)? forward|see you|have a|enjoy|thank you|thanks|regards|best wishes|take care|happy to help|let (?:me|us) know|"
    r"any (?:other |further |more )?questions|do not hesitate|don't hesitate|bear(?:ing)? with)\b"
)
_WISHES = later(r"\W*(?:\w+\W+){0,4}\w+!$")
# Behind "Dear Ann," these begin low.
_LOW = later(r"(?:The|A|An|Your|Our|My|We|You|Both|All|Yes|No|This|These|For|On|In|From)\s")
_STOPS = ".!"
_EARLY, _MOST = 3, 5


def behind_help(place: Place) -> Mended | None:
    """Move a sentence that only regrets behind what follows in its paragraph, where that begins with help; None where one would not be understood there."""
    here, body, channel = place.sentence, place.case.letter.body, place.case.draft.channel
    at = body.index(here) if here in body[:_EARLY] else len(body)
    after = body[at + 1 : at + 2 + _MOST]
    block = [one for one in after if one.line == after[0].line]
    # A review has other readers: a regret would be the last thing that they see.
    if (
        not block
        or len(block) > _MOST
        or channel == "review"
        or not helps(place.case, block[0])
        or any(helps(place.case, one) for one in body[:at])
    ):
        return None
    if place.text[block[-1].end :].partition("\n")[0].strip() or _WISHES.match(place.folded, block[-1].start, block[-1].end):
        return None
    bound = _GOES_ON.match(place.folded, block[0].start, block[0].end) or any(
        _CLOSES.search(place.folded, one.start, one.end) for one in block
    )
    if bound or not mere_regret(place, here) or not _plain(place.text, (here, *block), body[:at]):
        return None
    return Mended(_swapped(place.text, here, block[0].start, block[-1].end))


def _plain(text: str, moved: Sequence[Sentence], before: Sequence[Sentence]) -> bool:
    """Say whether all are whole sentences of one paragraph, none of a list, and the first word fits where it comes to stand."""
    here, after = moved[0], moved[1]
    whole = all(text[one.end - 1] in _STOPS and head(text, one.start, one.end) == one.start for one in moved)
    near = here.line == after.line or not before or before[-1].line != here.line
    alike = text[here.start].isupper() == text[after.start].isupper()
    return whole and near and (alike or bool(text[here.start].islower() and _LOW.match(text, after.start)))


def _swapped(text: str, here: Sentence, after: int, last: int) -> Change:
    """Return the change that puts what stands at [after, last) before the sentence."""
    regret, help_first = text[here.start : here.end], text[after:last]
    if regret[0].islower() and help_first[0].isupper():
        regret, help_first = capital(regret), help_first[0].lower() + help_first[1:]
    return Change(here.start, last, f"{help_first} {regret}")
