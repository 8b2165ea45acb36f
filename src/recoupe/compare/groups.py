"""Groups grown by their best links first, without a chain of weak ones."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple


class Link(NamedTuple):
    """Two numbered records that may be one, and how much speaks for it (0 to 1)."""

    score: float
    left: int
    right: int
    possible: bool = False


@dataclass(slots=True)
class Groups:
    """Records under one root; `doubtful` holds roots that a possible link has joined."""

    parent: list[int]
    members: dict[int, list[int]]
    doubtful: set[int]

    def root(self, at: int) -> int:
        """The record that stands for the whole group."""
        while self.parent[at] != at:
            self.parent[at] = self.parent[self.parent[at]]
            at = self.parent[at]
        return at

    def join(self, link: Link) -> None:
        """Make one group of the two that the link connects."""
        into, other = sorted((self.root(link.left), self.root(link.right)))
        if into == other:
            return
        self.parent[other] = into
        self.members[into] += self.members.pop(other)
        if link.possible or other in self.doubtful:
            self.doubtful.discard(other)
            self.doubtful.add(into)


def grow_groups(count: int, links: Iterable[Link], *, may_join: Callable[[list[int], list[int]], bool]) -> Groups:
    """Groups of `count` records, joined in the order of the links' scores wherever the two groups may be one."""
    groups = Groups(list(range(count)), {at: [at] for at in range(count)}, set())
    for link in sorted(links, key=lambda found: (-found.score, found.possible, found.left, found.right)):
        left, right = groups.root(link.left), groups.root(link.right)
        if left != right and may_join(groups.members[left], groups.members[right]):
            groups.join(link)
    return groups


def best_links(links: Iterable[Link], report_of: Callable[[int], str], *, sure: float) -> list[Link]:
    """The links that are the best of both their ends towards the other's report, or of one of them and `sure`."""
    best: dict[tuple[int, str], Link] = {}
    for link in sorted(links, key=lambda found: (-found.score, found.left, found.right)):
        best.setdefault((link.left, report_of(link.right)), link)
        best.setdefault((link.right, report_of(link.left)), link)
    chosen = Counter(best.values())
    return sorted(link for link, ends in chosen.items() if ends == 2 or link.score >= sure)
