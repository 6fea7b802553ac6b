"""Which principles a case puts into play before any model has read it, and what to look at."""

from collections.abc import Iterator
from typing import NamedTuple

from coach._generated import PrincipleId
from coach.plan.brief import Brief
from coach.rules.pack import PRINCIPLES

_MOST_ASKS = 6


class Play(NamedTuple):
    """One principle in play, and what in this case puts it there."""

    principle: PrincipleId
    hint: str


def plays(brief: Brief) -> tuple[Play, ...]:
    """Return the principles in play with their hints, in display order; several hints of one principle are joined."""
    hints: dict[PrincipleId, list[str]] = {}
    for principle, hint in (*_asked(brief), *_situations(brief), *_promised(brief), *_found(brief)):
        hints.setdefault(principle, []).append(hint)
    return tuple(Play(name, "; ".join(filter(None, dict.fromkeys(hints[name])))) for name in PRINCIPLES if name in hints)


def _asked(brief: Brief) -> Iterator[tuple[PrincipleId, str]]:
    found = [" ".join(ask.text.split()) for ask in brief.case.turns.asks][:_MOST_ASKS]
    if found:
        yield "listening", "they ask " + ", ".join(f"“{text:.120}”" for text in found)


def _situations(brief: Brief) -> Iterator[tuple[PrincipleId, str]]:
    for name in sorted(brief.case.situations):
        situation = brief.pack.situations.by_name[name]
        if situation.principle:
            yield situation.principle, f"the customer: {situation.title[0].lower()}{situation.title[1:]}"


def _promised(brief: Brief) -> Iterator[tuple[PrincipleId, str]]:
    if brief.case.draft.policy:
        yield "honest-commitments", "hold it against policy"
    if brief.case.turns.earlier:
        yield "solution-first", f"the agent's side has written {len(brief.case.turns.earlier)} times already"


def _found(brief: Brief) -> Iterator[tuple[PrincipleId, str]]:
    for finding in brief.findings:
        yield finding.principle, ""
