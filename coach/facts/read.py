"""Read all facts of a text."""

import re

from coach.facts.fact import Fact

_NUMBER = re.compile(r"\d[\d.,:/-]*\d|\d")


def read(text: str) -> tuple[Fact, ...]:
    """Return the facts of `text` in order."""
    return tuple(Fact("number", m.start(), m.end(), m.group(), m.group()) for m in _NUMBER.finditer(text))
