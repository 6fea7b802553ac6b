"""The words of a folded text, with their places."""

from collections.abc import Iterator
from typing import NamedTuple

from coach.text.later import later

_WORD = later(r"\w+(?:'\w+)*")


class Word(NamedTuple):
    """One word: `key` is the folded word without apostrophes, offsets in code points."""

    key: str
    start: int
    end: int


def words(folded: str) -> Iterator[Word]:
    """Yield the words of `folded` in order; "don't" and "dont" have the same key."""
    for match in _WORD.finditer(folded):
        yield Word(match.group().replace("'", ""), match.start(), match.end())


def row(folded: str) -> list[str]:
    """Return the word keys of `folded` in order."""
    return [word.replace("'", "") for word in _WORD.findall(folded)]


def keys(folded: str) -> set[str]:
    """Return the distinct word keys of `folded`."""
    return {word.replace("'", "") for word in _WORD.findall(folded)}
