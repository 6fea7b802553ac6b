"""The turns of a conversation, read once for every draft that answers them."""

from collections.abc import Iterable, Sequence
from functools import cached_property

from coach.asks import ask
from coach.asks.topic import topic
from coach.facts.fact import FactKind
from coach.facts.read import read
from coach.models import Turn
from coach.pattern.pattern import Pattern
from coach.text.letter import Letter
from coach.text.stems import stems
from coach.thread.asks import asks
from coach.thread.situation import Situations


class Turns:
    """What came before a draft. Everything is read when first asked for, then kept."""

    def __init__(self, turns: Sequence[Turn], situations: Situations) -> None:
        """Take the turns, oldest first, and the situations that the pack can tell apart."""
        self._turns, self._situations = turns, situations

    @cached_property
    def customer(self) -> tuple[Letter, ...]:
        """The customer's messages."""
        return tuple(Letter(turn.text) for turn in self._turns if turn.role == "customer")

    @cached_property
    def earlier(self) -> tuple[Letter, ...]:
        """The agent side's messages."""
        return tuple(Letter(turn.text) for turn in self._turns if turn.role == "agent")

    @cached_property
    def unanswered(self) -> tuple[Letter, ...]:
        """The customer's messages since the agent side last wrote."""
        last = max((at for at, turn in enumerate(self._turns) if turn.role == "agent"), default=-1)
        return self.customer[sum(turn.role == "customer" for turn in self._turns[: last + 1]) :]

    @cached_property
    def asks(self) -> tuple[ask.Ask, ...]:
        """What the unanswered messages ask."""
        return asks(self.unanswered)

    @cached_property
    def asked(self) -> tuple[ask.Ask, ...]:
        """What the unanswered messages ask, read piece by piece: list items and clauses too."""
        return ask.asks(self.unanswered)

    @cached_property
    def matters(self) -> frozenset[str]:
        """What the customer's messages are about."""
        return topic(stems(key for letter in self.customer for sentence in letter.sentences for key in sentence.keys))

    @cached_property
    def situations(self) -> frozenset[str]:
        """The situations that the customer's words show, by name."""
        return self._situations.of(self.customer)

    @cached_property
    def fact_kinds(self) -> frozenset[FactKind]:
        """The kinds of fact that the customer gave."""
        return frozenset(fact.kind for letter in self.customer for fact in read(letter.text))

    def customer_says(self, patterns: Iterable[Pattern]) -> bool:
        """Say whether the customer wrote one of `patterns`."""
        return any(letter.says(pattern) for pattern in patterns for letter in self.customer)
