"""The sentences of a draft as they are laid beside the asks."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from coach.asks.topic import topic
from coach.facts.fact import Fact, FactKind, begun
from coach.text.letter import Letter, Sentence
from coach.text.stems import stems


class Said(NamedTuple):
    """One sentence of the draft: its folded words, matters and kinds of fact."""

    folded: str
    matters: frozenset[str]
    facts: frozenset[FactKind]


def said(letter: Letter, facts: Sequence[Fact], sentences: Sequence[Sentence]) -> list[Said]:
    """Return the sentences of a draft as alignment reads them."""
    return [
        Said(
            letter.folded[s.start : s.end],
            topic(stems(s.keys)),
            frozenset(fact.kind for fact in begun(facts, s.start, s.end)),
        )
        for s in sentences
    ]


def matters(draft: Iterable[Said]) -> frozenset[str]:
    """Return all that the sentences name."""
    return frozenset().union(*(one.matters for one in draft))
