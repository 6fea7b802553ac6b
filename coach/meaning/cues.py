"""Wide cues: phrases that are too loose for a rule and yet tell something, as data: prompts/meaning/cues/, a file each."""

from functools import cache
from pathlib import Path

from coach.rules.load import home
from coach.text.fold import fold
from coach.text.words import row


def folder() -> Path:
    """Return where the cues lie."""
    return home() / "meaning" / "cues"


@cache
def phrases() -> dict[str, tuple[str, ...]]:
    """Return the cues that each phrase shows."""
    found: dict[str, tuple[str, ...]] = {}
    for path in sorted(folder().glob("*.txt")):
        for line in path.read_text("utf-8").splitlines():
            phrase = line if len(line) == 1 else " ".join(row(fold(line)))
            found[phrase] = (*found.get(phrase, ()), path.stem)
    return found


@cache
def _sizes() -> dict[str, tuple[int, ...]]:
    """Return how many tokens the phrases have that begin with a word; most words begin none."""
    found: dict[str, set[int]] = {}
    for phrase in phrases():
        words = phrase.split()
        found.setdefault(words[0], set()).add(len(words))
    return {word: tuple(sorted(sizes)) for word, sizes in found.items()}


def cues(tokens: list[str]) -> frozenset[str]:
    """Return the cues in one sentence."""
    known, sizes = phrases(), _sizes()
    return frozenset(
        name
        for at, token in enumerate(tokens)
        if token in sizes
        for size in sizes[token]
        for name in known.get(" ".join(tokens[at : at + size]), ())
    )
