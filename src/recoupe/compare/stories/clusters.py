"""Groups by average nearness: the two nearest groups are joined until none are near enough."""

import heapq
from collections.abc import Mapping

REACH = 30

Edges = Mapping[tuple[int, int], float]


def find_clusters(count: int, edges: Edges, threshold: float) -> list[list[int]]:
    """The groups of `count` members, each in order, by the first member.

    A pair without an edge counts as not near at all; among many members only `REACH` edges each are awaited.
    """
    grouping = _Grouping(count, edges)
    while grouping.heap:
        nearness, one, other = heapq.heappop(grouping.heap)
        if -nearness < threshold:
            break
        if grouping.holds(one, other, -nearness):
            grouping.join(one, other)
    return sorted(sorted(members) for members in grouping.members.values())


class _Grouping:
    """Groups under their least member, and the sums of edges between them."""

    def __init__(self, count: int, edges: Edges) -> None:
        self.members: dict[int, list[int]] = {at: [at] for at in range(count)}
        self.sums: list[dict[int, float]] = [{} for _ in range(count)]
        for (one, other), nearness in edges.items():
            self.sums[one][other] = self.sums[other][one] = nearness
        self.heap = [(-nearness, min(pair), max(pair)) for pair, nearness in edges.items()]
        heapq.heapify(self.heap)

    def average(self, one: int, other: int) -> float:
        sizes = len(self.members[one]), len(self.members[other])
        return self.sums[one][other] / min(sizes[0] * sizes[1], REACH * min(sizes))

    def holds(self, one: int, other: int, nearness: float) -> bool:
        """Whether both groups still are as they were when the heap entry was made."""
        if one not in self.members or other not in self.members or other not in self.sums[one]:
            return False
        return abs(self.average(one, other) - nearness) < 1e-12

    def join(self, one: int, other: int) -> None:
        self.members[one] += self.members.pop(other)
        gone, self.sums[other] = self.sums[other], {}
        self.sums[one].pop(other, None)
        for third, total in gone.items():
            if third != one:
                self.sums[third].pop(other, None)
                self.sums[one][third] = self.sums[third][one] = self.sums[one].get(third, 0.0) + total
        for third in sorted(self.sums[one]):
            entry = (-self.average(one, third), min(one, third), max(one, third))
            heapq.heappush(self.heap, entry)
