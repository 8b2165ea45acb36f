"""Logistic regression with a ridge, by Newton's method: the same weights on every machine."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


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
