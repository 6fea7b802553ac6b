"""A sentence or a whole draft weighed: what the model knows of its features, summed in whole numbers."""

from collections.abc import Mapping
from functools import cache
from math import isqrt
from typing import Any, NamedTuple

from coach.meaning.features import Reading, Seen
from coach.meaning.grams import MOST, NEAR, numbered, short_numbered
from coach.meaning.packed import Model, Table, model
from coach.meaning.tokens import shapes
from coach.meaning.whole import Whole, whole

# Weights are whole 1,024ths; a group's sum is divided by the square root of its size, kept as whole 4,096ths.
_ONE = 1 << 24
_SHIFT = 12


class Weights(NamedTuple):
    """Scores of the sentences of a case and of the whole, in 1,024ths."""

    sentences: list[list[int]]
    whole: list[int]


class Words:
    """Weighs words, runs of letters and marks: the model that every installation has."""

    def __init__(self, known: Model) -> None:
        """Take a model."""
        self._known, self.name = known, f"meaning {known.digest[:8]}"
        self.figures: Mapping[str, Any] = known.figures

    def __call__(self, reading: Reading) -> Weights:
        """Weigh a case."""
        return Weights([weigh(seen, self._known) for seen in reading.seen], weigh_whole(whole(reading), self._known))


@cache
def words() -> Words:
    """Return ours, read when first needed."""
    return Words(model())


def weigh(seen: Seen, model: Model) -> list[int]:
    """Return the score of a sentence for each principle, and last for any breach, in 1,024ths."""
    tokens, table = seen.tokens[:MOST], model.sentences
    words = table.total(numbered("w", tokens)) * _share(4 * len(tokens))
    looks = sum(map(table.look, tokens)) * _share(sum(map(len, map(shapes, tokens))))
    beside = _beside("p", seen.before, table) + _beside("n", seen.after, table)
    marks = model.bias + sum(map(table.kind("m"), seen.marks))
    return [one >> _SHIFT for one in table.parted(words + looks + beside + (marks << _SHIFT))]


def weigh_whole(seen: Whole, model: Model) -> list[int]:
    """Return the score of a draft for each thing that may be left out, and last for any breach in it, in 1,024ths."""
    table = model.wholes
    own, theirs = short_numbered("d", seen.own), short_numbered("k", seen.theirs)
    words = table.total(own) * _share(len(own)) + table.total(theirs) * _share(len(theirs))
    marks = model.whole_bias + sum(map(table.kind("o"), seen.marks))
    return [one >> _SHIFT for one in table.parted(words + (marks << _SHIFT))]


def _beside(side: str, tokens: list[str], table: Table) -> int:
    """Return what the words of a neighbour weigh."""
    near = tokens[:NEAR]
    return sum(map(table.kind(side), set(near))) * _share(len(near) + 1)


def _share(size: int) -> int:
    """Return what to count a group of so many by."""
    return isqrt(_ONE // (size or 1))
