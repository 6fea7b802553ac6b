"""Numbers, as words and as digits."""

import re

from coach.text.later import later

_UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
COUNT = {word: at for at, word in enumerate(_UNITS, 1)} | {word: 10 * at for at, word in enumerate(_TENS, 2)} | {"fifteen": 15}
NUMBER = r"[0-9](?<![\w.,][0-9])(?:[0-9]{0,2}(?:[ .,'][0-9]{3}(?![0-9])){1,4}|[0-9]{0,14})(?:[.,][0-9]{1,2}(?![0-9]))?"
WORD = "|".join(sorted(COUNT, key=len, reverse=True))
_DECIMALS = later(r"(.*)[.,]([0-9]{1,2})", re.DOTALL)


def digits(written: str) -> str:
    """Return '1250.5' for '1,250.5', '1.250,5' or '1 250,5', and '2' for 'two'."""
    if written in COUNT:
        return str(COUNT[written])
    parts = _DECIMALS.fullmatch(written)
    whole, rest = parts.groups() if parts else (written, "")
    whole = "".join(filter(str.isdigit, whole)).lstrip("0") or "0"
    return f"{whole}.{rest}" if rest else whole
