"""The case in hand: the draft, the thread and the policy, read once and shared by all rules."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import Any, TypeVar

from coach.asks.ask import Ask
from coach.asks.open import left_open
from coach.facts.compare import Reader
from coach.facts.fact import Fact, FactKind
from coach.models import Draft
from coach.pattern.pattern import Pattern
from coach.text.letter import Letter, Sentence
from coach.thread.turns import Turns

_Made = TypeVar("_Made")


class Case:
    """A draft in its conversation. Everything is read when first asked for, then kept."""

    def __init__(self, draft: Draft, turns: Turns) -> None:
        """Take the request and its turns."""
        self.draft, self.turns = draft, turns
        self.letter = Letter(draft.text, [draft.agent_name] if draft.agent_name else [])
        self.read = Reader()
        self._made: dict[tuple[str, str], Any] = {}

    def rewritten(self, text: str) -> "Case":
        """Return the same case with another text; it shares what is read of the turns and what is made once."""
        other = Case(self.draft.model_copy(update={"text": text}), self.turns)
        other.read, other._made = self.read, self._made
        return other

    def once(self, name: str, text: str, make: Callable[[str], _Made]) -> _Made:
        """Return what `make` gives for a text, made once for a case and its rewrites: checks of several changes read the same texts again and again."""
        if (name, text) not in self._made:
            self._made[name, text] = make(text)
        made: _Made = self._made[name, text]
        return made

    def left_open(self, sound: Sequence[Sentence]) -> frozenset[Ask]:
        """Return what the customer asked and no `sound` sentence answers, worked out once for a case and its rewrites."""
        beside = [sentence.start for sentence in sound]
        asked, letter = self.turns.asked, self.letter
        return self.once(f"left open {beside}", letter.text, lambda _: left_open(asked, letter, sound, self.facts, self.draft.policy))

    @property
    def situations(self) -> frozenset[str]:
        """The situations that the customer's words show, by name."""
        return self.turns.situations

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """The facts of the draft, in order."""
        return self.read(self.letter.text)

    def facts_in(self, start: int, end: int) -> tuple[Fact, ...]:
        """Return the facts that begin between two offsets of the draft."""
        return self.facts[bisect_left(self._fact_starts, start) : bisect_left(self._fact_starts, end)]

    @cached_property
    def fact_values(self) -> Counter[str]:
        """How often each fact of the draft stands in it."""
        return Counter(fact.value for fact in self.facts)

    @cached_property
    def fact_kinds(self) -> frozenset[FactKind]:
        """The kinds of fact that the draft has."""
        return frozenset(fact.kind for fact in self.facts)

    @cached_property
    def _fact_starts(self) -> list[int]:
        return [fact.start for fact in self.facts]

    def draft_says(self, patterns: Iterable[Pattern]) -> bool:
        """Say whether the draft holds one of `patterns`, outside the mail it quotes."""
        return any(self.letter.says(pattern) for pattern in patterns)
