"""What tells between which days a report appeared; each rule gives bounds with their reason, or none."""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from recoupe.compare.dating.case import Bound, Case, ahead_spans, located
from recoupe.compare.dating.facts import same_facts
from recoupe.compare.dating.tolls import same_tolls
from recoupe.compare.stories.days import own_times, to_day, told_days
from recoupe.compare.stories.features import Features
from recoupe.model.article import Article
from recoupe.model.dates import day_range
from recoupe.model.span import Located, Reason
from recoupe.model.time import TimeExpression
from recoupe.text.folding import fold
from recoupe.text.shingles import run_of_words

AFTER = 3  # Outlets take up an occurrence within some days of each other.
CENTRAL = 2
RUNNING = timedelta(days=60)
DAY = re.compile(r"[\dX]{4}-(?:[\dX]{2}|WXX)-\d")
YEARLESS = re.compile(r"XXXX-\d\d-\d\d")


def coarse_date(case: Case) -> Iterator[Bound]:
    """The page itself gives a month or a year."""
    given = day_range(case.article.published)
    if given.earliest and given.latest:
        note = f"The page gives {case.article.published}."
        yield Bound(to_day(given.earliest), to_day(given.latest), Reason("coarse-date", note, _spans(case)))


def named_dates(case: Case) -> Iterator[Bound]:
    """A date that the report names with its year, and not as one to come: it appeared on it or later."""
    ahead = ahead_spans(case.article)
    for time in own_times(case.article):
        first = to_day(time.earliest)
        if first and not any(start <= time.start < end for start, end in ahead):
            reason = Reason("named-date", f"It names {time.edtf or time.value}.", (located(case.article, time),))
            yield Bound(first, None, reason)


def dateline_day(case: Case) -> Iterator[Bound]:
    """`OSH, Feb 11 (Reuters)`: a dateline without year is of the year in which the story runs."""
    places = [(b.start, b.end) for b in case.article.blocks if b.kind == "dateline"]
    for time in case.article.times:
        if not any(start <= time.start < end for start, end in places) or not YEARLESS.fullmatch(time.value or ""):
            continue
        near = [(abs(d - n.day), d, n) for n in (*case.mates, *case.others) for d in _in_years(time, n.day)]
        best = min(near, key=lambda found: found[:2], default=None)
        if best and best[0] <= RUNNING:
            note = f"Its dateline says {time.text}; a report of {best[2].day} is of the same story."
            yield Bound(best[1], best[1], Reason("dateline-day", note, (located(case.article, time),)))


def day_named_elsewhere(case: Case) -> Iterator[Bound]:
    """A day without year that a dated report names too: it appeared on it or later."""
    ahead = ahead_spans(case.article)
    days = {day: n for n in (*case.others, *case.mates) for day in (*told_days(n.article), n.day)}
    for time in own_times(case.article):
        if not YEARLESS.fullmatch(time.value or "") or any(start <= time.start < end for start, end in ahead):
            continue
        for day in sorted(days):
            if str(day)[5:] == str(time.value)[5:]:
                note = f"It names {day}, as a report of {days[day].day} does."
                yield Bound(day, None, Reason("named-date", note, (located(case.article, time),)))


def _in_years(time: TimeExpression, near: date) -> Iterator[date]:
    for year in (near.year - 1, near.year, near.year + 1):
        if day := to_day(f"{year:04}{str(time.value)[4:]}"):
            yield day


def same_occurrence(case: Case) -> Iterator[Bound]:
    """Dated reports tell of the same occurrence: it appeared after that and about when they did."""
    if not case.mates or _without_a_day(case):
        return
    told = [(mate, found) for mate in case.mates if (found := told_day(mate.article))]
    first = min((moment for _, (moment, _) in told), default=min(m.day for m in case.mates) - timedelta(days=1))
    last = max(mate.day for mate in case.mates) + timedelta(days=AFTER)
    shown = tuple(Located(mate.article.id, t.start, t.end) for mate, (_, t) in told[:3])
    names = ", ".join(sorted({mate.day.isoformat() for mate in case.mates}))
    yield Bound(first, last, Reason("same-occurrence", f"Reports of {names} tell of the same occurrence.", shown))


