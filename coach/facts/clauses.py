"""Clauses that bind their subject: 'we will refund', 'I can offer', 'you will get'."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from coach.facts import verbs
from coach.text.later import later

_ADVERB = (
    r"(?:(?:also|then|now|just|already|gladly|happily|always|shortly|soon|today|tomorrow|still|even|of course|as well|"
    r"(?!(?:apply|reply|supply|rely)\b)[a-z]{2,12}ly),? ){0,4}"
)
_PRONOUN = r"(?:i|we|you|they|he|she|it)\b"
_HEAD = later(
    rf"(?<![\w'])(?:(?P<who>i|we|you|they|he|she|it|(?:our|the|my|your|a|an) (?:(?!{_PRONOUN})[a-z-]{{1,20}} ){{0,3}}?(?!{_PRONOUN})[a-z-]{{1,20}})"
    r"(?P<modal>'ll| will| shall| won't| can't| cannot| can| couldn't| could| should|'m| am|'re| are|'ve| have| has|'d| would)(?!\w)|"
    r"(?P<let>let me|allow me to)(?!\w)) "
)
_TAIL = later(
    rf"{_ADVERB}(?P<no>not |never |no longer )?{_ADVERB}"
    r"(?P<link>(?:be )?(?:going|able|unable|happy|glad|pleased|ready|willing|like|love|prepared) to )?"
    rf"{_ADVERB}(?P<be>be |been )?{_ADVERB}(?P<verb>[a-z][a-z ]{{0,40}})"
)
_UNLESS = later(r"(?<!\w)(?:if|whether|when|once|unless|before|until|till|how|after|as soon as|as far as|what|where|than|that) \Z")
_END = later(
    r"[.!?…](?=[\s\"')\]]|\Z)|[;\n]|"
    r",? (?:but|and|so|or|because|then|while) (?=(?:i|we|you|they|he|she|it|our|the|your|my)\b)"
)
_FUTURE = frozenset({"'ll", " will", " shall", " won't"})
_ABLE = frozenset({" can", " could", " can't", " cannot", " couldn't"})
_DONE = frozenset({"'ve", " have", " has"})
_AM = frozenset({"'m", " am", "'re", " are"})
_YOUR_MODALS = _FUTURE | {" should", " can"}
TEAM = later(r"team|department|colleagues?|specialists?|engineers?|technicians?|managers?|supervisors?|agents?|courier|warehouse")
_YOURS = frozenset({"receive", "get", "hear", "have", "see", "expect"})
SIDE = frozenset({"i", "we", "they", "he", "she"})


class Clause(NamedTuple):
    """A clause that binds its subject: head and tail as matched, the base verb, its end in code points."""

    head: re.Match[str]
    tail: re.Match[str]
    verb: str
    end: int


def clauses(low: str) -> Iterator[Clause]:
    """Yield the clauses of the folded text that promise something, one for each."""
    past, end = 0, -1
    for head in _HEAD.finditer(low):
        if head.start() < past or _UNLESS.search(low, max(0, head.start() - 14), head.start()):
            continue
        # Looked for once a clause, or a page without a full stop would be read again and again.
        if end < head.end():
            stop = _END.search(low, head.end())
            end = stop.start() if stop else len(low)
        tail = _TAIL.match(low, head.end(), end)
        if tail and (verb := _verb(head, tail)):
            past = end
            yield Clause(head, tail, verb, end)


def _verb(head: re.Match[str], tail: re.Match[str]) -> str:
    """Return the verb a clause binds its subject to, empty where it promises nothing."""
    words, modal, who = tail["verb"], head["modal"] or "", head["who"] or "i"
    known = verbs.known(words)
    if who == "you":
        return verbs.base(words) if modal in _YOUR_MODALS and verbs.base(words) in _YOURS else ""
    if who not in SIDE and not TEAM.search(who):
        return known if modal in _FUTURE or (modal == " has" and tail["be"]) else ""
    if head["let"] or modal in _ABLE:
        return "" if tail["be"] else known
    if modal in _DONE:
        return "" if tail["be"] or known in _YOURS else known
    going = words.partition(" ")[0].endswith("ing") or words.startswith("in touch")
    if modal in _FUTURE:
        return known if going or (tail["be"] is None and known) else "" if tail["be"] else verbs.free(words)
    return known if tail["link"] or (going and modal in _AM) else ""
