"""Days named from where the writer stands: 'Friday', 'tomorrow', 'next week', 'by the 25th'."""

import re
from collections.abc import Iterator

from coach.facts.calendar import WEEKDAY
from coach.facts.cut import cut
from coach.facts.fact import Fact
from coach.facts.folded import folded
from coach.facts.places import places
from coach.text.later import later

_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday")
_NAME = later(rf"(?P<name>{WEEKDAY}|today|yesterday)(?=s?(?!\w))")
_BEFORE = later(r"(?<!\w)(?P<which>next|last) \Z")
_SHORT = later(r"(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)(?![\w'’])")
# "Sat" and "Sun" are words of their own.
_BEFORE_WEEKEND = later(r"(?:(?<!\w)(?:on|by|until|till|and|or|next|last|this) |[-–/])\Z", re.IGNORECASE)
_NIGHT = later(r"to(?:morrow|night)(?!\w)")
_PERIOD = later(r"(?:week(?:end)?|month|year|quarter)(?!\w)")
_WHICH = later(r"(?<!\w)(?:next|this|last|end of (?:the |this |next )?) ?\Z")
_END = later(r"(?<!at the )(?:end of (?:the )?day|close of business|eod)(?!\w)")
_ORDINAL = later(
    r"[0-9]{1,2}(?:st|nd|rd|th)(?!\w)(?![ -](?:attempt|floor|time|try|line|page|level|day|week|instance|row|step|visit|call|"
    r"order|item|party|place|parcel|version|month|year|hand|one|reminder|email|message|ticket|street|avenue|birthday|anniversary))"
)
_BEFORE_ORDINAL = later(r"(?<!\w)(?:on|by|until|till|before|after|from|since|for|of|to|and) \Z")


def find(text: str) -> Iterator[Fact]:
    """Yield days as 'fri', 'next fri', 'tomorrow', 'next week', 'end of day', '25th'."""
    low = folded(text)
    if "day" in low:
        yield from _weekdays(text, low)
    yield from _short(text, low)
    for pattern, words in ((_NIGHT, ("tomorrow", "tonight")), (_END, ("end of", "close of business", "eod"))):
        for at in places(low, words):
            if found := pattern.match(low, at):
                yield cut("date", text, *found.span(), "end of day" if pattern is _END else found.group())
    yield from _periods(text, low)
    yield from _ordinals(text, low)


def _weekdays(text: str, low: str) -> Iterator[Fact]:
    for at in places(low, _NAMES):
        if found := _NAME.match(low, at):
            name, before = found["name"], _BEFORE.search(low, max(0, at - 6), at)
            value = name if name in ("today", "yesterday") else name[:3]
            yield cut("date", text, before.start() if before else at, found.end(), f"{before['which']} {value}" if before else value)


def _short(text: str, low: str) -> Iterator[Fact]:
    for found in _SHORT.finditer(text):
        start = found.start()
        clear = found.group() not in ("Sat", "Sun") or _BEFORE_WEEKEND.search(text, max(0, start - 8), start)
        if clear and not (start and low[start - 1].isalnum()):
            yield cut("date", text, *found.span(), low[start : start + 3])


def _periods(text: str, low: str) -> Iterator[Fact]:
    for at in places(low, ("week", "month", "year", "quarter")):
        found, which = _PERIOD.match(low, at), _WHICH.search(low, max(0, at - 14), at)
        if found and (which or found.group() == "weekend"):
            start = which.start() if which else at
            yield cut("date", text, start, found.end(), low[start : found.end()].replace(" the ", " "))


def _ordinals(text: str, low: str) -> Iterator[Fact]:
    for the in places(low, ("the ",)):
        found = _ORDINAL.match(low, the + 4)
        if found and _BEFORE_ORDINAL.search(low, max(0, the - 8), the):
            yield cut("date", text, *found.span(), found.group()[:-2].lstrip("0") + "th")
