"""Cures that add a sentence."""

from coach.case import Case
from coach.plan import heal
from coach.plan.cures.leave import staying
from coach.plan.cures.place import Mended, Place
from coach.plan.heal import Change
from coach.text.fold import fold
from coach.text.later import later
from coach.text.letter import Sentence
from coach.text.stems import stems
from coach.text.words import keys

# The last line of a letter when it only takes leave.
_LEAVE = later(
    r"\W*(?:(?:just )?let (?:me|us) know|(?:please |feel free |if |should )?.{0,24}\b(?:questions?|anything else|shout|get in touch|reach out|contact)\b|"
    r"(?:thanks|thank you|have a|enjoy|take care|hope|i hope|we hope|look(?:ing)? forward|we look|see you|all the best|sorry|once again)\b|"
    r"(?:big |lots of )*(?:hugs?|cheers|love)\W*(?:\n|$)|"
    r"(?:with |kind |best |warm |many |friendly |sunny |the )*(?:regards|greetings|wishes)\W*(?:\w+\W*){0,4}$|(?:yours|attentively|respectfully|sincerely|a hug)\b)"
)
_TELLS, _NEAR = 2, 3
_FIGURES = ("amount", "percent", "date", "time", "duration")
# What goes on about somebody who was named just before; what goes on about something may hold what would be asked for.
_OF_HIM, _OF_IT = later(r"[ \t]+\W*(?:he|she|his|her)\b"), later(r"[ \t]+\W*(?:it|its|this|that|these|those|so)\b")
# "Mr Lee," on a line of its own, which opens a letter as "Dear Mr Lee," does.
_NAMED = later(r"(?:[a-z'.-]{1,24}[ \t]+){0,3}[a-z'.-]{1,24},[ \t]*\n\s*")


def after(place: Place) -> Mended | None:
    """Add behind the sentence, to explain it; None where the next one goes on with it."""
    return None if _goes_on(place) else behind(place)._replace(beside=place.sentence)


def behind(place: Place) -> Mended:
    """Add behind the sentence, which may lack its full stop, as in chat."""
    end = place.sentence.end
    return Mended(Change(end, end, heal.behind(place.text, end, place.new)))


def at_start(place: Place) -> Mended:
    """Add before the first sentence of the body."""
    head = place.case.letter.body[0].start
    named = _NAMED.match(place.folded, head)
    head = named.end() if named else head
    return Mended(Change(head, head, place.new + " "))


def at_end(place: Place) -> Mended:
    """Add behind the last sentence of the body, above the name that signs it."""
    return behind(place._replace(sentence=staying(place.case)[-1]))


def _goes_on(place: Place) -> bool:
    """Say whether the next sentence speaks of a person of this one, or gives a figure for it."""
    end, following = place.sentence.end, place.following
    last = following.end if following else end
    told = "[" in place.new and _OF_IT.match(place.folded, end) and any(fact.kind in _FIGURES for fact in place.case.facts_in(end, last))
    return bool(_OF_HIM.match(place.folded, end) or told)


def where_told(place: Place) -> Mended:
    """Add behind the sentence that comes nearest to the matter, or at the end, before a line that only takes leave."""
    body, about = staying(place.case), stems(keys(place.new.lower()))
    near = [len(about & stems(sentence.keys)) for sentence in body]
    if max(near) >= _TELLS:
        return behind(place._replace(sentence=body[near.index(max(near))]))
    last = [sentence for sentence in body[-_NEAR:] if _tells(place.case, sentence)][-1:] or body[-1:]
    return behind(place._replace(sentence=last[0]))


def telling(case: Case) -> list[Sentence]:
    """Return the sentences of the body that do more than take leave or sign."""
    return [sentence for sentence in case.letter.body if _tells(case, sentence)]


def _tells(case: Case, sentence: Sentence) -> bool:
    return not _LEAVE.match(case.letter.folded, sentence.start, sentence.end) and not _signs(case, sentence)


def _signs(case: Case, sentence: Sentence) -> bool:
    """Say whether a sentence is no more than the agent's name."""
    return bool(sentence.keys) and sentence.keys <= keys(fold(case.draft.agent_name or ""))
