"""What stands in quotation marks."""

from collections.abc import Iterator

from coach.facts.cut import cut
from coach.facts.fact import Fact
from coach.facts.folded import folded
from coach.text.later import later

_DOUBLE = later(r'"[^"\n]{3,400}"')
_SINGLE = later(r"'(?<!\w')[^'\n]{3,200}'(?!\w)")


def find(text: str) -> Iterator[Fact]:
    """Yield quotations of two words or more, folded."""
    low = folded(text)
    for mark, pattern in (('"', _DOUBLE), ("'", _SINGLE)):
        if mark in low:
            for found in pattern.finditer(low):
                words = found.group()[1:-1].split()
                if len(words) > 1:
                    yield cut("quote", text, *found.span(), " ".join(words).rstrip(".,!?"))
