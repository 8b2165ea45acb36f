"""One happening over several reports: the same deed, shared participants, days and places that can be one."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from recoupe.compare.groups import Groups, Link, grow_groups
from recoupe.compare.reports import Reports
from recoupe.compare.wording import kinship
from recoupe.model.article import Article
from recoupe.model.dates import Fit, day_range, fit
from recoupe.model.event import Event
from recoupe.text.folding import fold

Told = tuple[Article, Event]
_MOST = 60


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
    (first_article, first), (then_article, then) = told[left], told[right]
    days = fit(first.when, then.when)
    shared = shared_participants(first, then, reports)
    if days is Fit.APART or not shared or _places_differ(first, then, reports):
        return None
    near = reports.same_episode(first_article.id, then_article.id)
    if not near and days is Fit.UNKNOWN:
        return None
    score = 0.5 + 0.15 * min(shared, 2) + 0.2 * (days is not Fit.UNKNOWN)
    return Link(score, left, right, shared < 2 or not near and days is Fit.UNKNOWN)


def shared_participants(first: Event, then: Event, reports: Reports) -> int:
    """How many of them are the same; 0 where both name two and share only one."""
    left, right = _who(first, reports), _who(then, reports)
    shared = len(left & right)
    least = min(len(left), len(right))
    if shared < min(least, 2):
        left, right = ({reports.side(who) or who for who in group} for group in (left, right))
        shared = len(left & right) if min(len(left), len(right)) >= min(least, 2) else 0
    return shared + _same_object(first, then) if shared >= min(least, 2) or _same_object(first, then) and shared else 0


def _who(event: Event, reports: Reports) -> set[str]:
    return {actor.entity for _, actor in _roles(event) if actor.entity}


def _roles(event: Event):  # type: ignore[no-untyped-def]
    return [(participant.role, participant.actor) for participant in event.participants]


def _same_object(first: Event, then: Event) -> int:
    """`une vidéo` and `a video`: a thing that both name."""
    left, right = ([fold(actor.name) for _, actor in _roles(event) if not actor.entity] for event in (first, then))
    return int(any(kinship(a, b) for a in left for b in right))


def _places_differ(first: Event, then: Event, reports: Reports) -> bool:
    if first.place is None or then.place is None or first.place == then.place:
        return False
    return reports.side(first.place) != reports.side(then.place) and all(
        (entity := reports.entities.get(place)) is not None and entity.country is not None
        for place in (first.place, then.place)
    )


def _may_join(one: list[int], other: list[int], told: Sequence[Told], reports: Reports) -> bool:
    return all(
        fit(told[a][1].when, told[b][1].when) is not Fit.APART
        and shared_participants(told[a][1], told[b][1], reports) > 0
        for a in one
        for b in other
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
