"""Which reports are worth comparing: those that share a telling mark, found through an index."""

from collections.abc import Iterator, Sequence

from recoupe.compare.stories.rarity import Weights

MARKS = 25
HOLDERS = 30


def candidate_pairs(vectors: Sequence[Weights]) -> set[tuple[int, int]]:
    """Pairs of reports that share one of their `MARKS` most telling marks, as (earlier, later).

    Of many holders of a mark only the `HOLDERS` last before a report are its candidates, so that the cost of
    one more report does not grow with the number of reports.
    """
    holders: dict[str, list[int]] = {}
    pairs: set[tuple[int, int]] = set()
    for number, vector in enumerate(vectors):
        for mark in _telling(vector):
            pairs.update((other, number) for other in holders.get(mark, ())[-HOLDERS:])
            holders.setdefault(mark, []).append(number)
    return pairs


def _telling(vector: Weights) -> Iterator[str]:
    return iter(sorted(vector, key=lambda mark: (-vector[mark], mark))[:MARKS])
