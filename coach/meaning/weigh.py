"""A sentence weighed: what the model knows of its features, summed in whole numbers, one sum for each principle."""

from math import isqrt

from coach.meaning.features import Seen
from coach.meaning.grams import MOST, grams
from coach.meaning.packed import Model, Row

# Weights are whole 1,024ths; a group's sum is divided by the square root of its size, kept as whole 4,096ths.
_ONE = 1 << 24


def weigh(seen: Seen, model: Model) -> list[int]:
    """Return the score of a sentence for each principle, and last for any breach, in 1,024ths."""
    tokens = seen.tokens[:MOST]
    words = model.sum({f"w{gram}" for gram in grams(tokens)})
    looks, size = _looks(tokens, model)
    marks = model.sum(f"m{mark}" for mark in seen.marks)
    by_words, by_looks = isqrt(_ONE // (4 * len(tokens) or 1)), isqrt(_ONE // (size or 1))
    return [
        bias + mark + ((word * by_words + look * by_looks) >> 12)
        for bias, word, look, mark in zip(model.figures["bias"], words, looks, marks, strict=True)
    ]


def _looks(tokens: list[str], model: Model) -> tuple[Row, int]:
    """Return the sum over the looks of all tokens, and how many there are."""
    found = [model.look(token) for token in tokens]
    total = tuple(map(sum, zip(*(row for row, _ in found), strict=True))) or (0,) * model.width
    return total, sum(size for _, size in found)
