"""How sure a measured share is."""

import random
from collections.abc import Sequence
from math import sqrt
from typing import NamedTuple

_Z = 1.96
_DRAWS, _SEED = 2_000, 20_261_122


class Counts(NamedTuple):
    """Findings of one case: right, said, marked."""

    right: int
    said: int
    gold: int


def wilson(right: int, of: int) -> tuple[float, float]:
    """Return the 95 % interval of a share; source: Wilson, Journal of the American Statistical Association 22 (1927)."""
    if not of:
        return 0.0, 1.0
    share, spread = right / of, _Z * _Z / of
    middle = share + spread / 2
    width = _Z * sqrt(share * (1 - share) / of + spread / (4 * of))
    return max(0.0, (middle - width) / (1 + spread)), min(1.0, (middle + width) / (1 + spread))


def f1(cases: Sequence[Counts]) -> float:
    """Return the F1 over all cases: hits twice, by what was said and marked."""
    total = sum(case.said + case.gold for case in cases)
    return 2 * sum(case.right for case in cases) / total if total else 0.0


def f1_interval(cases: Sequence[Counts]) -> tuple[float, float]:
    """Return the 95 % interval of F1 by drawing whole cases again and again: findings of one draft hang together."""
    draw = random.Random(_SEED)
    drawn = sorted(f1(draw.choices(cases, k=len(cases))) for _ in range(_DRAWS)) if cases else [0.0]
    return drawn[int(len(drawn) * 0.025)], drawn[int(len(drawn) * 0.975)]