def _without_a_day(case: Case) -> bool:
    """Whether the report names no day and the others spread over many: it may be a later portrait or essay."""
    days = [mate.day for mate in case.mates]
    return max(days) - min(days) >= timedelta(days=AFTER) and not any(
        time.type in ("DATE", "TIME") and DAY.match(time.value or "") for time in own_times(case.article)
    )


def told_day(article: Article) -> tuple[date, TimeExpression] | None:
    """The day of which a dated report tells: that which it names most often in the week before it."""
    days = told_days(article)
    best = max(days, key=lambda named: (days[named][0], str(named) != article.published, named), default=None)
    return (best, days[best][1]) if best else None


def shared_facts(case: Case) -> Iterator[Bound]:
    """A month without year is that of a dated report that tells the same: it appeared after that month."""
    for neighbour in (*case.mates, *case.others):
        for mine, theirs in same_facts(case.article, neighbour.article):
            last = to_day(theirs.latest)
            if last is None or last >= neighbour.day:
                continue
            spans = (located(case.article, mine), located(neighbour.article, theirs))
            note = f"{mine.text} is {theirs.edtf}: a report of {neighbour.day} tells the same."
            yield Bound(last + timedelta(days=1), None, Reason("shared-fact", note, spans))


def told_later(case: Case) -> Iterator[Bound]:
    """A dated report on another occurrence looks back on this one: it appeared before that report."""
    for other in case.others:
        if name := _in_passing(case.features, other.features, case.telling):
            note = f"A report of {other.day} looks back on it."
            spans = _named_at(other.features, name)
            yield Bound(None, other.day - timedelta(days=1), Reason("told-later", note, spans))


def looks_back(case: Case) -> Iterator[Bound]:
    """The report looks back on an occurrence that a dated one reports: it appeared after that one."""
    for other in case.others:
        if name := _in_passing(other.features, case.features, case.telling):
            note = f"It looks back on what a report of {other.day} tells."
            yield Bound(other.day, None, Reason("looks-back", note, _named_at(case.features, name)))


RULES: tuple[Callable[[Case], Iterator[Bound]], ...] = (
    coarse_date,
    named_dates,
    dateline_day,
    day_named_elsewhere,
    same_occurrence,
    shared_facts,
    same_tolls,
    told_later,
    looks_back,
)


def _in_passing(earlier: Features, later: Features, telling: frozenset[str]) -> str | None:
    """A name central to the earlier report that the later one has in passing, while its own are new.

    Who speaks in the later report is not looked back on.
    """
    voices = _voices(later.article)
    passing = [
        mark
        for mark in _central(earlier, telling)
        if 0 < later.body.get(mark, 0) <= CENTRAL and mark not in later.lead and mark not in voices
    ]
    new = [mark for mark in _central(later, telling) if mark not in earlier.body]
    return min(passing, key=lambda mark: (-earlier.body[mark], mark)) if passing and new else None


def _voices(article: Article) -> frozenset[str]:
    """Marks of those who say something in the report."""
    speakers = [statement.speaker for statement in article.statements if statement.speaker]
    names = {f"N{word}" for actor in speakers for word in run_of_words(fold(actor.name)).words}
    return frozenset(names | {f"@{actor.entity}" for actor in speakers if actor.entity})


def _central(features: Features, telling: frozenset[str]) -> list[str]:
    return [mark for mark in features.lead if mark in telling and features.body[mark] >= CENTRAL]


def _named_at(features: Features, mark: str) -> tuple[Located, ...]:
    article = features.article
    if mark[0] == "@":
        found = [m for m in article.mentions if m.entity == mark[1:]]
        return tuple(Located(article.id, m.start, m.end) for m in found[:1])
    at = fold(article.text).find(mark[1:])
    return (Located(article.id, at, at + len(mark) - 1),) if at >= 0 else ()


def _spans(case: Case) -> tuple[Located, ...]:
    return tuple(span for reason in case.article.published_because for span in reason.spans)
