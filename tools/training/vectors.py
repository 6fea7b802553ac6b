"""Sentences and whole drafts as rows of a sparse matrix, weighted as the library weighs them."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from scipy.sparse import csr_matrix  # pyright: ignore[reportMissingImports]

from coach.meaning.features import Seen
from coach.meaning.grams import MOST, NEAR, grams, short_grams
from coach.meaning.packed import number
from coach.meaning.tokens import shapes
from coach.meaning.whole import Whole

WORDS, LOOKS, MARKS, WHOLE_MARKS, BESIDE = 1.5, 1.5, 0.3, 0.5, 0.5
SCALE = {"w": WORDS, "s": LOOKS, "m": MARKS, "p": BESIDE, "n": BESIDE, "d": 1.0, "k": 1.0, "o": WHOLE_MARKS}


def features(seen: Seen) -> dict[str, float]:
    """Return the features of one sentence with their weights."""
    tokens = seen.tokens[:MOST]
    runs = set(grams(tokens))
    looks = Counter(look for token in tokens for look in shapes(token))
    size = sum(looks.values())
    return {
        **{f"w{run}": WORDS / (4 * len(tokens)) ** 0.5 for run in sorted(runs)},
        **{f"s{look}": LOOKS * times / size**0.5 for look, times in sorted(looks.items())},
        **{f"m{mark}": MARKS for mark in sorted(set(seen.marks))},
        **_beside("p", seen.before),
        **_beside("n", seen.after),
    }


def _beside(side: str, tokens: Sequence[str]) -> dict[str, float]:
    near = tokens[:NEAR]
    return {f"{side}{token}": BESIDE / (len(near) + 1) ** 0.5 for token in sorted(set(near))}


def whole_features(seen: Whole) -> dict[str, float]:
    """Return the features of a whole draft with their weights."""
    return {
        **_runs("d", seen.own),
        **_runs("k", seen.theirs),
        **{f"o{mark}": WHOLE_MARKS for mark in sorted(seen.marks)},
    }


def _runs(side: str, sentences: Iterable[Sequence[str]]) -> dict[str, float]:
    runs = {run for tokens in sentences for run in short_grams(tokens)}
    return {f"{side}{run}": len(runs) ** -0.5 for run in sorted(runs)}


def columns(rows: Iterable[Mapping[str, float]], least: int = 2) -> dict[str, int]:
    """Return a column for each feature that stands in `least` rows; the second of two that share a number is left out."""
    counts = Counter(name for row in rows for name in row)
    numbers: set[int] = set()
    kept = []
    for name in sorted(name for name, times in counts.items() if times >= least):
        if (own := number(name)) not in numbers:
            numbers.add(own)
            kept.append(name)
    return {name: at for at, name in enumerate(kept)}


def matrix(rows: Sequence[Mapping[str, float]], places: Mapping[str, int]) -> csr_matrix:
    """Return the rows as a matrix."""
    found = [(at, places[name], value) for at, row in enumerate(rows) for name, value in row.items() if name in places]
    down, across, values = zip(*found, strict=True)
    return csr_matrix((values, (down, across)), shape=(len(rows), len(places)))
