"""Weights that `training/` fits, kept beside the signals they weigh, and what they make of a pair."""

import math
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import TypeVar

import tomli

Pair = TypeVar("Pair")


@cache
def weights_beside(module: str) -> Mapping[str, float]:
    """The weight of each signal and the `bias`, from the `weights.toml` in the folder of a module's file."""
    table = tomli.loads((Path(module).parent / "weights.toml").read_text(encoding="utf-8"))
    return {name: float(weight) for name, weight in table["weights"].items()}


def log_odds(pair: Pair, signals: Mapping[str, Callable[[Pair], float]], weights: Mapping[str, float]) -> float:
    """The evidence of all signals for a pair: above 0 where it is likely."""
    return weights["bias"] + sum(weights.get(name, 0.0) * signal(pair) for name, signal in signals.items())


def chance(odds: float) -> float:
    """The likelihood, 0 to 1, of log odds (logistic regression)."""
    return 1 / (1 + math.exp(-odds))
