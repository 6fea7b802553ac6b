"""What kind of answer a piece asks for, if it asks at all."""

import re
from typing import Literal

from coach.asks.pieces import AUX, ORDER, SUBJECT, WH
from coach.text.later import later

AskKind = Literal["when", "where", "why", "how much", "how", "who", "what", "whether", "request"]

_LEAD = r"^\W*(?:(?:and|so|but|or|also|then|ok|okay|well|hi|hello|hey|please|pls|just|plus|now|quick question|one more|another question|my question is|i asked|asking)[\s,:-]+)*"
_QUESTION = later(
    rf"{_LEAD}(?:{WH}\b(?!\s+(?:a|an)\b)|(?!do (?:my|our|it|this|that)\b){AUX} {SUBJECT}\b|whether\b|any (?:news|way|chance|idea|update|workaround)\b)"
)
# "I know where you park" asks nothing, nor does "the man at the gate asked if I would fit".
_INDIRECT = later(
    r"\b(?:(?:like|want|need|love|keen|good) to (?:know|understand|find out|ask)|tell (?:me|us)?|let (?:me|us) know|(?<!\bi )(?<!\bwe )know|"
    r"(?:may|can|could|do|would|should) (?:i|we) know|confirm|(?:i|we|i've|we've|have|just|also|already|again|only|to|did|times|my \w+) asked?|(?<!\w )ask|advise|check|see|"
    r"wonder(?:ing)?|(?:do not|don'?t) (?:know|understand)|no idea|not sure|unsure|explain|clarify)\s+"
    r"(?=(?:if|whether|when|what|how|why|where|which|who)\b)(?P<rest>.+)",
    re.DOTALL,
)
_PLEASE = later(
    r"\b(?:please|pls|plz|kindly)\s+(?!help\b|note\b|be\b|don't\b|do not\b|stop\b|i\b|we\b|advise\b)\w+ \w|^\W*(?:\w+\s){1,4}(?:please|pls|plz)\W*$"
)
_WANT = later(
    r"\b(?:i|we)(?:'d| would)? (?:want|need|like|demand|expect|insist on) (?!to (?:know|understand|ask|be|say|tell|see|believe|go|make|use|keep|get home))"
    r"(?<!need )(?:you to |to |back |a |an |my |our |the |it |that |this |those |these )\w+"
)
_ORDER = later(rf"{_LEAD}{ORDER} (?:me|us|my|our|the|it|this|that|a|an|both|all)\b")
_ASKED_OF_YOU = later(
    r"^\W*(?:(?:and|or|also|so|then|please|pls) )*(?:can|could|would|will) (?:you|u|someone|"
    r"somebody|anyone)\b(?! (?:tell|explain|confirm|say|let me know|guarantee|promise|believe))"
)
_KINDS: tuple[tuple[AskKind, re.Pattern[str]], ...] = (
    (
        "how much",
        later(
            r"\bhow (?:much|many)\b|\bwhat(?:'?s| is| does| do| would| are)\b.{0,40}\b(?:cost|price|fee|rate|"
            r"charge|amount)s?\b|\b(?:price|cost) of\b|\bwhat (?:size|rate|amount)\b|\bwhat would it be\b"
        ),
    ),
    (
        "when",
        later(
            r"\b(?:when|whens|when's|eta|what time|by when|how (?:long|soon)|which day|what day|lead time|pick-?up time|opening times?)\b"
        ),
    ),
    ("where", later(r"\b(?:where|wheres|where's)\b")),
    (
        "why",
        later(r"\b(?:why|how come|what (?:happened|went wrong|is going on|is happening)|what's (?:going on|happening)|reason|what for)\b"),
    ),
    ("who", later(r"\bwho(?:m|se|s|'s)?\b")),
    ("how", later(r"\bhow\b|\bwhat (?:do|should|must|can|shall) (?:i|we)\b|\bwhat now\b|\bmust do what\b")),
    ("what", later(r"^\W*(?:\w+\W+){0,3}(?:what|which|what's|whats)\b")),
)


def kind(folded: str, *, marked: bool, listed: bool) -> tuple[AskKind, int] | None:
    """Return what kind of ask a folded piece is, and where in it the ask begins; None where it asks nothing."""
    indirect = _INDIRECT.search(folded)
    if indirect:
        return _kind(folded[indirect.start("rest") :]), indirect.start("rest")
    if _ASKED_OF_YOU.search(folded):
        return "request", 0
    if marked or _QUESTION.search(folded):
        return _kind(folded), 0
    if _PLEASE.search(folded) or _WANT.search(folded) or _ORDER.search(folded):
        return "request", 0
    return (_kind(folded), 0) if listed else None


def _kind(folded: str) -> AskKind:
    for name, shows in _KINDS:
        if shows.search(folded):
            return name
    return "whether"
