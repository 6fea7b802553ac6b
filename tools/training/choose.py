"""How the sentences of a draft weigh on each other, and from which score on each principle speaks: on writers that the model has not seen."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np  # pyright: ignore[reportMissingImports]

from coach._generated import PrincipleId
from coach.meaning.judge import mixed, scored, speaks, tell
from coach.rules.pack import PRINCIPLES

from .fit import fit
from .labelled import Sample

# Precision that the findings above a threshold must have, counted with two findings of precision one half; and the fewest that must be right.
LEAST_PRECISION, LEAST_RIGHT = 0.80, 3


class Told(NamedTuple):
    """One sentence of a case that was scored by a model that had not seen its writer."""

    sample: Sample
    told: Sequence[tuple[int, ...]]


def told(samples: Iterable[Sample], scores: Mapping[int, list[int]]) -> list[Told]:
    """Return the sentences of whole cases with what speaks for a breach in each."""
    cases: dict[str, list[Sample]] = defaultdict(list)
    for sample in samples:
        if id(sample) in scores:
            cases[sample.case].append(sample)
    out = []
    for found in cases.values():
        sentences = [scored(sample.seen, scores[id(sample)]) for sample in found]
        rules = sum(sample.ruled for sample in found)
        out += [Told(sample, tell(sentences, at, rules)) for at, sample in enumerate(found) if sample.seen.sentence.part != "greeting"]
    return out


def mix(all_told: Sequence[Told]) -> list[int]:
    """Return the weights of what speaks for a breach, in 1,024ths; each principle has a bias of its own, which the thresholds take over."""
    from scipy.sparse import csr_matrix  # pyright: ignore[reportMissingImports]

    each = np.eye(len(PRINCIPLES))
    rows = np.array([[*(value / 1024 for value in row), *each[column]] for one in all_told for column, row in enumerate(one.told)])
    labels = np.array([[float(p in one.sample.breaks)] for one in all_told for p in PRINCIPLES])
    weights = fit(csr_matrix(rows), labels, np.ones_like(labels)).weights[: len(all_told[0].told[0]), 0]
    return [round(float(weight) * 1024) for weight in weights]


def thresholds(all_told: Sequence[Told], weights: Sequence[int], precision: float = LEAST_PRECISION) -> list[int | None]:
    """Return the lowest score of each principle at which its findings still are precise; None where there is none."""
    ranked: list[list[tuple[int, bool]]] = [[] for _ in PRINCIPLES]
    for one in all_told:
        if not one.sample.ruled:
            finals = [mixed(row, weights) for row in one.told]
            column = finals.index(max(finals))
            ranked[column].append((finals[column], PRINCIPLES[column] in one.sample.touched))
    return [_least(sorted(rows, key=lambda row: -row[0]), precision) for rows in ranked]


def _least(ranked: Sequence[tuple[int, bool]], precision: float) -> int | None:
    right, least = 0, None
    for said, (score, good) in enumerate(ranked, 1):
        right += good
        if good and right >= LEAST_RIGHT and (right + 1) / (said + 2) >= precision:
            least = score
    return least


def figures(all_told: Sequence[Told], weights: Sequence[int], least: Sequence[int | None]) -> dict[str, Any]:
    """Return how the model does on sentences of whole cases, beside the rules."""
    said: dict[PrincipleId, list[bool]] = {principle: [] for principle in PRINCIPLES}
    alarmed: set[str] = set()
    cases: dict[str, bool] = defaultdict(bool)
    for one in all_told:
        cases[one.sample.case] |= bool(one.sample.touched)
        column = None if one.sample.ruled else speaks(one.told, weights, least)
        if column is not None:
            said[PRINCIPLES[column]].append(PRINCIPLES[column] in one.sample.touched)
            alarmed.add(one.sample.case)
    good = [case for case, broken in cases.items() if not broken]
    marked = {p: sum(p in one.sample.breaks and not one.sample.ruled for one in all_told) for p in PRINCIPLES}
    return {
        "said": sum(map(len, said.values())),
        "right": sum(map(sum, said.values())),
        "marked_and_not_ruled": sum(marked.values()),
        "alarms_on_drafts_without_spans": [len(alarmed.intersection(good)), len(good)],
        "principles": {p: [sum(rows), len(rows), marked[p]] for p, rows in said.items()},
    }
