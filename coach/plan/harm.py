"""Which offers more likely harm than others: whoever reads draft and changed draft side by side would rather have the draft."""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from coach.meaning.judge import View
from coach.meaning.packed import folder
from coach.plan.marks import marks
from coach.plan.proposal import Proposal


class Weighing(NamedTuple):
    """What readers' verdicts have taught: weights by mark in 1,024ths of log odds, and the score from which on a change stays unsaid.

    The sentence encoder finds what words do not show, and of the changes that it brings more do harm: its limit is a lower one.
    """

    weights: Mapping[str, int]
    bias: int
    limit: int
    limit_encoded: int

    def doubts(self, seen: Mapping[str, int], encoded: bool) -> bool:
        """Say whether a change with these marks is among those that more likely harm."""
        score = self.bias + sum(self.weights.get(name, 0) * value for name, value in seen.items())
        return score >= (self.limit_encoded if encoded else self.limit)


@cache
def weighing() -> Weighing:
    """Return ours, read when first needed."""
    found: dict[str, Any] = json.loads((folder() / "harm.json").read_text("utf-8"))
    return Weighing(found["weights"], found["bias"], found["limit"], found["limit with encoder"])


def harmless(view: View, offered: Sequence[Proposal]) -> Sequence[Proposal]:
    """Return the proposals without those that more likely harm than others; what remains alone is looked at again.

    Safe ones stay, so do an organisation's own, and the place for an answer that the customer is plainly owed.
    """
    alone = len(offered) == 1
    risky = {p for p in offered if _open_to_doubt(p) and weighing().doubts(marks(view, p, alone), view.encoded)}
    return harmless(view, [p for p in offered if p not in risky]) if risky else offered


def _open_to_doubt(change: Proposal) -> bool:
    return not (change.firm or change.apply == "safe" or change.principle == "listening")
