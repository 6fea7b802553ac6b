"""All other digits: counts, versions, sizes."""

from collections.abc import Iterator

from coach.facts.cut import cut
from coach.facts.fact import Fact
from coach.text.later import later

_NUMBER = later(r"\d\d*(?:[.,:/-]\d+)*(?:(?:x|st|nd|rd|th)(?!\w))?")
_THOUSANDS = later(r"\d{1,3}(?:,\d{3})+")
_DECIMAL = later(r"\d+,\d{1,2}")


def find(text: str) -> Iterator[Fact]:
    """Yield digit runs as written, without thousands commas, leading zeros or '2x' and '2nd' endings; list numbers are no facts."""
    for found in _NUMBER.finditer(text):
        if not _lists(text, *found.span()):
            yield cut("number", text, *found.span(), _value(found.group()))


def _lists(text: str, start: int, end: int) -> bool:
    """Say whether a number only counts the items of a list: '1. ' or '2) ' at the start of a line."""
    if end - start > 2 or text[end : end + 1] not in (".", ")") or not text[end + 1 : end + 2].isspace():
        return False
    before = text[max(0, start - 8) : start].rstrip(" \t*")
    return not before or before[-1] == "\n"


def _value(written: str) -> str:
    if written.isdecimal():
        return written.lstrip("0") or "0"
    if written[-1].isalpha():
        return _value(written.rstrip("xstndrh"))
    if _THOUSANDS.fullmatch(written):
        return written.replace(",", "")
    return written.replace(",", ".") if _DECIMAL.fullmatch(written) else written
