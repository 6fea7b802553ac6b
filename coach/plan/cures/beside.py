"""What a sentence says beside the words that break a principle: a clause with a verb of its own."""

import re
from collections.abc import Iterator
from itertools import pairwise

from coach.plan.cures.clause import stands_alone
from coach.plan.cures.place import Place
from coach.plan.heal import Change, cut
from coach.text.later import later

_JOINT = later(
    r"\s*[;:]\s+|\s+[-–—]+\s+|\s*—\s*|\s*,\s+(?:(?P<also>and|but|so|yet)\s+)?|\s+(?=\()|"
    r"\s+(?P<word>and|but|so|yet|as|because|since|while|whereas|therefore|hence)\s+"
)
_BINDS = frozenset({"and", "but", "so", "yet", ":", ";", "-", "–", "—"})
_VERB = later(
    r"\b(?:is|are|was|were|am|has|have|had|will|would|can|could|may|might|must|should|do|does|did|please|\w{2,}ed|comes?|goes|takes?|costs?|left|went|sent|"
    r"gave|got|\w+'(?:s|re|ll|ve|m|d)|\w+n't)\b|\b(?:i|we|you|they|he|she|it)\s+\w{2,}"
)
# What begins so behind "and" is another thing, not another clause: "and of your trust", "and the garden".
_THING = later(r"\W*(?:the|an?|our|your|my|his|her|their|this|that|these|those|all|any|every|of|for|in|on|with|from|by|at)\b")
# A verb that only its place gives away: "the waiter no longer works here", "the gates open at nine".
_DOES = later(
    r"\W*(?:the|our|your|my|an?)\s+\w+(?:(?:\s+(?:no longer|now|still|also|always))?\s+(?!(?:as|plus|this|thus|always)\b)\w{2,}s\b|"
    r"(?<=s)\s+(?!(?:of|and|or|in|on|at|with|from|to|for|who|that|which|as|every|each|alike|all|both|here|there|everywhere|first)\b)\w+)"
)
# A second formula tells no more than the first one.
_FORMULA = later(
    r"\W*(?:(?:which|who|that|it|this|i|we|our (?:whole |entire )?team|will|would|shall|do|am|are|is|has|have|been|'\w+|to|like|want|always|never|only|all|so|very|also|therefore|"
    r"continue|continuously|\w+ly)\b\W*)*"
    r"(?:help\w* us|striv\w+|thank\w*|look(?:ing)? forward|wish|cherish\w*|grow|improv\w+|learn|aim|do (?:our|my) (?:very )?(?:best|utmost)|apologi[sz]e|sorry|regret|"
    r"proud|appreciate|value|hope|understand|assure|noted|work (?:\w+ )?hard|oh|care|grateful|committed|take (?:\w+ ){1,5}seriously)\b"
)
# "…, so I put one in the post" means the thing named before.
_MEANS = later(r"\b(?:it|its|ones?|them|they|their|this|that|these|those|there|both|either|so|too)\b")
_SUBJECT = later(r"(?:i|we|you|he|she|nobody|nothing|the|our|your|my|an?)(?:'\w+)?\b")
# "As a valued guest you will of course be told": what follows the words is the sentence.
_SENTENCE = later(r"\W*(?:you|we|i)(?:'\w+| (?:will|can|may|could|get|pay|have|are|need|owe|must|should))\b")
# "I told you that the dog must fast", "all you had to do was press reset", "feedback like yours made us close the pool".
_SAYING = later(r".*\b(?:told|informed|advised|warned|written to you|explained|stated|mentioned|said|repeat|tell|know better)\b")
_SAID = later(r"\W*(?:you\s+)?(?:that|than|to|not to|how|why|what)\s+\w+\s+\w+")
# Behind "As a valued member," comes all that the sentence has to say.
_AS = later(r"\W*(?:as|being)\b")
_WAS = later(r".*\bwas\W*$")
_CAUSED = later(
    r"\W*(?:must|may|should|need to|have to|gets?|pay|receive|made us|got|led|brought|caused|prompted|(?:has|have) (?:made|led|got|brought|\w+ed)|(?:is|was|are|were) (?:why|the reason))\b"
)
_FEW = 2


def beside(place: Place, first: int, last: int) -> bool:
    """Say whether [first, last) tells something in a clause before or behind the words of the place."""
    heads = [first, *(joint.end() for joint in _JOINT.finditer(place.folded, first, place.start))]
    told = any(_tells(place.folded[start:end], "") for start, end in pairwise(heads))
    return told or _completes(place.folded[place.start : place.end], place.folded[place.end : last]) or any(_clauses(place, last))


def _completes(said: str, rest: str) -> bool:
    """Say whether what stands right behind the words is what they lead up to."""
    led_up = (_SAYING.match(said) and _SAID.match(rest)) or (_WAS.match(said) and len(rest.split()) > 1)
    return bool(led_up or _CAUSED.match(rest) or _SENTENCE.match(rest))


def own_clause(place: Place) -> Change | None:
    """Return the change that leaves a sentence only its last clause, where that has a subject of its own and what goes tells nothing."""
    first, last = place.sentence.start, place.sentence.end
    for joint in _JOINT.finditer(place.folded, place.end, last):
        rest = place.folded[joint.end() : last]
        if _word(joint) in _BINDS and _SUBJECT.match(rest) and _tells(rest, "and") and (stands_alone(rest) or _DOES.match(rest)):
            bare = not _MEANS.search(rest) and not beside(place, first, joint.start()) and place.folded[last - 1] != "?"
            return cut(place.text, first, joint.end(), first, last) if bare else None
    return None


def _clauses(place: Place, last: int) -> Iterator[bool]:
    """Yield for each clause behind the words whether it tells something."""
    joints = list(_JOINT.finditer(place.folded, place.end, last))
    ends = [*(joint.start() for joint in joints[1:]), last]
    waits = _AS.match(place.folded, place.sentence.start)
    for joint, end in zip(joints, ends, strict=False):
        yield _tells(place.folded[joint.end() : end], "and" if waits else _word(joint))


def _word(joint: re.Match[str]) -> str:
    return joint["word"] or joint["also"] or joint.group().strip()


def _tells(clause: str, word: str) -> bool:
    """Say whether a clause behind a joint has a verb and is no formula; behind "and" whatever is no thing is a verb."""
    acts = word in _BINDS and len(clause.split()) >= _FEW and not _THING.match(clause)
    return bool(acts or _VERB.search(clause) or (word in _BINDS and _DOES.match(clause))) and not _FORMULA.match(clause)
