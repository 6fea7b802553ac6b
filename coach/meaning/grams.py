"""The runs of words in a sentence, as features by name."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from zlib import crc32

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


def numbered(kind: str, tokens: Sequence[str]) -> set[int]:
    """Return the numbers of the features that `grams` names, without making their names: a run's number goes on from that of its beginning."""
    heads = [f"{kind}{token}".encode("utf-8", "replace") for token in ("<", *tokens)]
    nexts = [f" {token}".encode("utf-8", "replace") for token in (*tokens, ">")]
    ones = [crc32(head) for head in heads]
    twos = [crc32(word, one) for one, word in zip(ones, nexts, strict=True)]
    threes = [crc32(word, two) for two, word in zip(twos, nexts[1:], strict=False)]
    gaps = [crc32(word, crc32(b" *", one)) for one, word in zip(ones, nexts[1:], strict=False)]
    return {*ones[1:], *twos, *threes, *gaps}
