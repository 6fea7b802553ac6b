"""Asks that get no place for an answer in the letter."""

import re

from coach.case import Case
from coach.text.later import later

# How to write, not what about: "no waffle please", "keep it short".
_MANNER = later(
    r"\W*(?:(?:please|pls|plz|and|just) )*(?:no (?:waffle|fluff|essays?|novels?|nonsense|excuses|scripts?|templates?|long|copy|emojis?|small talk|sales)\b|"
    r"keep it (?:short|brief|simple)|make it (?:short|brief|quick)|be (?:quick|brief|short|honest|straight)|(?:a )?(?:short|straight|quick) (?:answer|reply)|(?:a )?yes or no\W*$)",
    re.IGNORECASE,
)
_YES_NO = later(r"\W*(?:yes|yep|yeah|no|nope)\b(?! (?:one|longer|matter|problem|worries|worry|doubt|need|idea)\b)")


def placeless(case: Case, asked: str) -> bool:
    """Say whether an ask gets no place: it says how to write, or wants yes or no, and the draft begins a sentence with that for each such ask."""
    ask = next((ask for ask in case.turns.asks if ask.short == asked), None)
    if ask is None or ask.kind not in ("request", "whether"):
        return False
    if ask.kind == "request":
        return _MANNER.match(asked) is not None
    said = sum(_YES_NO.match(case.letter.folded, s.start) is not None for s in case.letter.body)
    return said >= sum(one.kind == "whether" for one in case.turns.asks)
