"""Times of day."""

from collections.abc import Iterator

from coach.facts.cut import cut
from coach.facts.fact import Fact
from coach.facts.folded import folded
from coach.facts.places import places
from coach.text.later import later

_HALF = r"(?: ?(?P<half>[ap])(?:\.m\.|\.m|m)(?!\w))"
_ZONE = r"(?: (?:utc|gmt|bst|cet|cest|est|edt|pst|pdt|cst|ct|et|pt)(?!\w))?"
_CLOCK = later(rf"(?P<hour>[0-9](?<![\w:.,/][0-9])[0-9]?):(?P<minute>[0-5][0-9])(?![0-9]|[:.][0-9]{{3}})(?::[0-5][0-9])?{_HALF}?{_ZONE}")
_HOUR = later(rf"(?P<hour>[0-9](?<![\w:.,/][0-9])[0-9]?)(?:\.(?P<minute>[0-5][0-9]))?(?:{_HALF}| o'clock(?!\w)){_ZONE}")
_RANGE = later(
    r"(?:between|from) (?P<hour>[0-9]{1,2})(?: (?:and|to|until|till) |[-–])(?P<last>[0-9]{1,2})(?: ?h)?(?![\w:/€$£%-]|[.,][0-9])"
    r"(?=[.,;!?)]|\Z|\s*\n| (?:on|o'clock|utc|gmt|cet|(?:mon|tues|wednes|thurs|fri|satur|sun|to|week)days?|tomorrow|and we"
    r"|every|daily|local)\b)"
)
_NAMED = later(r"(?:noon|midday|midnight)(?!\w)")
_NAMES = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}


def find(text: str) -> Iterator[Fact]:
    """Yield times of day as 'HH:MM', 24 hours."""
    low = folded(text)
    for pattern in (_CLOCK, _HOUR):
        for found in pattern.finditer(low):
            if value := _value(int(found["hour"]), found["minute"] or "00", found["half"] or ""):
                yield cut("time", text, *found.span(), value)
    for at in places(low, _NAMES):
        if named := _NAMED.match(low, at):
            yield cut("time", text, *named.span(), _NAMES[named.group()])
    yield from _ranges(text, low)


def _ranges(text: str, low: str) -> Iterator[Fact]:
    for at in places(low, ("between ", "from ")):
        found = _RANGE.match(low, at)
        for hour in ("hour", "last") if found else ():
            if found and int(found[hour]) <= 24:
                yield cut("time", text, *found.span(hour), f"{int(found[hour]) % 24:02}:00")


def _value(hour: int, minute: str, half: str) -> str:
    if hour > (12 if half else 24):
        return ""
    hour = hour % 12 + (12 if half == "p" else 0) if half else hour % 24
    return f"{hour:02}:{minute}"
