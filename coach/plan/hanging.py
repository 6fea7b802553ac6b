"""Safe cuts after which the next sentence would hang in the air: they are offered and do not go by themselves."""

from collections.abc import Sequence

from coach.case import Case
from coach.plan.proposal import Proposal
from coach.text.later import later

# What begins so goes on with what was said before it.
_GOES_ON = later(
    r"\W*(?:for (?:example|instance)|e\.g\.|likewise|similarly|equally|therefore|hence|thus|accordingly|consequently|as (?:a result|such)|because|or|nor|"
    r"because of (?:this|that|it)|for (?:this|that) (?:very )?reason|to (?:this|that) end|in (?:this|that) spirit|with (?:this|that) in mind|in return|"
    r"thanks to (?:this|that|it)|in other words|especially|particularly|namely|such as|including|otherwise|either way|in that case|if (?:so|not)|"
    r"(?:this|that) way|unlike|like (?:this|that)|(?:both|neither) (?:are|were|is|was|have|has|had|will|can|helped|mean\w*|made|did))\b"
)
# "The same goes for …", "Doing so …", "Ours is …", "Except on Sundays": the other half is what goes.
_OTHER_HALF = later(
    r"\W*(?:the (?:same|other|others|former|latter)|(?:doing|saying) (?:so|this|that|it)|ours|yours|mine|until then|except|more than|less than|even more|so \w+ that|so much|"
    r"not (?:only|just|because|that)|"
    r"(?:one|two|three|several|some|many|most|none|all) (?:in fact|indeed|more|of (?:it|them|these|those))|"
    r"here(?:'s| is| are) (?:what|how) (?:i|we) \w+ (?:with|about|from) (?:it|them|this|that)|"
    r"(?!(?:i|we|you)\b)(?:\w+ ){0,2}(?:of|for|with|without|from|by|about|after|before|despite|besides) (?:it|them|(?:this|that)(?= (?:is|was|are|i|we|you|said)\b|\W*[,.;:!]|\W*$)))\b"
)
# "Nobody else had.", "We are not: …", "If you do, …" lack the verb that goes.
_LACKS_VERB = later(
    r"\W*(?:(?:if|when|as|so)\s+)?(?:\w+\s+){1,2}(?:am|are|is|was|were|do|does|did|have|has|had|will|would)(?:n't|\s+not)?\s*(?:[.:;,!]|$)"
)
_AND = later(r"\W*(?:and|plus)\b\W*(?!(?:please|kindly|if|when|once|until|yes|no)\b)")
_VERB = later(
    r"\b(?:is|are|was|were|am|has|have|had|will|would|can|could|may|must|should|do|does|did|\w{2,}ed|comes?|goes|takes?|costs?|\w+'(?:s|re|ll|ve|m|d))\b|"
    r"\b(?:i|we|you|they|he|she) \w+"
)
_THAT = later(r"\W*(?:(?:and|so|but|or)\W+)?(?:(?:it|this|that|these|those|they|both)\b|such (?P<noun>\w+))")
# "It is important that …", "It looks like …" and "It's Monday" point at nothing.
_NOTHING = later(
    r"\W*(?:(?:and|so|but)\W+)?it(?:'s| is| was| seems| looks| turns| appears| sounds| will be| takes| took| may| might| can)\b"
    r"(?! (?:also |really |truly |just )?(?:why|how|what|because|been|being|the reason|an?|passed|answered|read|forwarded|noted)\b)"
)
# Said of feedback, of a question and of being told: it helps, it is why we changed something, it has been passed on.
_OF_BEING_TOLD = later(
    r"(?:'s|'re|'ve)?(?: (?:is|are|was|were|has|have|had|been|be|being|will|can|also|already|now|really|truly|always|all|just|what|\w+ly))* ?"
    r"(?:why|how|the reason|a (?:gift|great help|help)|help\w*|means? (?:a lot|so much|the world|much|we|that we|i)|meant|"
    r"(?:make|makes|made|keep|keeps|kept|show|shows|showed|let|lets|allow|allows|allowed|enable|enables|enabled|give|gives|gave|tell|tells|told|taught|drove|drives) us|"
    r"led|prompt(?:s|ed)|encourag\w+|inspir\w+|motivat\w+|passed|forwarded|shared|read|noted|logged|recorded|registered|answered|received|discussed)\b"
)
_NAMED = later(r"\b(?:your|our|the|this|these|an?|all|every|such)\s+(?!(?:lot|bit|few)\b)[a-z]{3,}")


def without_hanging(case: Case, cuts: Sequence[Proposal]) -> list[Proposal]:
    """Return the cuts with those only offered after which the next sentence that stays would point at nothing."""
    safe = {cut.cuts.start: cut for cut in cuts if cut.apply == "safe" and cut.cuts}
    body, folded = case.letter.body, case.letter.folded
    first = next((one.start for one in body if one.start not in safe), len(folded))
    offered, after = set(), ""
    # From the last to the first: what a cut leaves behind it depends on whether the next one stands.
    for one in reversed(body):
        said = folded[one.start : one.end]
        if one.start in safe and not (_goes_on(after) or _points_at(after, said, one.start < first)):
            continue
        offered.add(one.start)
        after = said
    return [cut._replace(apply="suggest") if cut.cuts and cut.cuts.start in offered else cut for cut in cuts]


def _goes_on(said: str) -> bool:
    """Say whether a sentence begins with a word that joins it to the one before, or is only the end of that: "And a fair one."."""
    joined = _AND.match(said)
    return bool(
        _GOES_ON.match(said) or _OTHER_HALF.match(said) or _LACKS_VERB.match(said) or (joined and not _VERB.search(said, joined.end()))
    )


def _points_at(said: str, goes: str, alone: bool) -> bool:
    """Say whether "it", "this" or "such …" means what goes: it is said of being told something, or what goes stands `alone` before it and names a thing."""
    points = _THAT.match(said)
    if points is None:
        return False
    if points["noun"]:
        return points["noun"] in goes
    if _OF_BEING_TOLD.match(said, points.end()):
        return True
    thing = points.group().split()[-1] in ("it", "they", "both")
    return alone and thing and not _NOTHING.match(said) and bool(_NAMED.search(goes))
