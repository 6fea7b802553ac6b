"""A question or request of the customer that the draft leaves open."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from coach.case import Case
from coach.rules.rule import Hit, Rule
from coach.thread.answers import open_asks
from coach.thread.asks import AskKind, asks


class Unanswered(Rule):
    """Fires, as an omission, for each ask of `asks` kinds that nothing in the draft answers. Reason and cure may use {ask}."""

    slots: ClassVar[frozenset[str]] = frozenset({"match", "ask"})
    always: ClassVar[bool] = True

    asks: tuple[AskKind, ...]
    most: int = 3

    def find(self, case: Case, hits: Sequence[Hit]) -> Iterator[Hit]:
        """Yield one omission an open ask, the first `most` of them."""
        if not case.letter.body:
            return
        found = asks(case.unanswered_turns)
        left = [ask for ask in open_asks(found, case.letter, case.facts) if ask.kind in self.asks]
        for ask in left[: self.most]:
            words = " ".join(ask.text.split())
            short = words if len(words) <= 90 else words[:90].rsplit(" ", 1)[0] + " …"
            yield Hit(None, None, short, {"ask": short.replace("[", "(").replace("]", ")")})
