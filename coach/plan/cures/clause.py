"""The clause that can go while the rest of its sentence stands."""

from collections.abc import Sequence

from coach.plan.cures.parts import Part, parts_of
from coach.plan.cures.place import Place
from coach.plan.heal import Change, cut
from coach.text.later import later

_LEANS = (
    r"(?:and|but|so|yet|though|although|which|who|where|whereas|while|as|because|since|not|especially|particularly|something|even though|after all|"
    r"to be|in case|or|no need|no worries|promise|trust me|trust us|rest assured|bank on it|fingers crossed|believe me|i can tell you|just you wait|"
    r"honestly|obviously|of course|you know|i'm afraid|thanks to|like|please|next time|sorry|apologies|so sorry|once again|again)\b"
)
_TAIL = later(_LEANS)
# What begins so waits for the clause that follows it.
_WAITS = later(
    r"\W*(?:if|when|whenever|once|unless|until|had|were|should|as|since|because|although|though|while|given|to|for|with|without|regarding|concerning|"
    r"in|on|at|by|from|after|before|under|due|owing|thanks to|following|about|re|now|then|also|so|and|but|please|yes|no|ok|okay|well|hi|hello|hey|dear)\b"
)
_BINDS = later(r"\W*(?:if|when|whenever|once|unless|until|had|were|should|to|for|where|whether|in order|provided)\b")
# What begins so is no sentence without the clause before it.
_HANGS = later(
    r"\W*(?:(?:and|but|so)\s+)?(?:which|who|whose|where|because|as|since|though|although|while|whereas|not|if|when|or|especially|to|for|than|of|until|unless|that|being|including|"
    r"about|hence|thus|then|whatever|however|no matter|who|instead of|rather than|again(?!,)|once more)\b|[^,;.!?]*\b(?:has|have|had|was|were|is|are) since\b|[^.!?]*\bsince\W*$"
)
# "getting all the way to the till!" and "so we must suppose that …" want the words before them, "I wish all were as good" what they praised.
_LACKS = later(
    r"\W*(?!(?:no|some|any|every)thing\b|(?:this )?(?:morning|evening)\b|during\b)\w{2,}ing\b(?! (?:is|was|are|will|has|can|costs?|takes?|starts?|opens?|ends?)\b)|"
    r"\W*so (?:we|i|it|one) (?:must|have to|had to|can only|assume|suppose|presume|conclude|take it|would|seems?|looks?)\b|"
    r"[^.!?]*\b(?:as (?:good|bad|many|much|kind|quick|lucky|nice|clever|careful|\w+ful)|the same|likewise|either|as well)\W*$"
)
# What begins so speaks of the clause before it, unless that was an aside.
_REFERS = later(r"(?:(?:and|but|so)\s+)?(?:it|its|they|he|she|this|those|these|yours|theirs|one|both|neither|none|there)\b")
_PERSON = later(r"\b(?:he|him|his|she|her|hers)\b")
# "…, and the flood itself is quite a tale" speaks of a flood told of before.
_THE = later(r"\W*(?:(?:and|but|so)\s+)?(?:the|that|this|those|these)\s+(?P<noun>\w{3,})")
# What says only how one feels about the clause before it: "words cannot mend it, I am painfully aware".
_COMMENTS = later(
    r"\W*(?:i|we)(?:'m|'re| am| are)? (?:\w+ly )?(?:aware|afraid|sure|certain|know|knew|realise|realize|fear|suppose|guess|admit|believe|think|feel)\W*$"
)
# A question may lose its head only where it is asked behind that.
_QUESTION = later(
    r"\W*(?:(?:and|so|but) )?(?:how|when|where|why|who|which|what|(?:can|could|would|will|is|are|was|were|do|does|did|should|shall|may|has|have)(?:n't)? \w+)\b"
)
_POINTS = later(r"\b(?:that|this|it|those)\W*$")
# "…, but you'd want to book those in by Sunday": things named in the clause before it.
_THOSE = later(
    r"\b(?:those|these|them|ones?)\b(?= (?:in|on|at|by|up|off|out|before|after|to|for|now|today|tomorrow|again|back|from|until)\b|\W*$)"
)
_ASIDE = later(
    r"\W*(?:as|to be|honestly|frankly|look|listen|with all|believe|great|good|sorry|apologies|thank|thanks|now|we (?:told|said)|i (?:told|said))\b"
)
# A sentence of its own behind a comma, as people write in a hurry.
_OWN = later(r"(?:i|we|you|it|that|they|he|she|what)(?:'\w+)?\b")
_VERB = later(
    r"\b(?:is|are|was|were|am|has|have|had|will|can|could|do|does|did|\w{2,}ed|comes?|goes|takes?|costs?|left|\w+'(?:s|re|ll|ve|m|d))\b"
)
_THING = later(r"\W*(?:and\s+)?(?:the|a|an|my|our|your|any|all|this|that|these|those)\b")
# A second verb of the subject that went: "and knows every junction", "and do so again here".
_SECOND = later(r"\W*(?:and|but|or)\s+(?:(?:do|have|will|can|could|would|should|may|might|must|are|were)\b|\w+(?:s|ed)\b)")
_CALLED = later(r"\W*(?:\d|(?:mr|mrs|ms|miss|dr|sir|madam|ma'am)\b)")
# A word in -ed behind an article is no verb: "the wasted days".
_FINITE = later(
    rf"^\W*(?:(?:and|but|so)\W+)?{_OWN.pattern}|(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\bour )(?<!\byour )(?:{_VERB.pattern})|\b(?:would|should|may|might|must)\b"
)
# "Ms Roy, and you may stay" and "(please unplug it)" are no sentences, and "so is a helmet" says what a helmet is no more.
_ASTRAY = later(r"\W*\(|\W*(?:and\s+)?so (?:is|are|was|were|does|did|has)\b|\W*(?:\w+\.?[ \t]+){0,2}\w+,\s+(?:and|but|so|yet)\b")
_FEW = 3


