"""What the agent may do, read from policy lines: limits on amounts, and things that are not theirs to promise."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from coach.facts.fact import Fact
from coach.facts.read import read
from coach.text import words
from coach.text.fold import fold
from coach.text.later import later
from coach.text.stems import stems

_CAP = later(
    r"(?:≤|<=?)\s*$|\b(?:up to|at most|max(?:\.|imum)?(?: of)?:?|no more than|not more than|limit(?:ed)?(?: is| of| to|:)?|not exceed(?:ing)?|below|under|within)\s*$"
)
_CAPPED = later(r"\s*(?:max\b|maximum\b|at (?:the )?most\b|or less\b|tops\b)")
_BAN = later(
    r"\b(?:agents?|we|staff|support|you|chat|nobody|no one)\b[^.;]{0,20}?"
    r"\b(?:may not|must not|mustn't|can(?:no|')t|cannot|do not|don't|never|are not allowed to|are not to|may never)\s+(?P<what>[^.;]+)"
)
_NONE = later(r"^\W*no (?P<what>[^.;,]+?) (?:by|from) (?:(?:the|our|chat|any) )?(?:agents?|staff|support|chat)\W*$")


class Limit(NamedTuple):
    """`line` allows the things of `stems` up to `most` of `unit` (a currency or "%")."""

    line: str
    stems: frozenset[str]
    unit: str
    most: float


class Ban(NamedTuple):
    """`line` says that the agent may not do what `stems` name."""

    line: str
    stems: frozenset[str]


def limits(policy: Iterable[str]) -> Iterator[Limit]:
    """Yield the limits in policy lines such as "agents may refund up to 50 EUR"."""
    for line in policy:
        for fact in read(line):
            if fact.kind in ("amount", "percent") and (_CAP.search(fold(line[: fact.start])) or _CAPPED.match(fold(line[fact.end :]))):
                unit, most = measure(fact)
                yield Limit(line, stems(words.keys(fold(line[: fact.start] + line[fact.end :]))) - _role(), unit, most)


def bans(policy: Iterable[str]) -> Iterator[Ban]:
    """Yield what policy lines such as "agents may not promise delivery dates" or "no refunds by agents" forbid."""
    for line in policy:
        found = _BAN.search(fold(line)) or _NONE.search(fold(line))
        if found:
            yield Ban(line, stems(words.keys(found["what"])))


def measure(fact: Fact) -> tuple[str, float]:
    """Return unit and number of an amount or percentage: ("EUR", 50.0)."""
    if fact.kind == "percent":
        return "%", float(fact.value.rstrip("%"))
    unit, _, number = fact.value.rpartition(" ")
    return unit, float(number)


@cache
def _role() -> frozenset[str]:
    """Return the stems of words that every limit may hold; worked out when first asked, for the stemmer takes long to load."""
    return stems("agents agent support chat staff max maximum limit amount value customer customers without approval asking".split())
