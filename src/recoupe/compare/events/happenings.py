"""One happening over several reports: the same deed, shared participants, days and places that can be one."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from recoupe.compare.events.alike import alike_links
from recoupe.compare.events.likeness import likeness
from recoupe.compare.events.occurrences import attach_bare, is_bare, one_occurrence
from recoupe.compare.events.references import refer_back
from recoupe.compare.events.tellings import Telling
from recoupe.compare.events.told import Told, akin_places, places_differ, shared_participants, who
from recoupe.compare.groups import Groups, Link, grow_groups
from recoupe.compare.reports import Reports
from recoupe.model.article import Article
from recoupe.model.dates import Fit, day_range, days_between, fit
from recoupe.model.event import Event

_MOST = 60
_SAMPLE = 12  # Members of a group that are checked against those of another.
_HOLDS = 0.3  # How alike the mentions of two groups are on average, to be one.
_NEWS = 7  # Days between a dated happening and a report that tells it as news, without a date.


def find_told(reports: Reports) -> tuple[Told, ...]:
    """Every event of every report, in order."""
    return tuple((article, event) for article in reports.articles for event in article.events)


def merge_events(told: Sequence[Told], tellings: Sequence[Telling], reports: Reports) -> Groups:
    """Groups of events that are one happening; what says too little goes with the main one of its kind."""
    links = [found for left, right in _pairs(told, reports) if (found := link_events(left, right, told, reports))]
    known = {(link.left, link.right): link.score for link in links}
    links += [link for link in alike_links(tellings, reports) if (link.left, link.right) not in known]
    groups = grow_groups(
        len(told),
        links,
        may_join=lambda one, other: _may_join(one, other, told, reports) and _hold(one, other, tellings, known),
    )
    for link in tuple(attach_bare(groups, told, reports)):
        groups.join(link)
    for link in refer_back(groups, told, tellings, reports):
        groups.join(link)
    return groups


def _pairs(told: Sequence[Told], reports: Reports) -> Iterator[tuple[int, int]]:
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, (article, event) in enumerate(told):
        if not event.full:
            continue
        block = blocks[(reports.story[article.id], event.predicate)]
        yield from ((other, at) for other in block[-_MOST:])
        block.append(at)


def link_events(left: int, right: int, told: Sequence[Told], reports: Reports) -> Link | None:
    """The link of two events, or None where participants, days or places tell them apart."""
    first, then = told[left], told[right]
    days = fit(first[1].when, then[1].when)
    if days is Fit.APART:
        return None
    if one_occurrence(first, then):
        return Link(0.9, left, right, False)
    near = reports.same_episode(first[0].id, then[0].id)
    if not _can_be_one(first, then, reports) or not (near or days is not Fit.UNKNOWN):
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
    if planned and fit(first.when, then.when) is Fit.UNKNOWN and not _come_true(left, right):
        return False
    named = bool(who(first) and who(then))
    return not (named and not shared_participants(first, then, reports)) and not places_differ(first, then, reports)


def _come_true(left: Told, right: Told) -> bool:
    """`La ministre doit se rendre sur place jeudi`, told the day before: the other report tells that she did."""
    planned, done = (left, right) if left[1].status == "planned" else (right, left)
    when, told = planned[1].when, done[0].published
    apart = days_between(when, told)
    return apart is not None and apart <= _NEWS and (when or "~") <= (told or "")


def _one_setting(first: Event, then: Event, reports: Reports) -> bool:
    """Whether two deeds of which one names nobody share a place or a day: `un séisme à Lyon`, `le séisme de mardi`."""
    if first.place is not None and then.place is not None:
        return akin_places(first, then, reports)
    days = fit(first.when, then.when)
    return days not in (Fit.APART, Fit.UNKNOWN)


def _current(told: Told, other: Article) -> bool:
    """Whether an event can be the news that the other report tells without a date."""
    apart = days_between(told[1].when, other.published)
    return apart is None or apart <= _NEWS


def _may_join(one: list[int], other: list[int], told: Sequence[Told], reports: Reports) -> bool:
    return all(
        fit(told[a][1].when, told[b][1].when) is not Fit.APART
        and (
            told[a][1].predicate != told[b][1].predicate
            or one_occurrence(told[a], told[b])
            or _can_be_one(told[a], told[b], reports)
        )
        for a in one[:_SAMPLE]
        for b in other[:_SAMPLE]
    )


def _hold(
    one: list[int], other: list[int], tellings: Sequence[Telling], known: Mapping[tuple[int, int], float]
) -> bool:
    """Whether the mentions of two groups are alike on average, so that no chain of weak likenesses joins them."""
    pairs = [(a, b) if a < b else (b, a) for a in one[:_SAMPLE] for b in other[:_SAMPLE]]
    total = sum(known.get(pair) or likeness(tellings[pair[0]], tellings[pair[1]]) for pair in pairs)
    return total >= _HOLDS * len(pairs)


def says_enough(told: Sequence[Told]) -> bool:
    """Whether a happening is more than a word: some report names who, where or when, or several tell it."""
    return len({article.id for article, _ in told}) > 1 or not all(is_bare(event) for _, event in told)


def finest(values: Sequence[str | None]) -> str | None:
    """The date with the fewest days of those given."""
    known = sorted({value for value in values if value}, key=lambda value: (_days(value), value))
    return known[0] if known else None


def _days(value: str) -> int:
    earliest, latest = day_range(value)
    if earliest is None or latest is None:
        return 10**6
    return (date.fromisoformat(latest) - date.fromisoformat(earliest)).days
