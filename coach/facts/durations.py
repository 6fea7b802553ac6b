"""Durations: how long something takes."""

import re
from collections.abc import Iterator

from coach.facts.count import WORD, digits
from coach.facts.cut import cut
from coach.facts.fact import Fact
from coach.facts.folded import folded
from coach.facts.places import places
from coach.text.later import later

_UNIT = (
    r"(?P<sort> ?-?(?:working|business|calendar|full|further|more|extra|additional)(?= |-))?"
    r"[ -]?(?P<unit>seconds?|secs?|minutes?|mins?|hours?|hrs?|h|days?|weeks?|months?|years?|yrs?|fortnights?)(?!\w|[ -]olds?\b)"
)
_TO = r"(?: ?[-–/] ?| to | or )"
_DIGITS = later(rf"(?P<count>[0-9](?<![\w.,][0-9])[0-9]{{0,5}}(?:[.,][0-9]{{1,2}})?)(?:{_TO}(?P<last>[0-9]{{1,6}}))?{_UNIT}")
# Words are read leftwards from their unit, which is rarer than any "one" or "a".
_WORDS = later(
    rf"(?<!\w)(?P<count>{WORD})(?:{_TO}(?P<last>{WORD}))?"
    r"(?:[ -](?P<sort>working|business|calendar|full|further|more|extra|additional))?[ -]\Z"
)
_ONE = later(
    r"(?<!\w)(?:(?P<within>within the )|(?:within|in|for|about|after|takes?|another|up to|next) (?P<a>an? ))"
    r"(?:single |full )?(?P<sort>working |business )?\Z"
)
_UNITS = ("second", "minute", "hour", "day", "week", "month", "year", "fortnight")
_WHOLE = later(r"(?P<unit>second|minute|hour|day|week|month|year|fortnight)s?(?!\w|[ -]olds?\b)")
_HALF = later(r"(?<!\w)half an \Z")
_ARTICLE = later(r"(?<!\w)(?:a|the) \Z")
_NAMES = {"sec": "second", "min": "minute", "hr": "hour", "h": "hour", "yr": "year"}


def find(text: str) -> Iterator[Fact]:
    """Yield durations as '3 working day', '3-5 day', '48 hour'."""
    low = folded(text)
    for found in _DIGITS.finditer(low):
        yield cut("duration", text, *found.span(), _value(**found.groupdict()))
    for at in places(low, _UNITS):
        unit = None if low[max(0, at - 2) : at - 1].isdigit() else _WHOLE.match(low, at)
        if unit:
            yield from _in_words(text, low, unit)


def _in_words(text: str, low: str, unit: re.Match[str]) -> Iterator[Fact]:
    """Yield 'two weeks', 'in a week', 'within the hour', 'half an hour', 'a fortnight' from their unit."""
    at, name, from_ = unit.start(), unit["unit"], max(0, unit.start() - 32)
    if words := _WORDS.search(low, from_, at):
        yield cut("duration", text, words.start(), unit.end(), _value(unit=name, **words.groupdict()))
    elif one := _ONE.search(low, from_, at):
        start = one.start("a") if one["a"] else one.start()
        yield cut("duration", text, start, unit.end(), _value("1", None, one["sort"], name))
    elif name == "fortnight":
        article = _ARTICLE.search(low, max(0, at - 4), at)
        yield cut("duration", text, article.start() if article else at, unit.end(), "2 week")
    elif half := _HALF.search(low, max(0, at - 8), at):
        yield cut("duration", text, half.start(), unit.end(), "30 minute" if name == "hour" else f"0.5 {name}")


def _value(count: str, last: str | None, sort: str | None, unit: str) -> str:
    name = unit.rstrip("s")
    working = "working " if (sort or "").strip(" -") in ("working", "business") else ""
    span = f"{digits(count)}-{digits(last)}" if last else digits(count)
    if name == "fortnight":
        return f"{int(span) * 2} week" if span.isdecimal() else f"{span} fortnight"
    return f"{span} {working}{_NAMES.get(name, name)}"
