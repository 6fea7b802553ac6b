"""Dates that name a day, a month or a year."""

import re
from collections.abc import Iterator
from datetime import datetime
from functools import lru_cache

from coach.facts import days
from coach.facts.calendar import MONTH, MONTHS
from coach.facts.cut import cut
from coach.facts.fact import Fact
from coach.facts.folded import folded
from coach.facts.places import places
from coach.text.later import later

_YEAR = r"(?:,? (?P<year>(?:19|20)[0-9]{2})(?![\w:]|[-/.][0-9]))?"
_MONTH = later(rf"(?P<month>{MONTH})\.?")
_DAY_AFTER = later(
    r" (?:the )?(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
    r"(?![\w:]|[.,][0-9]| ?[ap]\.?m\b|[ -](?:day|hour|week|month|minute|working|business))" + _YEAR
)
_DAY_BEFORE = later(r"(?<![\w.,/])(?P<day>[0-9]{1,2})(?:st|nd|rd|th|\.)?(?: of)?[ -]\Z")
_YEAR_AFTER = later(_YEAR)
_NUMERIC = later(
    r"(?P<a>[0-9](?<![\w.,/-][0-9])[0-9]{0,3})(?P<by>[-/.])(?P<b>[0-9]{1,2})(?P=by)(?P<c>[0-9]{4}|[0-9]{2})(?!(?!t[0-9]{2}:)\w|[/-]|\.[0-9])"
)
_SHORT = later(r"(?P<day>[0-9](?<![\w.,/-][0-9])[0-9]?)[/.](?P<month>[0-9]{1,2})(?![\w/%]|[.,-][0-9])")
_LONE_YEAR = later(r"(?P<year>(?:19|20)[0-9]{2})(?![\w%/-]|[.,:][0-9])(?! (?!was\b|has\b|is\b|this\b|as\b|does\b)[a-z]+s\b)")
_BEFORE_DAY = later(r"(?<!\w)(?:on|by|until|till|before|after|from|since) \Z")
_BEFORE_MONTH = later(r"(?<!\w)(?:in|since|until|till|by|from|of|before|after|during|last|next|this|early|mid|late)[ -]\Z")
_BEFORE_YEAR = later(r"(?<!\w)(?:in|since|of|year) \Z")
# The rest are verbs, people or short forms, and need a preposition.
_CLEAR = {"january", "february", "july", "september", "october", "november", "december"}
_VERBS = {"may", "march", "mar"}


def find(text: str) -> Iterator[Fact]:
    """Yield dates as '2024-05-14', '05-14', '2024-05', 'jun', '2017', '25th', 'fri' or 'tomorrow'."""
    low = folded(text)
    for found in _NUMERIC.finditer(low):
        if value := _numeric(**found.groupdict()):
            yield cut("date", text, *found.span(), value)
    for at in places(low, MONTHS):
        month = _MONTH.match(low, at)
        if month and not (month["month"] in _VERBS and text[at].islower()):
            yield from _named(text, low, month)
    yield from _cued(text, low)
    yield from days.find(text)


def _named(text: str, low: str, month: re.Match[str]) -> Iterator[Fact]:
    """Yield the date round a month's name: '14 May', 'May 14th', 'May 2024', 'in May'."""
    start, end, name = month.start(), month.end(), month["month"]
    before, after = _DAY_BEFORE.search(low, max(0, start - 8), start), _DAY_AFTER.match(low, end)
    tail = _YEAR_AFTER.match(low, end) if before or not after else after
    day, year = before or after, tail and tail["year"]
    stop = tail.end() if tail and (year or after is tail) else end if before else month.end("month")
    value = _calendar(f"{day['day']} {name[:3]} {year or ''}", dayfirst=True) if day else ""
    if value:
        yield cut("date", text, before.start() if before else start, stop, value)
    elif text[start].isupper() and year and not day:
        yield cut("date", text, start, stop, f"{year}-{MONTHS.index(name[:3]) + 1:02}")
    elif text[start].isupper() and (name in _CLEAR or _BEFORE_MONTH.search(low, max(0, start - 8), start)):
        yield cut("date", text, start, month.end("month"), name[:3])


def _cued(text: str, low: str) -> Iterator[Fact]:
    """Yield what is a date only after its preposition: 'on 14/05', 'since 2017'."""
    for found in _SHORT.finditer(low) if "/" in low or "." in low else ():
        if _BEFORE_DAY.search(low, max(0, found.start() - 8), found.start()):
            value = _calendar(f"{found['day']}/{found['month']}/2000", dayfirst=True)
            if value:
                yield cut("date", text, *found.span(), value[5:])
    for at in places(low, ("19", "20")):
        year = _LONE_YEAR.match(low, at)
        if year and _BEFORE_YEAR.search(low, max(0, at - 8), at):
            yield cut("date", text, *year.span(), year.group())


def _numeric(a: str, by: str, b: str, c: str) -> str:
    if len(a) == 4 and len(c) == 2:
        return _calendar(f"{a}-{b}-{c}", dayfirst=False)
    # A version such as 1.2.34 is no date; 14.05.24 is.
    short = len(c) == 2 and by != "/" and len(a + b) < 4
    return "" if len(a) > 2 or short else _calendar(f"{a}/{b}/{c if len(c) == 4 else f'20{c}'}", dayfirst=True)


@lru_cache(maxsize=4096)
def _calendar(written: str, *, dayfirst: bool) -> str:
    """Return a written date in ISO order, without the year where none is given, empty where there is no such day."""
    from dateutil.parser import ParserError, parse

    try:
        # Both default years are leap years, so that 29 February stands in each.
        one, other = (parse(written, dayfirst=dayfirst, default=datetime(year, 1, 1)) for year in (2000, 2004))
    except (ParserError, OverflowError):
        return ""
    return f"{one:%Y-%m-%d}" if one.year == other.year else f"{one:%m-%d}"
