"""Whether a draft answers an ask: by what it talks about, and by the kind of answer it holds."""

import re
from collections.abc import Sequence

from coach.facts.fact import Fact
from coach.text.letter import Letter
from coach.text.stems import stems
from coach.thread.asks import Ask, AskKind

_TIME = r"\b(?:today|tonight|tomorrow|now|already|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|hours?|days?|weeks?|months?|minutes?|until|once|as soon as|immediately|straight away|right away|morning|afternoon|evening|noon|o'clock)\b"
_YES_NO = (
    r"\b(?:yes|yep|yeah|yup|no|nope|not|sure|of course|absolutely|certainly|definitely|happy to|can|can't|cannot|could|won't|will|isn't|aren't|doesn't|don't|didn't|"
    r"possible|impossible|afraid|unfortunately|depends|done|sorted|fine|okay|ok|correct|right|exactly|allowed|able|unable|you may|included|only|neither|both|either)\b"
)
_EVIDENCE: dict[AskKind, re.Pattern[str]] = {
    "when": re.compile(_TIME + r"|\d"),
    "where": re.compile(r"\b(?:at|in|on|under|near|behind|next to|address|street|page|menu|section|here|there|counter|desk|floor|located|find)\b"),
    "why": re.compile(r"\b(?:because|since|reason|due to|caused|cause|that's why|which is why|so that|as (?:we|the|it|your|our)|turned out|happened|went wrong|mistake|error|fault|failed|otherwise|means that|owing to|bug)\b|: "),
    "how much": re.compile(r"\d|\b(?:free|no charge|nothing|included|costs?)\b"),
    "who": re.compile(r"\b(?:i|we|our|my|colleague|team|manager|[a-z]+ will)\b"),
    "how": re.compile(
        r"\b(?:click|tap|press|open|choose|select|go to|reply|send|call|type|enter|use|take|bring|hold|turn|switch|unplug|remove|put|set|scan|log in|sign in|step|first|then|simply|settings|you can|you could|"
        r"you need|you'll need|i'll|i will|i've|we'll|we've|just)\b|>"
    ),
    "what": re.compile(r"\w"),
    "whether": re.compile(_YES_NO),
    "request": re.compile(r"\b(?:i've|i have|we've|we have|i'll|i will|we'll|we will|done|attached|here is|here's|can't|cannot|won't|not|sure|sorted|can do|below|changed|cancelled|refunded|booked|sent|yes|yep|no)\b"),
}


# A sentence that puts the answer off is no answer, whatever words it holds.
_DEFLECTS = re.compile(
    r"\b(?:get back to you|come back to you|be in touch|contact you|hear from us|look(?:ing)? into|passed (?:it|this|your)|forwarded|hope|let us know|let me know|"
    r"thank you for|thanks for|apologi[sz]e|sorry|do not hesitate|don't hesitate|feel free|appreciate|understand)\b"
)


def open_asks(asks: Sequence[Ask], draft: Letter, facts: Sequence[Fact]) -> list[Ask]:
    """Return the asks that nothing in `draft` answers. Careful: better one too few than a false reproach."""
    told = stems(draft.keys)
    return [ask for ask in asks if not _answered(ask, draft, facts, told, alone=len(asks) == 1)]


def _answered(ask: Ask, draft: Letter, facts: Sequence[Fact], told: frozenset[str], *, alone: bool) -> bool:
    shared = ask.stems & told
    if len(shared) >= 2 or (shared and len(shared) * 2 >= len(ask.stems)):
        return True
    told_off = (s for s in draft.body if not _DEFLECTS.search(draft.folded, s.start, s.end))
    shown = any(_EVIDENCE[ask.kind].search(draft.folded, s.start, s.end) for s in told_off) or _by_fact(ask, facts)
    if not ask.stems:
        return shown or bool(facts)
    return shown and (alone or bool(shared) or ask.kind in ("when", "how much", "how", "why", "where"))


def _by_fact(ask: Ask, facts: Sequence[Fact]) -> bool:
    kinds = {"when": {"date", "time", "duration"}, "how much": {"amount", "percent"}, "where": {"link", "step"}, "how": {"step", "link"}}
    return any(fact.kind in kinds.get(ask.kind, set()) for fact in facts)
