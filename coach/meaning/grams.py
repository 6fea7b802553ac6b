"""The runs of words in a sentence, as features by name."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, repeat
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
    ones, twos, nexts = _begun(kind, tokens)
    threes = map(crc32, nexts[1:], twos)
    gaps = map(crc32, nexts[1:], map(crc32, repeat(b" *"), ones))
    return {*ones[1:], *twos, *threes, *gaps}


def short_numbered(kind: str, sentences: Iterable[Sequence[str]]) -> set[int]:
    """Return the numbers of the features that `short_grams` names in some sentences."""
    found: set[int] = set()
    for tokens in sentences:
        ones, twos, _ = _begun(kind, tokens)
        found.update(ones[1:], twos)
    return found


def _begun(kind: str, tokens: Sequence[str]) -> tuple[list[int], list[int], list[bytes]]:
    """Return the numbers of all runs of one and of two tokens, the first of which begins at the edge, and the bytes that go on with each."""
    ones = [crc32(f"{kind}{token}".encode("utf-8", "replace")) for token in ("<", *tokens)]
    nexts = [f" {token}".encode("utf-8", "replace") for token in (*tokens, ">")]
    return ones, list(map(crc32, nexts, ones)), nexts
