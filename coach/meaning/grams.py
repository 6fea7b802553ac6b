"""The runs of words in a sentence, as features by name."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

# A sentence without an end is no reason to read without an end.
MOST = 200
# Of a neighbour, so many tokens are looked at.
NEAR = 60


def grams(tokens: Sequence[str]) -> Iterator[str]:
    """Yield each run of one to three tokens, with the edges of the sentence, and each pair with one token between."""
    yield from short_grams(tokens)
    edged = ["<", *tokens, ">"]
    for one, two, three in zip(edged, edged[1:], edged[2:], strict=False):
        yield f"{one} {two} {three}"
        yield f"{one} * {three}"


def short_grams(tokens: Sequence[str]) -> Iterator[str]:
    """Yield each token and each run of two, with the edges of the sentence."""
    yield from tokens
    yield from (f"{one} {two}" for one, two in pairwise(["<", *tokens, ">"]))
