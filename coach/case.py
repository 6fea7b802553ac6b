"""The case in hand: the draft, the thread and the policy, read once and shared by all rules."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any, TypeVar

from coach.facts.fact import Fact, FactKind
from coach.facts.read import read
from coach.models import Draft
from coach.pattern.pattern import Pattern
from coach.text.letter import Letter
from coach.thread.situation import Situations

_Made = TypeVar("_Made")


class Case:
    """A draft in its conversation. Everything is read when first asked for, then kept."""

    def __init__(self, draft: Draft, situations: Situations) -> None:
        """Take the request and the situations that the pack can tell apart."""
        self.draft = draft
        self.letter = Letter(draft.text, [draft.agent_name] if draft.agent_name else [])
        self._situations = situations
        self._made: dict[tuple[str, str], Any] = {}

    @cached_property
    def customer(self) -> tuple[Letter, ...]:
        """The customer's messages, oldest first."""
        return tuple(Letter(turn.text) for turn in self.draft.thread if turn.role == "customer")

    @cached_property
    def earlier(self) -> tuple[Letter, ...]:
        """The agent side's earlier messages, oldest first."""
        return tuple(Letter(turn.text) for turn in self.draft.thread if turn.role == "agent")

    @cached_property
    def unanswered_turns(self) -> tuple[Letter, ...]:
        """The customer's messages since the agent side last wrote."""
        turns = self.draft.thread
        last = max((at for at, turn in enumerate(turns) if turn.role == "agent"), default=-1)
        return self.customer[sum(turn.role == "customer" for turn in turns[: last + 1]) :]

    @cached_property
    def situations(self) -> frozenset[str]:
        """The situations that the customer's words show, by name."""
        return self._situations.of(self.customer)

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """The facts of the draft, in order."""
        return read(self.letter.text)

    def facts_in(self, start: int, end: int) -> tuple[Fact, ...]:
        """Return the facts that begin between two offsets of the draft."""
        return self.facts[bisect_left(self._fact_starts, start) : bisect_left(self._fact_starts, end)]

    @cached_property
    def fact_values(self) -> Counter[str]:
        """How often each fact of the draft stands in it."""
        return Counter(fact.value for fact in self.facts)

    @cached_property
    def _fact_starts(self) -> list[int]:
        return [fact.start for fact in self.facts]

    @cached_property
    def customer_fact_kinds(self) -> frozenset[FactKind]:
        """The kinds of fact that the customer gave."""
        return frozenset(fact.kind for letter in self.customer for fact in read(letter.text))

    def once(self, name: str, text: str, make: Callable[[str], _Made]) -> _Made:
        """Return what `make` gives for a text, made once a case: checks of several changes read the same texts again and again."""
        if (name, text) not in self._made:
            self._made[name, text] = make(text)
        made: _Made = self._made[name, text]
        return made

    def read(self, text: str) -> tuple[Fact, ...]:
        """Return the facts of a text, read once a case."""
        return self.once("facts", text, read)

    def customer_says(self, patterns: Iterable[Pattern]) -> bool:
        """Say whether the customer wrote one of `patterns`."""
        return any(_says(letter, pattern) for pattern in patterns for letter in self.customer)

    def draft_says(self, patterns: Iterable[Pattern]) -> bool:
        """Say whether the draft holds one of `patterns`, outside the mail it quotes."""
        return any(_says(self.letter, pattern) for pattern in patterns)


def _says(letter: Letter, pattern: Pattern) -> bool:
    words = pattern.needs[0]
    if not any(key in words for key in letter.keys) and not any(word.endswith("~") for word in words):
        return False
    return any(pattern.regex.search(letter.folded[s.start : s.end]) for s in letter.sentences)
