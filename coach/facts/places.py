"""Where words stand: plain finds are ten times cheaper than one regex that may start at every letter."""

from collections.abc import Iterable, Iterator


def places(low: str, words: Iterable[str]) -> Iterator[int]:
    """Yield the code points of `low` where a word starts with one of `words`."""
    for word in words:
        at = low.find(word)
        while at >= 0:
            if not at or not low[at - 1].isalnum():
                yield at
            at = low.find(word, at + 1)
