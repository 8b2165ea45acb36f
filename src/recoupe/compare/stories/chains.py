"""Groups that go on in time: joined by their best link, unless they are unlike on the whole."""

import heapq
from collections.abc import Collection

from recoupe.compare.stories.clusters import Edges

BEST = 0.65  # How much the best link counts, against all links on average.


def find_chains(count: int, edges: Edges, loose: Collection[int] = ()) -> list[list[int]]:
    """The groups of `count` members, each in order, by the first member; evidence below 0 speaks against a join.

    Members that are `loose` join groups of the others, each the one that most speaks for, and make none of two.
    """
    chains = _Chains(count, {pair: evidence for pair, evidence in edges.items() if set(pair).isdisjoint(loose)}, loose)
    chains.grow()
    homes = {at: chains.home(at, edges) for at in sorted(loose)}
    for at, home in homes.items():
        if home is not None:
            chains.members[home].append(chains.members.pop(at)[0])
    rest = {pair: e for pair, e in edges.items() if all(at in homes and homes[at] is None for at in pair)}
    chains.add(rest)
    chains.grow()
    return sorted(sorted(members) for members in chains.members.values())


class _Chains:
    """Groups under their least member, with the links between them: the best, their sum and number."""

    def __init__(self, count: int, edges: Edges, loose: Collection[int]) -> None:
        self.members: dict[int, list[int]] = {at: [at] for at in range(count)}
        self.firm = frozenset(range(count)) - frozenset(loose)
        self.links: list[dict[int, tuple[float, float, int]]] = [{} for _ in range(count)]
        self.heap: list[tuple[float, int, int]] = []
        self.add(edges)

    def add(self, edges: Edges) -> None:
        """More links between members that stand alone."""
        for (one, other), evidence in edges.items():
            self.links[one][other] = self.links[other][one] = (evidence, evidence, 1)
        self.heap = [(-evidence, min(pair), max(pair)) for pair, evidence in edges.items()]
        heapq.heapify(self.heap)

    def grow(self) -> None:
        """Join what is most likely one until nothing speaks for more."""
        while self.heap:
            evidence, one, other = heapq.heappop(self.heap)
            if -evidence < 0:
                break
            if one in self.members and other in self.members and self.evidence(one, other) == -evidence:
                self.join(one, other)

    def home(self, loose: int, edges: Edges) -> int | None:
        """The group of two or more, or the firm member, that most speaks for this one; None where nothing does."""
        found: list[tuple[float, int]] = []
        for root in sorted(self.firm & self.members.keys()):
            links = [edges[pair] for at in self.members[root] if (pair := (min(at, loose), max(at, loose))) in edges]
            if links:
                found.append((BEST * max(links) + (1 - BEST) * sum(links) / len(links), -root))
        evidence, root = max(found, default=(-1.0, 0))
        return -root if evidence >= 0 else None

    def evidence(self, one: int, other: int) -> float | None:
        """What speaks for joining the two groups; None where no link is left."""
        if other not in self.links[one]:
            return None
        best, total, number = self.links[one][other]
        return BEST * best + (1 - BEST) * total / number if number > 1 else best

    def join(self, one: int, other: int) -> None:
        self.members[one] += self.members.pop(other)
        gone, self.links[other] = self.links[other], {}
        self.links[one].pop(other, None)
        for third, link in gone.items():
            if third != one:
                self.links[third].pop(other, None)
                known = self.links[one].get(third)
                both = link if known is None else (max(link[0], known[0]), link[1] + known[1], link[2] + known[2])
                self.links[third][one] = self.links[one][third] = both
        for third in sorted(self.links[one]):
            evidence = self.evidence(one, third)
            if evidence is not None:
                heapq.heappush(self.heap, (-evidence, min(one, third), max(one, third)))
