"""Which reports are worth comparing: those that share telling marks, found through an index."""

from collections.abc import Mapping, Sequence
from heapq import nlargest

from recoupe.compare.stories.rarity import Weights

MARKS = 80
HOLDERS = 30
CANDIDATES = 60


def candidate_pairs(vectors: Sequence[Weights]) -> set[tuple[int, int]]:
    """Pairs of reports that share some of their `MARKS` most telling marks, as (earlier, later).

    Of many holders of a mark only the `HOLDERS` last before a report are looked at, and of those the
    `CANDIDATES` that share most, so that the cost of one more report does not grow with their number.
    """
    holders: dict[str, list[int]] = {}
    pairs: set[tuple[int, int]] = set()
    for number, vector in enumerate(vectors):
        telling = sorted(vector, key=lambda mark: (-vector[mark], mark))[:MARKS]
        shared: dict[int, float] = {}
        for mark in telling:
            for other in holders.get(mark, ())[-HOLDERS:]:
                shared[other] = shared.get(other, 0.0) + vector[mark] * vectors[other][mark]
        pairs.update((other, number) for other in _best(shared))
        for mark in telling:
            holders.setdefault(mark, []).append(number)
    return pairs


def _best(shared: Mapping[int, float]) -> list[int]:
    return nlargest(CANDIDATES, shared, key=lambda other: (shared[other], other))
