"""Logistic regression for several things at once: one matrix, one column of labels each, by L-BFGS from zero."""

from typing import Any, NamedTuple

import numpy as np  # pyright: ignore[reportMissingImports]
from scipy.optimize import minimize  # pyright: ignore[reportMissingImports]

ROUNDS = 45


class Fitted(NamedTuple):
    """Weights by feature and principle, and a bias a principle."""

    weights: Any
    bias: Any


def fit(rows: Any, labels: Any, counts: Any, decay: float = 1.0) -> Fitted:
    """Return what fits best; `counts` says how much each label of each row counts, `decay` how much large weights cost."""
    width, many = rows.shape[1], labels.shape[1]
    across = rows.T.tocsr()
    signs = np.where(labels > 0, 1.0, -1.0)

    def loss(flat: Any) -> tuple[float, Any]:
        weights, bias = flat[: width * many].reshape(width, many), flat[width * many :]
        margin = signs * (rows @ weights + bias)
        pull = -counts * signs / (1 + np.exp(np.clip(margin, -30, 30)))
        value = (counts * np.logaddexp(0, -margin)).sum() + decay / 2 * (weights**2).sum()
        return float(value), np.concatenate([(across @ pull + decay * weights).ravel(), pull.sum(0)])

    start = np.concatenate([np.zeros(width * many), np.full(many, -3.0)])
    best = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS, "maxcor": 6, "ftol": 1e-6}).x
    return Fitted(best[: width * many].reshape(width, many), best[width * many :])
