"""Names of people, places and products: capitalised words that no sentence start explains."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from coach.facts.cut import cut
from coach.facts.fact import Fact
from coach.text.later import later

_CAPITAL = "A-ZÀ-ÖØ-ÞĀ-ſΑ-ΩА-Я"
_WORD = later(rf"[{_CAPITAL}](?<![^\W_][{_CAPITAL}])[^\W\d_]*(?:[-'’][^\W\d_]+)*")
_TITLE = later(r"(?<!\w)(?:Mr|Ms|Mrs|Mx|Dr|Prof|Herr|Frau|Miss)\.? \Z")
_STARTS = later(r"(?:\A|[\n.!?:;…•>|]|[\U0001f300-\U0001faff☀-➿]\ufe0f?|(?m:^)[ \t]*(?:[-*]|[0-9]{1,2}[.)]))[\s\"'“‘(\[*_»-]*\Z")
_JOINS = later(r"(?: (?:van|von|de|der|den|di|da|la|le|del|bin|al))* ")
_SHORTENED = frozenset({"Str", "St", "Dr", "Ave", "Rd", "Blvd", "Inc", "Ltd", "Co", "Jr", "Sr"})
_PLAIN = frozenset(
    str.split(
        "i i'm i'll i'd i've mr ms mrs mx dr prof miss herr frau dear hi hello hey thanks thank you your yours we we'll we've we're our us "
        "he she it its it's they they'll they're their them this that these those the a an and but or so if when once while as at by for "
        "from in on of to with about after before until please sorry kind best warm regards wishes sincerely cheers yes no not now just "
        "also unfortunately however what who why how where which could can may would will shall should do does did is are was were has "
        "have had be been let let's there here all any each every some both then still good great ok okay re fw fwd ps p.s team support "
        "customer service you'll you're you've that's there's here's what's don't since because although though yet my"
    )
)
_CALENDAR = frozenset(
    str.split(
        "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct "
        "nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun mondays tuesdays "
        "wednesdays thursdays fridays saturdays sundays monday's tuesday's wednesday's thursday's friday's saturday's sunday's"
    )
)


class _Word(NamedTuple):
    """A capitalised word; `starts` says that a sentence start may explain the capital."""

    start: int
    end: int
    text: str
    starts: bool


def find(text: str) -> Iterator[Fact]:
    """Yield names in lower case, without title and possessive 's."""
    words = [word for found in _WORD.finditer(text) if (word := _word(text, found))]
    known = {word.text for word in words if not word.starts}
    run: list[_Word] = []
    for word in words:
        if run and not _joined(text, run[-1], word):
            yield from _name(text, run, known)
            run = []
        run.append(word)
    yield from _name(text, run, known)


def starts(text: str, start: int) -> bool:
    """Say whether a sentence, line or quotation starts at `start`, and no title stands before it."""
    # Most words follow "word " or "word, "; they need no regex.
    if start > 1 and text[start - 1] == " " and (text[start - 2].isalnum() or text[start - 2] == ","):
        return False
    return _STARTS.search(text, max(0, start - 12), start) is not None and not _TITLE.search(text, max(0, start - 8), start)


def _word(text: str, found: re.Match[str]) -> _Word | None:
    word, start = found.group(), found.start()
    low = word.lower().replace("’", "'")
    if low in _PLAIN or low in _CALENDAR or word.isupper() or not word[0].isupper():
        return None
    bare = word[:-2] if low.endswith("'s") else word
    return _Word(start, start + len(bare), bare, starts(text, start))


def _joined(text: str, left: _Word, right: _Word) -> bool:
    gap = _JOINS.match(text, left.end, right.start)
    shortened = left.text in _SHORTENED and text[left.end : right.start] == ". "
    return shortened or (gap is not None and gap.end() == right.start)


def _name(text: str, run: list[_Word], known: set[str]) -> Iterator[Fact]:
    if run and run[0].starts and run[0].text not in known and (len(run) == 1 or run[0].text.endswith(("ing", "ly", "ed"))):
        run = run[1:]
    if run:
        end = run[-1].end
        end += run[-1].text in _SHORTENED and text[end : end + 1] == "."
        yield cut("name", text, run[0].start, end, " ".join(text[run[0].start : end].lower().replace("’", "'").split()))
