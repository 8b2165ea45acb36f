"""Logistic regression with a ridge and given signs, by Newton's method: the same weights on every machine."""

from collections.abc import Collection, Sequence

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def fit_signed(
    rows: Array, right: Array, counts: Array, *, names: Sequence[str], against: Collection[str], ridge: float = 1.0
) -> dict[str, float]:
    """The weight of each signal and of the `bias`, the last column; a signal may only speak the way it is meant.

    One that would speak the other way says nothing.
    """
    signs = np.array([*(-1.0 if name in against else 1.0 for name in names), 0.0])
    kept = np.ones(len(signs), dtype=bool)
    while True:
        weights = np.zeros(len(signs))
        weights[kept] = fit(rows[:, kept], right, counts, ridge=ridge)
        wrong = kept & (weights * signs < 0)
        if not wrong.any():
            return dict(zip([*names, "bias"], map(float, weights), strict=True))
        kept[int(np.argmin(np.where(wrong, weights * signs, 0.0)))] = False


def fit(rows: Array, right: Array, counts: Array, *, ridge: float, rounds: int = 50) -> Array:
    """The weights of the columns of `rows`, the last of which is the bias and bears no ridge."""
    weights = np.zeros(rows.shape[1])
    penalty = np.full(rows.shape[1], ridge)
    penalty[-1] = 1e-6
    for _ in range(rounds):
        likely = 1 / (1 + np.exp(-rows @ weights))
        gradient = rows.T @ (counts * (likely - right)) + penalty * weights
        bend = rows.T @ (rows * (counts * likely * (1 - likely))[:, None]) + np.diag(penalty)
        step = np.linalg.solve(bend, gradient)
        weights = weights - step
        if float(np.abs(step).max()) < 1e-9:
            break
    return weights
