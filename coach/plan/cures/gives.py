"""Words that give the customer something back, or let them keep it."""

from coach.case import Case
from coach.text.later import later

_GIVES = later(
    r"\b(?:give|giving|pay|paying|put|putting|get|knock) (?:you )?(?:[^\s.!?]+ ){1,6}(?:back|off your)\b|\bto make up for\b|\bfor (?:your|the) (?:trouble|wait|mess|bother)\b|"
    r"\b(?:you (?:can|may)|(?:you're|you are) welcome to|if you(?:'d| would)? like to) (?:keep|hang on to)\b"
)
# "Sorry for the wait" gives nothing.
_REGRETS = later(r"\b(?:sorry|apolog\w*|regret\w*)\b")


def gives(case: Case, start: int, end: int) -> bool:
    """Say whether the words between two offsets give the customer something: time or money back, what they may keep."""
    return bool(_GIVES.search(case.letter.folded, start, end)) and not _REGRETS.search(case.letter.folded, start, end)
