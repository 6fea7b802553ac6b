"""Promises: what the writer says will be done, by whom, by when."""

import re
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from coach.facts.clauses import TEAM, Clause, clauses
from coach.facts.fact import Fact, FactKind
from coach.facts.folded import folded
from coach.text.later import later

Who = Literal["I", "we", "team", "they", ""]
_VAGUE = later(
    r"(?<!\w)(?:soon|shortly|asap|a\.s\.a\.p|in due course|at some point|in the near future|in no time|promptly"
    r"|quickly|some time|eventually|later)"
    r"(?!\w)"
)
_NEVER = frozenset({" won't", " can't", " cannot", " couldn't"})
_WHO: dict[str, Who] = {"i": "I", "we": "we", "they": "they", "he": "they", "she": "they"}


class Promise(NamedTuple):
    """A commitment at code points [start, end): who does what, how much, by when."""

    start: int
    end: int
    who: Who
    verb: str
    what: str
    amount: Fact | None
    when: Fact | None
    vague: bool
    negated: bool


def promises(text: str, facts: Iterable[Fact]) -> tuple[Promise, ...]:
    """Return the promises of `text`, one a clause; `facts` are those of `text`, in order."""
    return tuple(_promises(text, tuple(facts)))


def _promises(text: str, facts: tuple[Fact, ...]) -> Iterator[Promise]:
    at = 0
    for clause in clauses(_unbroken(folded(text), facts)):
        while at < len(facts) and facts[at].start < clause.head.start():
            at += 1
        yield _promise(text, clause, _within(facts, at, clause.end))


def _promise(text: str, clause: Clause, facts: list[Fact]) -> Promise:
    head, tail, verb, end = clause
    start, end = head.start(), head.start() + len(text[head.start() : end].rstrip())
    what = text[tail.start("verb") : end].partition(" ")[2].strip(" ,")
    negated = head["modal"] in _NEVER or tail["no"] is not None or (tail["link"] or "").endswith("unable to ")
    vague = _VAGUE.search(head.string, start, end) is not None
    when = _first(facts, "date") or _first(facts, "duration", "time")
    return Promise(start, end, _who(head), verb, what, _first(facts, "amount", "percent"), when, vague, negated)


def _who(head: re.Match[str]) -> Who:
    who = head["who"] or "i"
    return _WHO.get(who) or ("team" if TEAM.search(who) else "")


def _within(facts: tuple[Fact, ...], at: int, end: int) -> list[Fact]:
    inside: list[Fact] = []
    while at < len(facts) and facts[at].start < end:
        inside.append(facts[at])
        at += 1
    return inside


def _first(facts: list[Fact], *kinds: FactKind) -> Fact | None:
    return next((fact for fact in facts if fact.kind in kinds), None)


def _unbroken(low: str, facts: tuple[Fact, ...]) -> str:
    """Return `low` without the full stops inside facts: '9 a.m.' ends no clause unless it ends the line."""
    pieces, past = [], 0
    for fact in facts:
        if "." in fact.text:
            last = fact.end - (fact.end >= len(low) or low[fact.end : fact.end + 1] == "\n")
            pieces += [low[past : fact.start], low[fact.start : last].replace(".", "·")]
            past = last
    return "".join((*pieces, low[past:]))
