"""One happening over several reports: mentions that are likely one, joined best first, never over two days."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from recoupe.compare.events.evidence import APART, SURE, Pair, does_harm, no_link, odds
from recoupe.compare.events.tellings import Telling
from recoupe.compare.events.told import refers
from recoupe.compare.groups import Groups, Link, grow_groups
from recoupe.compare.learnt import chance
from recoupe.compare.reports import Reports

_LIKELY, _SURE, _CERTAIN = 0.55, 0.85, 0.95
_HOLDS = 0.35  # How likely the mentions of two groups are one on average, to be joined.
_HOLDERS = 24  # Last mentions with a mark that a new one is compared with.
_TELLING = 0.45  # Weight from which a word makes two mentions worth comparing.
_SAMPLE = 12  # Members of a group that are checked against those of another.


class Likely:
    """How likely two mentions are one happening, each pair reckoned once; 0 where a rule tells them apart."""

    def __init__(self, tellings: Sequence[Telling], reports: Reports) -> None:
        self._tellings, self._reports = tellings, reports
        self._known: dict[tuple[int, int], float] = {}

    def of(self, left: int, right: int) -> float:
        """0 to 1, whichever comes first."""
        key = (left, right) if left < right else (right, left)
        if key not in self._known:
            pair = Pair(self._tellings[key[0]], self._tellings[key[1]], self._reports)
            self._known[key] = _likely(pair)
        return self._known[key]


def _likely(pair: Pair) -> float:
    if any(rule(pair) for rule in APART):
        return 0.0
    if any(rule(pair) for rule in SURE):
        return _CERTAIN
    return 0.0 if no_link(pair) else chance(odds(pair))


def merge_tellings(tellings: Sequence[Telling], reports: Reports) -> Groups:
    """Groups of mentions that are one happening; one is doubtful where most mentions are so only possibly."""
    likely = Likely(tellings, reports)
    found = ((likely.of(*pair), *pair) for pair in sorted(alike_pairs(tellings, reports)))
    links = [Link(how, left, right) for how, left, right in found if how >= _LIKELY]
    groups = grow_groups(len(tellings), links, may_join=lambda one, other: _hold(one, other, tellings, likely))
    groups.doubtful.update(root for root, members in groups.members.items() if _is_doubtful(members, likely))
    return groups


def _is_doubtful(members: Sequence[int], likely: Likely) -> bool:
    if len(members) < 2:
        return False
    first = members[:_SAMPLE]
    sure = sum(max(likely.of(at, other) for other in first if other != at) >= _SURE for at in first)
    return 2 * sure < len(first)


def _hold(one: Sequence[int], other: Sequence[int], tellings: Sequence[Telling], likely: Likely) -> bool:
    """Whether all can be of one day and are likely one on average: no chain of weak likenesses joins them."""
    found = [tellings[at] for at in (*one, *other)]
    if max(t.first for t in found) > min(t.last for t in found):
        return False
    found_likely = [likely.of(a, b) for a in _core(one, tellings) for b in _core(other, tellings)]
    return max(found_likely) >= _CERTAIN or sum(found_likely) >= _HOLDS * len(found_likely)


def _core(group: Sequence[int], tellings: Sequence[Telling]) -> Sequence[int]:
    """Those of the group that say who or when, if any."""
    return ([at for at in group if not refers(tellings[at].event)] or group)[:_SAMPLE]


def alike_pairs(tellings: Sequence[Telling], reports: Reports) -> set[tuple[int, int]]:
    """Mentions of one story that share a deed, a family or a rare word, and of two what share deed, day and name."""
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    pairs: set[tuple[int, int]] = set()
    for at, telling in enumerate(tellings):
        for mark in set(_marks(telling, reports)):
            known = holders[mark]
            pairs.update((other, at) for other in known[-_HOLDERS:])
            known.append(at)
    return pairs


def _marks(telling: Telling, reports: Reports) -> Iterator[tuple[str, ...]]:
    event, story = telling.event, reports.story[telling.article.id]
    kind = event.family or event.predicate
    if telling.deed >= _TELLING:
        yield story, kind
    if telling.dated and does_harm(event):
        yield story, str(telling.first)
    yield from ((story, word) for word, weight in telling.words.items() if weight >= _TELLING)
    if event.full and telling.dated:
        yield from ((kind, str(telling.first), name) for name in telling.names)
