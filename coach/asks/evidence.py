"""What an answer of each kind looks like, and what only looks like an answer."""

import re

from coach.asks.kinds import AskKind
from coach.facts.fact import FactKind
from coach.text.later import later

_TIME = (
    r"\b(?:today|tonight|tomorrow|now|already|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
    r"hours?|days?|weeks?|months?|minutes?|until|once|as soon as|immediately|straight away|right away|morning|"
    r"afternoon|evening|noon|o'clock)\b"
)
_YES_NO = (
    r"\b(?:yes|yep|yeah|yup|no|nope|not|sure|of course|absolutely|certainly|definitely|happy to|can|can't|cannot|"
    r"could|won't|will|isn't|aren't|doesn't|don't|didn't|"
    r"possible|impossible|real|true|welcome|works|afraid|unfortunately|depends|done|sorted|fine|okay|ok|correct|"
    r"right|exactly|allowed|able|unable|you may|included|only|neither|both|either)\b|"
    r"^\W*(?:(?:it|they|he|she|that|this|there) (?:do|does|is|are|was|will|did|has|have|may|would)\b|"
    r"(?:we|you|i) (?:do|are|was|will|did|have|may|would)(?: not|n't)?\W*$)"
)
EVIDENCE: dict[AskKind, re.Pattern[str]] = {
    "when": later(_TIME),
    "where": later(
        r"\b(?:at|in|on|under|near|behind|next to|address|street|page|menu|section|here|there|counter|desk|floor|located|find)\b"
    ),
    "why": later(
        r"\b(?:because|since|reason|due to|caused|cause|that's why|which is why|so that|as (?:we|the|it|your|our)|"
        r"turned out|happened|(?:ended|expired|ran out)|forbids|(?:allowed|able) to (?:say|tell)|(?:don't|do not) know why|"
        r"went wrong|mistake|error|fault|failed|otherwise|means that|owing to|bug)\b|: "
    ),
    "how much": later(
        r"\b(?:free|no charge|nothing|included|costs?|price|as much|a few|several|two|three|four|five|six|ten|\d+ (?!\w+day))\b"
    ),
    "who": later(r"\b(?:i|we|our|my|colleague|team|manager|[a-z]+ will)\b"),
    "how": later(
        r"\b(?:click|tap|press|open|choose|select|go to|reply|send|call|type|enter|use|take|bring|hold|turn|switch|"
        r"unplug|remove|put|set|scan|log in|sign in|step|first|then|simply|settings|you can|you could|"
        r"you need|you'll need|i'll|i will|i've|we'll|we've|just)\b|>"
    ),
    "what": later(r"\w"),
    "whether": later(_YES_NO),
    "request": later(
        r"\b(?:i've|i have|we've|we have|i'll|i will|we'll|we will|done|attached|here is|here's|can't|cannot|won't|not|"
        r"sure|sorted|can do|below|changed|cancelled|refunded|booked|sent|yes|yep|no)\b"
    ),
}


SHOWS: dict[AskKind, tuple[FactKind, ...]] = {
    "when": ("date", "time", "duration"),
    "how much": ("amount", "percent"),
    "where": ("link", "step", "email", "phone"),
    "how": ("link", "step", "email", "phone"),
}
# A sentence that puts the answer off is no answer, whatever words it holds.
DEFLECTS = later(
    r"\b(?:get back to you|come back to you|be in touch|contact you|hear from us|look(?:ing)? into|passed (?:it|"
    r"this|your)|forwarded|let us know|let me know|"
    r"do not hesitate|don't hesitate|feel free|we appreciate|i understand|we understand)\b|^\W*(?:(?:i am|i'm|"
    r"we are|we're|so|very) )*(?:thank|thanks|sorry|apologies|we hope|i hope)\b[^;:]{0,60}$"
)
