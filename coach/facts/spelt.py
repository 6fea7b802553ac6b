"""Numbers in words up to the thousands: 'twenty-five', 'two hundred and fifty', 'a thousand'."""

import re

from coach.facts.count import COUNT

_TEENS = ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_WORTH = COUNT | {word: at for at, word in enumerate(_TEENS, 13)}


def _one_of(words: list[str]) -> str:
    return f"(?:{'|'.join(sorted(words, key=len, reverse=True))})"


SMALL = rf"(?:{_one_of([w for w in COUNT if w.endswith('ty')])}[ -]{_one_of([w for w, n in COUNT.items() if n < 10])}|{_one_of([*_WORTH])})"
_BELOW = rf"(?:(?:a|{SMALL})[ -]hundred(?:(?: and)? {SMALL})?|{SMALL})"
SPELT = rf"(?:(?:a|{_BELOW})[ -]thousand(?:(?:,| and|, and)? {_BELOW})?|{_BELOW})"
BEGINS = (*_WORTH, "a hundred", "a thousand")


def worth(written: str) -> int:
    """Return 250 for 'two hundred and fifty', written as SPELT matches it."""
    whole, part = 0, 0
    for word in re.findall("[a-z]+", written):
        if word == "thousand":
            whole, part = whole + (part or 1) * 1000, 0
        else:
            part = (part or 1) * 100 if word == "hundred" else part + _WORTH.get(word, 0)
    return whole + part
