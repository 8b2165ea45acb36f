"""The day of which a report tells."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from recoupe.compare.copies.own_words import FOREIGN_BLOCKS
from recoupe.model.article import Article
from recoupe.model.dates import day_range
from recoupe.model.time import TimeExpression

WEEK = 7
FRESH = 6  # A report on an occurrence names its day within the week.


def own_times(article: Article) -> Iterator[TimeExpression]:
    """The report's times, without those of the page around it."""
    foreign = [block for block in article.blocks if block.kind in FOREIGN_BLOCKS]
    for time in article.times:
        if not any(block.start <= time.start < block.end for block in foreign):
            yield time


def to_day(iso: str | None) -> date | None:
    """The ISO day, None if it is none or at an end of the calendar, from where no day can be counted."""
    try:
        found = date.fromisoformat(iso) if iso else None
    except ValueError:
        return None
    return found if found and date.min.year < found.year < date.max.year else None


def within_week(edtf: str | None) -> bool:
    """Whether the date is known to the week."""
    days = day_range(edtf)
    first, last = to_day(days.earliest), to_day(days.latest)
    return first is not None and last is not None and (last - first).days < WEEK


def told_days(article: Article) -> dict[date, tuple[int, TimeExpression]]:
    """The days of the week before it appeared that the report names: how often, and where first."""
    if not within_week(article.published):
        return {}
    counts: Counter[date] = Counter()
    where: dict[date, TimeExpression] = {}
    for time in own_times(article):
        named = to_day(time.earliest) if time.earliest == time.latest else None
        if named and _fresh(named, article.published):
            counts[named] += 1
            where.setdefault(named, time)
    return {named: (count, where[named]) for named, count in counts.items()}


def _fresh(named: date, published: str | None) -> bool:
    days = day_range(published)
    first, last = to_day(days.earliest), to_day(days.latest)
    return first is None or last is None or first - timedelta(days=FRESH) <= named <= last
