"""One happening over several reports: the same deed, shared participants, days and places that can be one."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from recoupe.compare.groups import Groups, Link, grow_groups
from recoupe.compare.reports import Reports
from recoupe.model.article import Article
from recoupe.model.dates import Fit, day_range, days_between, fit
from recoupe.model.event import Event

Told = tuple[Article, Event]
_MOST = 60
_SAMPLE = 12  # Members of a group that are checked against those of another.
_NEWS = 7  # Days between a dated happening and a report that tells it as news, without a date.


def find_told(reports: Reports) -> tuple[Told, ...]:
    """Every event of every report, in order."""
    return tuple((article, event) for article in reports.articles for event in article.events)


def merge_events(told: Sequence[Told], reports: Reports) -> Groups:
    """Groups of events that are one happening."""
    links = [found for left, right in _pairs(told, reports) if (found := link_events(left, right, told, reports))]
    return grow_groups(len(told), links, may_join=lambda one, other: _may_join(one, other, told, reports))


def _pairs(told: Sequence[Told], reports: Reports) -> Iterator[tuple[int, int]]:
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, (article, event) in enumerate(told):
        block = blocks[(reports.story[article.id], event.predicate)]
        yield from ((other, at) for other in block[-_MOST:])
        block.append(at)


def link_events(left: int, right: int, told: Sequence[Told], reports: Reports) -> Link | None:
    """The link of two events, or None where participants, days or places tell them apart."""
    first, then = told[left], told[right]
    days = fit(first[1].when, then[1].when)
    near = reports.same_episode(first[0].id, then[0].id)
    if days is Fit.APART or not _can_be_one(first, then, reports) or not (near or days is not Fit.UNKNOWN):
        return None
    if days is Fit.UNKNOWN and not (_current(first, then[0]) and _current(then, first[0])):
        return None
    shared = shared_participants(first[1], then[1], reports)
    if not shared and not (near and _one_setting(first[1], then[1], reports)):
        return None
    return Link(0.5 + 0.15 * min(shared, 2) + 0.2 * (days is not Fit.UNKNOWN), left, right, shared < 2)


def _can_be_one(left: Told, right: Told, reports: Reports) -> bool:
    """Whether nothing speaks against it: whom they name, where, and whether it has happened."""
    first, then = left[1], right[1]
    planned = first.status != then.status and "planned" in (first.status, then.status)
    if planned and fit(first.when, then.when) is Fit.UNKNOWN:
        return False
    named = bool(_who(first) and _who(then))
    return not (named and not shared_participants(first, then, reports)) and not _places_differ(first, then, reports)


def _one_setting(first: Event, then: Event, reports: Reports) -> bool:
    """Whether two deeds of which one names nobody share a place or a day: `un séisme à Lyon`, `le séisme de mardi`."""
    if first.place is not None and then.place is not None:
        return reports.akin(first.place, then.place)
    days = fit(first.when, then.when)
    return days not in (Fit.APART, Fit.UNKNOWN)


def _current(told: Told, other: Article) -> bool:
    """Whether an event can be the news that the other report tells without a date."""
    apart = days_between(told[1].when, other.published)
    return apart is None or apart <= _NEWS


def shared_participants(first: Event, then: Event, reports: Reports) -> int:
    """How many of them are the same; 0 where both name two and share only one, or share but a country."""
    left, right = _who(first), _who(then)
    same = [one for one in left if one in right]
    akin = _akin([one for one in left if one not in same], [one for one in right if one not in same], reports)
    shared = len(same) + akin
    return shared if shared >= min(len(left), len(right), 2) and (same or akin > 1) else 0


def _akin(left: Sequence[str], right: Sequence[str], reports: Reports) -> int:
    """How many of the one list have a partner of their own in the other: `Moscou` and `Poutine`."""
    rest, count = list(right), 0
    for one in left:
        partner = next((other for other in rest if reports.akin(one, other)), None)
        if partner is not None:
            rest.remove(partner)
            count += 1
    return count


def _who(event: Event) -> tuple[str, ...]:
    return tuple(dict.fromkeys(p.actor.entity for p in event.participants if p.actor.entity))


def _places_differ(first: Event, then: Event, reports: Reports) -> bool:
    if first.place is None or then.place is None or first.place == then.place:
        return False
    return not reports.akin(first.place, then.place)


def _may_join(one: list[int], other: list[int], told: Sequence[Told], reports: Reports) -> bool:
    return all(
        fit(told[a][1].when, told[b][1].when) is not Fit.APART and _can_be_one(told[a], told[b], reports)
        for a in one[:_SAMPLE]
        for b in other[:_SAMPLE]
    )


def finest(values: Sequence[str | None]) -> str | None:
    """The date with the fewest days of those given."""
    known = sorted({value for value in values if value}, key=lambda value: (_days(value), value))
    return known[0] if known else None


def _days(value: str) -> int:
    from datetime import date

    earliest, latest = day_range(value)
    if earliest is None or latest is None:
        return 10**6
    return (date.fromisoformat(latest) - date.fromisoformat(earliest)).days
