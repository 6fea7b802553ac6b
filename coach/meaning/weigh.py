"""A sentence or a whole draft weighed: what the model knows of its features, summed in whole numbers."""

from math import isqrt

from coach.meaning.features import Seen
from coach.meaning.grams import MOST, NEAR, numbered
from coach.meaning.packed import Model, Row, Table
from coach.meaning.whole import Whole

# Weights are whole 1,024ths; a group's sum is divided by the square root of its size, kept as whole 4,096ths.
_ONE = 1 << 24


def weigh(seen: Seen, model: Model) -> list[int]:
    """Return the score of a sentence for each principle, and last for any breach, in 1,024ths."""
    tokens, table = seen.tokens[:MOST], model.sentences
    words = table.total(numbered("w", tokens))
    looks, size = _looks(tokens, table)
    marks = table.sum(f"m{mark}" for mark in seen.marks)
    by_words, by_looks = isqrt(_ONE // (4 * len(tokens) or 1)), isqrt(_ONE // (size or 1))
    (before, by_before), (after, by_after) = _beside("p", seen.before, table), _beside("n", seen.after, table)
    return [
        bias + mark + ((word * by_words + look * by_looks + one * by_before + other * by_after) >> 12)
        for bias, word, look, mark, one, other in zip(model.figures["bias"], words, looks, marks, before, after, strict=True)
    ]


def weigh_whole(seen: Whole, model: Model) -> list[int]:
    """Return the score of a draft for each thing that may be left out, and last for any breach in it, in 1,024ths."""
    table = model.wholes
    own, theirs = table.sum(f"d{run}" for run in seen.own), table.sum(f"k{run}" for run in seen.theirs)
    marks = table.sum(f"o{mark}" for mark in seen.marks)
    by_own, by_theirs = isqrt(_ONE // (len(seen.own) or 1)), isqrt(_ONE // (len(seen.theirs) or 1))
    return [
        bias + mark + ((word * by_own + heard * by_theirs) >> 12)
        for bias, word, heard, mark in zip(model.figures["whole bias"], own, theirs, marks, strict=True)
    ]


def _beside(side: str, tokens: list[str], table: Table) -> tuple[Row, int]:
    """Return the sum over the words of a neighbour, and what to count it by."""
    near = tokens[:NEAR]
    return table.sum({f"{side}{token}" for token in near}), isqrt(_ONE // (len(near) + 1))


def _looks(tokens: list[str], table: Table) -> tuple[Row, int]:
    """Return the sum over the looks of all tokens, and how many there are."""
    found = [table.look(token) for token in tokens]
    total = tuple(map(sum, zip(*(row for row, _ in found), strict=True))) or (0,) * table.width
    return total, sum(size for _, size in found)
