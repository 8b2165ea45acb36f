"""Dates for undated reports: between the bounds that the rules give, as narrow as they allow."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from recoupe.compare.dating.bounds import RULES, RUNNING
from recoupe.compare.dating.case import Bound, Case, Neighbour
from recoupe.compare.dating.trial import TimesOn, tried_days
from recoupe.compare.dating.weekday import weekday_bound
from recoupe.compare.stories.days import to_day
from recoupe.compare.stories.features import Features, features_of, linked_entities
from recoupe.compare.stories.nearness import SOON
from recoupe.model.article import Article
from recoupe.model.dates import day_range
from recoupe.model.mention import Entity
from recoupe.model.span import Reason
from recoupe.model.story import Story
from recoupe.model.time import TimeExpression

Dates = Mapping[str, tuple[str, tuple[Reason, ...]]]
ROUNDS = 3
WIDEST = timedelta(days=124)
NEIGHBOURS = 60
TELLING = 0.6
LOOSE = frozenset({"same-occurrence", "told-later", "looks-back"})
_UNKNOWN = Reason("", "")


def _as_read(article: Article, day: date) -> Sequence[TimeExpression]:
    """The times as they were read without a date."""
    return article.times


def date_reports(
    articles: Iterable[Article],
    stories: Iterable[Story],
    entities: Iterable[Entity] = (),
    times_on: TimesOn = _as_read,
) -> Dates:
    """An EDTF date with its reasons for each undated report that has enough evidence, by report id.

    A report dated in one round helps to date others in the next. `times_on` gives the times of a report as they
    would be had it appeared on some day.
    """
    by_id = {article.id: article for article in articles}
    linked = linked_entities(by_id.values())
    undated = {i: features_of(a, linked) for i, a in by_id.items() if _is_undated(a)}
    if not undated:
        return {}
    groups = [s for s in stories if any(i in undated for i in s.articles)]
    features = undated | {i: features_of(by_id[i], linked) for s in groups for i in s.articles if i not in undated}
    known = {i: one for i in features if i not in undated and (one := _single_day(by_id[i].published))}
    dates: dict[str, tuple[str, tuple[Reason, ...]]] = {}
    cases = [(i, story) for story in groups for i in story.articles if i in undated]
    for _ in range(ROUNDS):
        new = {i: found for i, story in cases if (found := _date(_case(i, story, features, known, linked), times_on))}
        if new == dates:
            break
        dates = new
        known |= {i: single for i, (edtf, _) in new.items() if (single := _single_day(edtf))}
    return dates


def _is_undated(article: Article) -> bool:
    return article.published is None or (article.published_basis != "given" and _single_day(article.published) is None)


def _single_day(edtf: str | None) -> date | None:
    days = day_range(edtf)
    return to_day(days.earliest) if days.earliest == days.latest else None


def _case(
    article: str, story: Story, features: Mapping[str, Features], known: Mapping[str, date], linked: frozenset[str]
) -> Case:
    own = next((set(e.articles) for e in story.episodes if article in e.articles), set())
    mates = _days_on_end(own, {i: known[i] for i in story.articles if i in known})
    dated = [Neighbour(features[i], known[i], linked) for i in story.articles if i in known and i != article]
    return Case(
        features[article],
        [n for n in dated if n.article.id in mates][:NEIGHBOURS],
        [n for n in dated if n.article.id not in mates][:NEIGHBOURS],
        _telling([features[i] for i in story.articles]),
        linked,
    )


def _days_on_end(mates: set[str], known: Mapping[str, date]) -> set[str]:
    """The reports of the episode, and those of others that follow within days: the bounds hold for all of them."""
    days = sorted(known[i] for i in mates if i in known)
    found = set(mates)
    for article, day in sorted(known.items(), key=lambda one: one[1]):
        if days and abs(day - min(days, key=lambda d: abs(d - day))) <= timedelta(days=SOON):
            days.append(day)
            found.add(article)
    return found


def _telling(reports: Sequence[Features]) -> frozenset[str]:
    holders = Counter(mark for report in reports for mark in report.body if mark[0] in "N@")
    most = max(len(reports) * TELLING, 2)
    return frozenset(mark for mark, count in holders.items() if count <= most)


def _date(case: Case, times_on: TimesOn) -> tuple[str, tuple[Reason, ...]] | None:
    bounds = [bound for rule in RULES for bound in rule(case)]
    if exact := next((b for b in bounds if b.earliest and b.earliest == b.latest), None):
        return _answer(exact, [exact])
    if (tried := tried_days(case, times_on)) and (agreed := _within(tried, bounds)):
        return _answer(agreed, [tried])
    if later := _after_the_occurrence(case, bounds):
        return later
    end = min((b for b in bounds if b.latest), key=lambda b: b.latest or date.max, default=None)
    latest = end.latest if end else None
    starts = [b for b in bounds if b.earliest and (latest is None or b.earliest <= latest)]
    start = max(starts, key=lambda b: b.earliest or date.min, default=None)
    if start is None or start.earliest is None:
        return None
    if _week_at_most(start, latest) and (exact := weekday_bound(case, start, latest)):
        return _answer(exact, [exact, start, *([end] if end else [])])
    if latest is None or latest - start.earliest > WIDEST:
        return None
    return _answer(Bound(start.earliest, latest, _UNKNOWN), [start, *([end] if end else [])])


def _within(tried: Bound, bounds: Sequence[Bound]) -> Bound | None:
    """The part of the days that all that the report says of itself allows, None if there is no such day."""
    end = (tried.latest or date.max - RUNNING) + RUNNING  # `by the end of 2027` is yet to come
    firm = [b for b in bounds if b.reason.rule not in LOOSE and not (b.earliest and b.earliest > end)]
    first = max((d for b in (tried, *firm) if (d := b.earliest)), default=None)
    last = min((d for b in (tried, *firm) if (d := b.latest)), default=None)
    return Bound(first, last, tried.reason) if first and last and first <= last else None


def _after_the_occurrence(case: Case, bounds: Sequence[Bound]) -> tuple[str, tuple[Reason, ...]] | None:
    """The weekday after a day that the report names, where it lies beyond the days of those on the occurrence."""
    occurrence = next((b for b in bounds if b.reason.rule == "same-occurrence"), None)
    named = [b for b in bounds if b.earliest and _week_at_most(b, None)]
    start = max(named, key=lambda b: b.earliest or date.min, default=None)
    if occurrence is None or occurrence.latest is None or start is None or start.earliest is None:
        return None
    exact = weekday_bound(case, start, None)
    after = exact is not None and exact.earliest is not None and exact.earliest > occurrence.latest
    apart = exact is not None and exact.earliest == start.earliest + timedelta(days=7)
    return _answer(exact, [exact, start]) if exact and after and apart else None


def _week_at_most(start: Bound, latest: date | None) -> bool:
    """Whether the start is a day that the report names, or the window has each weekday once."""
    if latest is None:
        return start.reason.rule == "named-date" and "/" not in start.reason.note and len(start.reason.note) > 18
    return start.earliest is not None and latest - start.earliest < timedelta(days=7)


def _answer(bound: Bound, because: Sequence[Bound]) -> tuple[str, tuple[Reason, ...]]:
    first, last = str(bound.earliest), str(bound.latest)
    reasons = dict.fromkeys(b.reason for b in because if b.reason != _UNKNOWN)
    return first if first == last else f"{first}/{last}", tuple(reasons)
