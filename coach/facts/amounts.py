"""Amounts of money and percentages."""

import re
from collections.abc import Iterator

from coach.facts.count import NUMBER, digits
from coach.facts.cut import cut
from coach.facts.fact import Fact
from coach.facts.folded import folded
from coach.facts.places import places
from coach.facts.spelt import BEGINS, SMALL, SPELT, worth
from coach.text.later import later

_WRITTEN = {
    "EUR": "€ eur euro euros",
    "USD": "$ us$ usd dollar dollars buck bucks",
    "GBP": "£ gbp pound pounds quid",
    "CHF": "chf franc francs fr.",
    "SEK": "sek",
    "NOK": "nok",
    "DKK": "dkk",
    "KR": "kr kronor kroner",
    "PLN": "pln zł zloty zlotys",
    "INR": "₹ inr rs rs. rupee rupees",
    "JPY": "¥ jpy yen",
    "AUD": "a$ au$ aud",
    "CAD": "c$ ca$ cad",
    "PENCE": "p pence",
    "CENT": "¢ ct cent cents",
}
_CODE = {word: code for code, words in _WRITTEN.items() for word in words.split()}
_ANY = "|".join(re.escape(word) for word in sorted(_CODE, key=len, reverse=True) if word != "p")
_UNIT = rf" ?(?P<unit>{_ANY})(?!\w)|(?P<pence>p)(?![\w.])|(?P<percent> ?%| ?per ?cent\b| ?pct\b)"
_NUMBER = later(rf"(?P<number>{NUMBER})(?P<scale>k?)(?:(?:,-)?-?(?:{_UNIT})|(?!\w))")
_SIGNS = frozenset("€$£¥₹")
# "A hundred per cent safe" is a way of speaking, so that percentages in words end below it.
_WORDS = later(
    rf"(?:(?P<part>{SMALL})[ -]per ?cent|(?P<number>{SPELT})[ -](?P<unit>euros?|dollars?|pounds?|bucks?|quid|cents?|pence))(?!\w)"
)
_UNITS = ("euro", "dollar", "pound", "buck", "quid", "cent", "pence", "per cent")


def find(text: str) -> Iterator[Fact]:
    """Yield amounts as 'EUR 50.00' and percentages as '20%'."""
    low = folded(text)
    for found in _NUMBER.finditer(low):
        unit = "p" if found["pence"] else found["unit"]
        if found["percent"]:
            yield cut("percent", text, *found.span(), _percent(found["number"]))
        elif unit:
            yield cut("amount", text, *found.span(), _money(_CODE[unit], found["number"], found["scale"]))
        elif sign := _sign(low, found.start()):
            yield cut("amount", text, found.start() - len(sign), found.end(), _money(_CODE[sign.strip()], found["number"], found["scale"]))
    if any(unit in low for unit in _UNITS):
        yield from _in_words(text, low)


def _sign(low: str, start: int) -> str:
    """Return the currency that stands before a number, with its space."""
    before = low[max(0, start - 5) : start]
    if not before or (before[-1] not in _SIGNS and not before[-1].isalpha() and before[-1] not in " ."):
        return ""
    bare = before[:-1] if before.endswith(" ") else before
    sign = next((written for written in (bare[-3:], bare[-2:], bare[-1:]) if written in _CODE and written != "p"), "")
    left = len(bare) - len(sign)
    inside = sign and bare[-1] not in _SIGNS and left and bare[left - 1].isalnum()
    return before[left:] if sign and not inside else ""


def _in_words(text: str, low: str) -> Iterator[Fact]:
    past = 0
    for at in sorted(places(low, BEGINS)):
        if at >= past and (found := _WORDS.match(low, at)):
            past, part = found.end(), found["part"]
            value = f"{worth(part)}%" if part else _money(_CODE[found["unit"]], str(worth(found["number"])), "")
            yield cut("percent" if part else "amount", text, *found.span(), value)


def _money(code: str, number: str, scale: str) -> str:
    whole, _, rest = digits(number).partition(".")
    if scale:
        whole, rest = (whole + rest.ljust(3, "0")).lstrip("0") or "0", ""
    if code == "PENCE":
        padded = whole.rjust(3, "0")
        return f"GBP {padded[:-2]}.{padded[-2:]}"
    return f"{code} {whole}.{rest.ljust(2, '0')}"


def _percent(number: str) -> str:
    value = digits(number)
    return f"{value.rstrip('0').rstrip('.') if '.' in value else value}%"