def without(place: Place) -> Change | None:
    """Return the change that takes the clauses of a place out of its sentence; None where what is left would not stand."""
    text, folded, (first, last) = place.text, place.folded, place.sentence[:2]
    parts = parts_of(folded, first, last)
    inside = [n for n, part in enumerate(parts) if part.start < place.end and place.start < part.end]
    if not inside or len(inside) == len(parts):
        return None
    one, other = parts[inside[0]], parts[inside[-1]]
    if inside[-1] == len(parts) - 1:
        # The mark of a question is that of its last clause.
        stands = folded[last - 1] != "?" and _leans_on(folded, parts, inside[0])
    elif inside[0] == 0:
        rest, one_end = folded[parts[inside[-1] + 1].start : last], other.end
        stands = (
            not _BINDS.match(folded, first, last)
            and stands_alone(rest)
            and not _COMMENTS.match(rest)
            and not _names_again(rest, folded[first:one_end])
            and (folded[last - 1] != "?" or bool(_QUESTION.match(rest)))
            and (not _PERSON.search(rest) or bool(_PERSON.search(folded, first, one_end)))
            and not ((_REFERS.match(rest) or _POINTS.search(rest) or _THOSE.search(rest)) and not _ASIDE.match(folded, first))
        )
    else:
        stands = folded[one.start] == "(" and folded[other.end - 1] == ")"
    return cut(text, one.start, other.end, first, last) if stands else None


def _leans_on(folded: str, parts: Sequence[Part], at: int) -> bool:
    """Say whether the parts from `at` on only lean on those before, which stand alone."""
    before = folded[parts[0].start : parts[at - 1].end]
    joint = folded[parts[at - 1].end : parts[at].start].strip()
    alone = at > 1 or not _WAITS.match(before)
    own = bool(_OWN.match(folded, parts[at].start) and _VERB.search(before))
    leans = joint not in (",", ":", "") or own or bool(_TAIL.match(folded, parts[at].start))
    return alone and leans and joint != ":" and len(before.split()) >= _FEW


def _names_again(rest: str, gone: str) -> bool:
    """Say whether what follows begins with a thing that is named in the words that go."""
    found = _THE.match(rest)
    return found is not None and found["noun"] in gone.split()


def stands_alone(rest: str) -> bool:
    """Say whether what follows a clause at the head is a sentence by itself, and not the rest of an enumeration, a number or a name."""
    listed = bool(_THING.match(rest) or _CALLED.match(rest)) and not _FINITE.search(rest)
    return len(rest.split()) >= _FEW and not (
        _HANGS.match(rest) or _LACKS.match(rest) or _SECOND.match(rest) or _ASTRAY.match(rest) or listed
    )
