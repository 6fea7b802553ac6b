"""Telephone numbers."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from coach.facts.cut import cut
from coach.facts.fact import Fact
from coach.facts.folded import folded
from coach.facts.places import places
from coach.text.later import later

# Opens on a set of characters, not on a lookbehind: the engine then skips to them.
_CANDIDATE = later(r"[+(\d](?<![\w-][+(\d])(?:(?<=\d)|(?<=[+(])\d)(?:[ \t().\-/]{0,2}\d){6,14}(?![\w-])")
_MOST = 10
_SPEAKS = later(r"(?:call|phone|tel|dial|ring|line|mobile|hotline|extension|whatsapp)")
_ID = later(r"(?:order|ticket|invoice|case|ref|reference|booking|account|tracking|serial)(?: (?:number|no\.?|id))?(?: is)?:? ?#?\Z")
_EXTENSION = later(r"ext(?:ension|\.)?:? ?(?P<number>[0-9]{2,6})(?![\w-])")
_REGIONS = ("GB", "US", "DE")


def find(text: str) -> Iterator[Fact]:
    """Yield telephone numbers as '+443455550110', extensions as 'x2210'."""
    low = folded(text)
    for found in islice(_CANDIDATE.finditer(low), _MOST):
        start, before = found.start(), low[max(0, found.start() - 25) : found.start()]
        plain = low[start] in "+0("
        cued = bool(_SPEAKS.search(before))
        if (plain or cued) and not _ID.search(before) and (value := _number(found.group(), trusted=cued or low[start] == "0")):
            yield cut("phone", text, *found.span(), value)
    for at in places(low, ("ext",)):
        if extension := _EXTENSION.match(low, at):
            yield cut("phone", text, *extension.span(), f"x{extension['number']}")


@lru_cache(maxsize=1024)
def _number(written: str, *, trusted: bool) -> str:
    """Return a number in international form, empty where no region knows it; `trusted` lets fictional ranges pass."""
    import phonenumbers

    possible = ""
    for region in _REGIONS:
        try:
            number = phonenumbers.parse(written, region)
        except phonenumbers.NumberParseException:
            continue
        shown = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
        if phonenumbers.is_valid_number(number):
            return shown
        possible = possible or (shown if phonenumbers.is_possible_number(number) else "")
    return possible or ("".join(filter(str.isdigit, written)) if trusted else "")
