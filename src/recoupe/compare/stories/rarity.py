"""How telling a mark is: rare in the language at large and in the batch."""

import math
from collections.abc import Iterable, Mapping

BACKGROUND = 100
UNKNOWN_SHARE = 0.003
NAME_FACTOR = 2.0
NAMING = "N#@"

Weights = Mapping[str, float]


class Rarity:
    """Weights of marks, from a background (share of reports that hold the mark) and the batch itself.

    The background counts as `BACKGROUND` reports, so that five reports can be weighed like five thousand.
    """

    def __init__(self, background: Mapping[str, float], bags: Iterable[Mapping[str, int]]) -> None:
        self._background = background
        self._holders: dict[str, int] = {}
        self._reports = 0
        for bag in bags:
            self.add(bag)

    def add(self, bag: Mapping[str, int]) -> None:
        """Count one more report."""
        self._reports += 1
        for mark in bag:
            self._holders[mark] = self._holders.get(mark, 0) + 1

    def of(self, mark: str) -> float:
        """The mark's weight: 0 for one that every report has."""
        expected = BACKGROUND * self._background.get(mark, UNKNOWN_SHARE)
        others = max(0, self._holders.get(mark, 0) - 1)
        weight = -math.log(min(1.0, (others + expected) / (max(0, self._reports - 1) + BACKGROUND)))
        return weight * NAME_FACTOR if mark[0] in "N@" else weight

    def weigh(self, bag: Mapping[str, int]) -> Weights:
        """The bag as a vector of length 1."""
        weights = {mark: (1 + math.log(count)) * self.of(mark) for mark, count in sorted(bag.items())}
        length = math.sqrt(sum(w * w for w in weights.values()))
        return {mark: w / length for mark, w in weights.items() if w > 0} if length else {}


def likeness(one: Weights, other: Weights) -> float:
    """Cosine of two vectors of length 1."""
    if len(one) > len(other):
        one, other = other, one
    return sum(weight * other[mark] for mark, weight in one.items() if mark in other)
