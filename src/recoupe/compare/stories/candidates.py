"""Which reports are worth comparing: those that share telling marks, found through an index."""

from collections.abc import Sequence
from heapq import nlargest

from recoupe.compare.stories.rarity import Weights

MARKS = 80
HOLDERS = 30
CANDIDATES = 60


class Candidates:
    """An index from marks to the reports that have them, numbered in the order in which they were added.

    Of many holders of a mark only the `HOLDERS` last are looked at, and of those the `CANDIDATES` that share most, so
    that the cost of one more report does not grow with their number.
    """

    def __init__(self) -> None:
        self._vectors: list[Weights] = []
        self._holders: dict[str, list[int]] = {}

    def near(self, vector: Weights) -> list[int]:
        """Numbers of the reports that share some of the vector's `MARKS` most telling marks."""
        shared: dict[int, float] = {}
        for mark in _telling(vector):
            for other in self._holders.get(mark, ())[-HOLDERS:]:
                shared[other] = shared.get(other, 0.0) + vector[mark] * self._vectors[other][mark]
        return nlargest(CANDIDATES, shared, key=lambda other: (shared[other], other))

    def add(self, vector: Weights) -> None:
        """Take one more report in."""
        for mark in _telling(vector):
            self._holders.setdefault(mark, []).append(len(self._vectors))
        self._vectors.append(vector)


def candidate_pairs(vectors: Sequence[Weights]) -> set[tuple[int, int]]:
    """Pairs of reports that are candidates for each other, as (earlier, later)."""
    index = Candidates()
    pairs: set[tuple[int, int]] = set()
    for number, vector in enumerate(vectors):
        pairs.update((other, number) for other in index.near(vector))
        index.add(vector)
    return pairs


def _telling(vector: Weights) -> list[str]:
    return sorted(vector, key=lambda mark: (-vector[mark], mark))[:MARKS]
