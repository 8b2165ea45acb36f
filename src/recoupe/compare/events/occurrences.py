"""Occurrences that nobody does (a flood, a clash, a strike): one of a kind in a story, unless its days differ."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from recoupe.compare.events.told import Told
from recoupe.compare.groups import Groups, Link
from recoupe.compare.reports import Reports
from recoupe.model.dates import Fit, day_range, days_between, fit
from recoupe.model.event import Event

_NEWS = 10  # Days within which a report tells an occurrence without saying when it was.
_WIDE = 31  # Days over which a date can stretch and still say when: `les combats de janvier`.


def is_bare(event: Event) -> bool:
    """`la crue`, `le séisme`: a word that says neither who, nor where, nor when."""
    return not event.participants and event.place is None and event.when is None


def one_occurrence(first: Told, then: Told) -> bool:
    """Whether two reports of one story tell of one day's occurrence that nobody does, wherever they say it was."""
    alone = not first[1].participants and not then[1].participants
    days = fit(first[1].when, then[1].when)
    return alone and days not in (Fit.APART, Fit.UNKNOWN) and _narrow(first[1]) and _narrow(then[1])


def attach_bare(groups: Groups, told: Sequence[Told], reports: Reports) -> Iterator[Link]:
    """A link from each group that names nobody and no day to the main group of its kind in the story."""
    by_kind: dict[tuple[str, str], list[int]] = defaultdict(list)
    for root in sorted(groups.members):
        article, event = told[root]
        if event.rule == "word":
            continue
        by_kind[(reports.story[article.id], event.predicate)].append(root)
    for roots in by_kind.values():
        main = max(roots, key=lambda root: (_weight(groups.members[root], told), -root))
        for root in roots:
            if root == main or _elsewhere(groups.members[root], groups.members[main], told, reports):
                continue
            if _goes_with(groups.members[root], groups.members[main], told):
                yield Link(0.5, main, root, False)


def _weight(group: Sequence[int], told: Sequence[Told]) -> tuple[int, int, int]:
    """What makes a group the main one: how many reports tell it, how often, whether it has a day."""
    reports = len({told[at][0].id for at in group})
    dated = any(told[at][1].when for at in group)
    return reports, int(dated), len(group)


def _goes_with(group: Sequence[int], main: Sequence[int], told: Sequence[Told]) -> bool:
    """Whether a group of mere words, told as news, can be the main occurrence."""
    days = [told[at][1].when for at in main if told[at][1].when]
    return all(
        not told[at][1].participants
        and told[at][1].when is None
        and told[at][1].status == "happened"
        and all(_fresh(day, told[at][0].published) for day in days)
        for at in group
    )


def _elsewhere(group: Sequence[int], main: Sequence[int], told: Sequence[Told], reports: Reports) -> bool:
    """Whether the places are known ones, and not of one another: a village of no table can be in any region."""
    left, right = ({told[at][1].place for at in one} - {None} for one in (group, main))
    known = [(one, other) for one in left for other in right if one and other]
    return any(reports.home(a) and reports.home(b) and a != b and not reports.akin(a, b) for a, b in known)


def _fresh(day: str | None, published: str | None) -> bool:
    apart = days_between(day, published)
    return apart is None or apart <= _NEWS


def _narrow(event: Event) -> bool:
    days = day_range(event.when)
    if days.earliest is None or days.latest is None:
        return False
    apart = days_between(days.earliest, days.latest)
    return apart is not None and apart <= _WIDE
