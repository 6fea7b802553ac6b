"""The customer's name: another one's, misspelt, or known and not used."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import ClassVar, Literal

from coach.case import Case
from coach.rules.rule import Hit, Rule
from coach.text.fold import fold
from coach.text.later import later
from coach.text.spellings import spellings

_GENERIC = later(
    r"\b(?:(?:valued|(?<=\w )dear|esteemed) )?(?:customer|client|guest|user|member|subscriber|patient|traveller|passenger|buyer|sir(?: or madam)?|madam|sir/madam|all|there)\b"
)
_NAME = later(r"\w[\w\u0300-\u036f'-]*")
_TITLES = frozenset("mr mrs ms miss mx dr prof professor sir madam dame herr frau fr".split())
_OPENERS = frozenset("hi hiya hello hey dear good morning afternoon evening day greetings again there and you all everyone team".split())


class Named(Rule):
    """Fires on the greeting when `customer_name` is known. `wrong`: it holds another name; `unused`: it holds a generic word. The reason may use {customer}."""

    always: ClassVar[bool] = True

    mode: Literal["wrong", "unused"]

    def find(self, case: Case, hits: Sequence[Hit]) -> Iterator[Hit]:
        """Yield the wrong or generic words of the greeting."""
        known = _NAME.findall(fold(case.draft.customer_name or ""))
        hello = case.letter.greeting
        if not known or hello.end <= hello.start or _is_household(case.draft.customer_name or "", case):
            return
        said = case.letter.folded[hello.start : hello.end]
        if self.mode == "unused":
            generic = _GENERIC.search(said)
            if generic and generic.group() != "there" and not set(known) & set(_NAME.findall(said)):
                yield Hit(hello.start + generic.start(), hello.start + generic.end())
        else:
            yield from _wrong(case, said, known, hello.start)


def _is_household(name: str, case: Case) -> bool:
    """Say whether the name is a family's: "the Hanleys" signed, which nobody is addressed as."""
    signed = "\n".join(turn.text for turn in case.draft.thread if turn.role == "customer")
    return fold(name).startswith("the ") or f"the {fold(name).rstrip('s')}s" in fold(signed)


def _wrong(case: Case, said: str, known: Sequence[str], offset: int) -> Iterator[Hit]:
    names = [m for m in _NAME.finditer(said) if m.group() not in _OPENERS | _TITLES and case.letter.text[offset + m.start()].isupper()]
    if not names or _GENERIC.search(said) or any(_matches(m.group(), known) for m in names):
        return
    others = " ".join(turn.text for turn in case.draft.thread if turn.role == "customer")
    if not any(re.search(rf"\b{re.escape(m.group())}\b", fold(others)) for m in names):
        yield Hit(offset + names[0].start(), offset + names[-1].end())


def _matches(name: str, known: Sequence[str]) -> bool:
    """Say whether a name is one of the known ones in some spelling, a short form or an initial of it."""
    spelt = [way for other in known for way in spellings(other)]
    return any(_is(way, spelt) for way in spellings(name))


def _is(name: str, known: Sequence[str]) -> bool:
    return any(name == other or other.startswith(name) or name.startswith(other) or name.rstrip("s") == other for other in known) or (
        len(name) <= 5
        and any(SequenceMatcher(None, name, other).ratio() > 0.6 and name[0] == other[0] and len(name) < len(other) - 1 for other in known)
    )
