"""What the policy lines hold for this customer and the draft does not tell: free, refunded, up to, on request."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from coach.asks.ask import Ask
from coach.asks.topic import about, topic
from coach.text.fold import fold
from coach.text.later import later

_GRANTS = later(
    r"\b(?:free|refund(?:ed|able|s)?|credit(?:ed)?|compensat\w+|reimburs\w+|up to|on request|may (?:be|take|have|move|choose|ask|"
    r"make|issue|add|offer|give|waive|pause)|can (?:be|take|add|pause|issue|offer|move|book|waive|extend|re-?\w+)|covers?|covered|"
    r"paid|pays|owes|waived?|replace(?:d|ment)s?|restored|reinstat\w+|hotel|emergency|hardship|instal\w+|in parts|grace|"
    r"reduction|letter|appeals?|objections?|reconsideration|rollback|workaround|allowed|taken away|need(?:s)? no|one free)\b|> "
)
_REFUSES = later(
    r"\b(?:may not|must not|mustn't|do not|don't|never|not covered|no promise|not allowed|no names|no choice|no compensation|"
    r"no refund|nobody|not recoverable|only the|decides?d?|state that|say clearly|name it|not before|disclose|interpret)\b|^\W*no\b"
)
_RETURNS = later(r"\b(?:refund|restor|reimburs|credit|returned)")
_MONEY = later(r"[$€£¥]\s?\d|\d\s?(?:[$€£¥]|eur\b|euros?\b|usd\b|dollars?\b|pounds?\b|rs\b|gbp\b)|\brs\.? ?\d")
_DIGITS = later(r"\d+(?:[.,:]\d+)*")


class Grant(NamedTuple):
    """One thing that a policy line grants: its words and the matters they name."""

    text: str
    matters: frozenset[str]


def grants(policy: Iterable[str]) -> Iterator[Grant]:
    """Yield what the lines grant, clause by clause."""
    for line in policy:
        for clause in re.split(r";|(?<=[a-z]{3})\. ", line):
            folded = fold(clause)
            if _GRANTS.search(folded) and not _REFUSES.search(folded):
                yield Grant(clause.strip(" ."), about(clause))


def untold(grant: Grant, named: frozenset[str], folded: str) -> bool:
    """Say whether a draft, by the matters it names and its folded words, tells nothing of a grant."""
    return len(grant.matters & named) * 5 <= len(grant.matters) and not quoted(grant, folded)


def quoted(grant: Grant, folded: str) -> bool:
    """Say whether a draft gives a figure of a grant."""
    figures = [figure for figure in _DIGITS.findall(grant.text) if len(figure) > 1]
    return any(re.search(rf"\b{re.escape(figure)}\b", folded) for figure in figures)


_BACK = later(r"\b(?:(?:it|them|money|that|those|\d+) back|back (?:on|in|to) your|refund\w*|reimburse\w*|credit\w*|money)\b")


@cache
def common() -> frozenset[str]:
    """Return the matters of so many policy lines that naming them tells nothing."""
    return about("refund cost delivery")


def wants_back(ask: Ask) -> bool:
    """Say whether an ask is for something to come back."""
    return bool(_BACK.search(fold(ask.text)))


def tells_of_money(folded: str) -> bool:
    """Say whether a draft speaks of a sum or of something coming back."""
    return bool(_MONEY.search(folded) or _BACK.search(folded))


def on(grant: Grant, ask: Ask, named: frozenset[str], folded: str) -> bool:
    """Say whether a grant settles an ask of which the draft names nothing."""
    mine = topic(ask.stems)
    if ask.kind not in ("whether", "request", "how much") or mine & named:
        return False
    returns = wants_back(ask) and bool(_RETURNS.search(fold(grant.text))) and not tells_of_money(folded)
    return bool(mine & grant.matters - common()) or (returns and not mine - common())
