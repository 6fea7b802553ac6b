"""Words and sentence encoder together: how much each counts, and the limits that fit, on drafts whose writers neither had seen."""

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np  # pyright: ignore[reportMissingImports]
from scipy.sparse import csr_matrix  # pyright: ignore[reportMissingImports]
from train import figures_of, validated

from coach.meaning.semantic import mixed
from coach.rules.pack import PRINCIPLES

from . import choose
from .fit import fit
from .labelled import Marked, Sample, drafts, samples
from .unseen import Unseen, by_draft

Scores = Sequence[Sequence[int]]
# Both together say more than words alone, so more of it must be right for the same precision on the writers to come.
SURE = 0.78


def report(words: Unseen, told: Unseen) -> dict[str, Any]:
    """Return the figures of both together; drafts that one of them has not scored are left out."""
    sentences = {name: found for name, found in by_draft(samples()).items() if name in told.sentences and name in words.sentences}
    whole = [one for one in drafts() if one.case in sentences]
    blend = _blend(_all(words, sentences), _all(told, sentences), [_breaks(one) for found in sentences.values() for one in found])
    whole_blend = _blend(
        [words.wholes[one.case] for one in whole], [told.wholes[one.case] for one in whole], [_lacks(one) for one in whole]
    )
    scores = {
        id(sample): mixed(mine, theirs, blend)
        for name, found in sentences.items()
        for sample, mine, theirs in zip(found, words.sentences[name], told.sentences[name], strict=True)
    }
    doubts = [(one, mixed(words.wholes[one.case], told.wholes[one.case], whole_blend)) for one in whole]
    together = choose.told([one for found in sentences.values() for one in found], scores, doubts)
    return {
        "blend": blend,
        "whole blend": whole_blend,
        **figures_of(choose.limits(together, SURE)),
        "validation": validated(together, SURE),
    }


def _all(scored: Unseen, names: Iterable[str]) -> Scores:
    return [row for name in names for row in scored.sentences[name]]


def _breaks(one: Sample) -> list[bool]:
    return [*(p in one.breaks for p in PRINCIPLES), bool(one.breaks)]


def _lacks(one: Marked) -> list[bool]:
    missing = {gold.principle for gold in one.gold if gold.start is None}
    return [*(p in missing for p in choose.LACKS), bool(one.gold)]


def _blend(words: Scores, told: Scores, labels: Sequence[Sequence[bool]]) -> list[list[int]]:
    """Return for each column how much the score of words and that of the encoder count, and a bias, in 1,024ths."""
    return [_column(words, told, labels, column) for column in range(len(labels[0]))]


def _column(words: Scores, told: Scores, labels: Sequence[Sequence[bool]], column: int) -> list[int]:
    rows = np.array([[mine[column] / 1024, theirs[column] / 1024] for mine, theirs in zip(words, told, strict=True)])
    wanted = np.array([[float(row[column])] for row in labels])
    found = fit(csr_matrix(rows), wanted, np.ones_like(wanted))
    return [*(round(float(weight[0]) * 1024) for weight in found.weights), round(float(found.bias[0]) * 1024)]
