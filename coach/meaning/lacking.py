"""What a draft leaves out, as far as the model can tell: an answer, a word for what happened, the next step, a line for an abuser."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from coach._generated import PrincipleId
from coach.asks.ask import Ask
from coach.case import Case
from coach.meaning.judge import View
from coach.meaning.whole import closeness, own_stems


class Lack(NamedTuple):
    """A principle that a draft breaks by what is not in it; `ask` is what is least likely to be answered."""

    principle: PrincipleId
    ask: Ask | None


def lacks(seen: View, said: Collection[str]) -> Iterator[Lack]:
    """Yield what a draft leaves out; nothing for a principle of which something was `said` already."""
    case, figures = seen.case, seen.figures
    for principle, score, least in zip(figures["lacks"], seen.whole, figures["lack thresholds"], strict=False):
        if least is not None and score >= least and principle not in said and _may(case, principle):
            yield Lack(principle, _open(case) if principle == "listening" else None)


def _may(case: Case, principle: str) -> bool:
    """Say whether the conversation gives room for such a lack: a line for an abuser wants abuse."""
    return principle != "boundaries" or not case.situations.isdisjoint(("abuse", "threat"))


def _open(case: Case) -> Ask | None:
    left, own = case.left_open(case.letter.body), own_stems(case)
    return min(case.turns.asked, key=lambda ask: (ask not in left, closeness(ask, own)), default=None)
