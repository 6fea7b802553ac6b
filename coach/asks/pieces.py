"""A sentence cut into the pieces that may each ask for something: list items, and clauses that begin like a question or an order."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from coach.text.later import later

WH = r"(?:how|when|what time|where|why|who|whom|whose|which|what|whats|what's|whens|when's|wheres|where's|hows|how's|whos|who's)"
AUX = r"(?:can|could|would|will|is|are|am|was|were|do|does|did|should|shall|may|must|has|have|isn't|aren't|can't|won't|don't|doesn't|didn't|wasn't|cant|wont|dont)"
SUBJECT = r"(?:i|you|u|we|it|they|he|she|there|this|that|these|those|the|my|our|your|ur|someone|somebody|anyone|anybody|any)"
ORDER = (
    r"(?:send|refund|cancel|change|fix|book|move|remove|delete|explain|call|ring|update|reset|replace|confirm|tell|let me know|check|arrange|"
    r"stop|pause|correct|reissue|issue|add|forward|credit|waive|extend|unlock|unfreeze|release|reactivate|reinstate)"
)
_ITEM = later(r"(?:(?<=^)|(?<=[\s:;,(]))\(?(?:\d{1,2}|[a-h])\)\s+|(?:(?<=^)|(?<=[?.]\s))\d[.:]\s+")
_JOIN = r"(?:,|;|:|\?|\+|&|/|\s-|\s(?:and|or|but|so|plus|also|n|then))"
_CUT = later(
    rf"(?!\s{{1,3}}or (?:is|are|was|will|do|does|did) (?:it|that|this|they|not)\b){_JOIN}\s{{0,3}}(?:(?:and|or|but|so|also|then|plus|please|pls|if (?:not|so|yes|no)),?\s{{1,3}}){{0,3}}"
    rf"(?={WH}\b|{AUX} {SUBJECT}\b|whether\b|if (?:i|we|you|the|my|it|there)\b|any \w+\?|(?:please|pls|plz|kindly) \w|{ORDER} (?:me|us|my|our|the|it|this|that|a|an|both|all)\b)"
)
_CUT_ASKING = later(rf"(?!\s{{1,3}}or\b){_JOIN}\s{{0,3}}(?={AUX} (?!you know)\w+ \w+)")


class Piece(NamedTuple):
    """One piece of a sentence, by offsets; `listed` says that it is an item of a list, `marked` that it ends in a question mark."""

    start: int
    end: int
    listed: bool
    marked: bool


def pieces(folded: str) -> Iterator[Piece]:
    """Yield the pieces of one folded sentence, in order."""
    items = [found.span() for found in _ITEM.finditer(folded)]
    starts = [0, *(end for _, end in items)]
    ends = [*(start for start, _ in items), len(folded)]
    for start, end in zip(starts, ends, strict=True):
        yield from _clauses(folded, start, end, listed=len(items) > 1 and start > 0)


def _clauses(folded: str, start: int, end: int, *, listed: bool) -> Iterator[Piece]:
    item = folded[start:end]
    asking = item.rstrip(" \"')*").endswith("?")
    cuts = {found.end() for found in _CUT.finditer(item)} | ({found.end() for found in _CUT_ASKING.finditer(item)} if asking else set())
    edges = [0, *sorted(cut for cut in cuts if 0 < cut < len(item)), len(item)]
    for at, (one, two) in enumerate(pairwise(edges)):
        if item[one:two].strip(" ,;:?"):
            yield Piece(start + one, start + two, listed and at == 0, asking and (two == len(item) or "?" in item[one:two]))
