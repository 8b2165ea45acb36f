"""What an EDTF value means in days, and how two such values stand to each other."""

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

_DATE = re.compile(
    r"(?P<year>[0-9X]{4})(?:-W(?P<week>[0-9]{2})|-(?P<month>[0-9X]{2})(?:-(?P<day>[0-9X]{2}))?)?(?:T\S*)?"
)
_QUALIFIER = re.compile(r"[~?%]")
# First and last month and day of EDTF's groupings; a last month above 12 lies in the next year.
# Seasons are wide: journalists mean the weather as often as the stars.
_GROUPINGS = {
    21: ((3, 1), (6, 21)),
    22: ((6, 1), (9, 23)),
    23: ((9, 1), (12, 21)),
    24: ((12, 1), (15, 20)),
    33: ((1, 1), (3, 31)),
    34: ((4, 1), (6, 30)),
    35: ((7, 1), (9, 30)),
    36: ((10, 1), (12, 31)),
    40: ((1, 1), (6, 30)),
    41: ((7, 1), (12, 31)),
}


class DayRange(NamedTuple):
    """First and last ISO day, both included; None is an open or unknown end."""

    earliest: str | None
    latest: str | None


UNKNOWN = DayRange(None, None)


class Fit(Enum):
    """How a range of days sits against another; only `APART` can contradict."""

    SAME = "same"
    WITHIN = "within"
    AROUND = "around"
    MEETING = "meeting"
    APART = "apart"
    UNKNOWN = "unknown"


@lru_cache(maxsize=4096)
def day_range(edtf: str | None) -> DayRange:
    """The days that the value can mean; both ends None where it is none or cannot be read."""
    if not edtf:
        return UNKNOWN
    parts = re.split(r"[,/]", _QUALIFIER.sub("", edtf.strip("[]{}")))
    if len(parts) > 1 and "/" not in edtf:
        return _hull([_bounds(part.strip()) for part in parts])
    if len(parts) == 2:
        return DayRange(_bounds(parts[0]).earliest, _bounds(parts[1]).latest)
    return _bounds(parts[0]) if len(parts) == 1 else UNKNOWN


def fit(left: str | None, right: str | None) -> Fit:
    """How the days of the left value sit against those of the right one."""
    first, then = day_range(left), day_range(right)
    if UNKNOWN in (first, then):
        return Fit.UNKNOWN
    if first == then:
        return Fit.SAME
    if not _share(first, then):
        return Fit.APART
    if _inside(first, then):
        return Fit.WITHIN
    return Fit.AROUND if _inside(then, first) else Fit.MEETING


def overlaps(left: str | None, right: str | None) -> bool:
    """Whether some day is in both values; an unknown one shares none."""
    return fit(left, right) not in (Fit.APART, Fit.UNKNOWN)


def days_between(left: str | None, right: str | None) -> int | None:
    """The least number of days between the two values, 0 where they share one, None where it is not known."""
    relation = fit(left, right)
    if relation is not Fit.APART:
        return None if relation is Fit.UNKNOWN else 0
    first, then = sorted((day_range(left), day_range(right)), key=lambda r: r.earliest or "")
    if first.latest is None or then.earliest is None:
        return None
    return (date.fromisoformat(then.earliest) - date.fromisoformat(first.latest)).days


def finest(values: Iterable[str | None]) -> str | None:
    """The date with the fewest days of those given."""
    known = sorted({value for value in values if value}, key=lambda value: (_length(value), value))
    return known[0] if known else None


def _length(value: str) -> int:
    earliest, latest = day_range(value)
    if earliest is None or latest is None:
        return 10**6
    return (date.fromisoformat(latest) - date.fromisoformat(earliest)).days


def hull(values: tuple[str, ...]) -> str | None:
    """One EDTF value over all the given ones: the value itself if they agree, else an interval."""
    known = sorted(set(values))
    if len(known) < 2:
        return known[0] if known else None
    span = _hull([day_range(value) for value in known])
    if span == UNKNOWN:
        return None
    if span.earliest == span.latest:
        return span.earliest
    return f"{span.earliest or '..'}/{span.latest or '..'}"


def _hull(ranges: list[DayRange]) -> DayRange:
    starts, ends = [r.earliest for r in ranges], [r.latest for r in ranges]
    earliest = None if None in starts else min(s for s in starts if s)
    latest = None if None in ends else max(e for e in ends if e)
    return DayRange(earliest, latest)


def _share(first: DayRange, then: DayRange) -> bool:
    return (first.earliest or "") <= (then.latest or "~") and (then.earliest or "") <= (first.latest or "~")


def _inside(first: DayRange, then: DayRange) -> bool:
    starts = (then.earliest or "") <= (first.earliest or "")
    return starts and (first.latest or "~") <= (then.latest or "~")


def _bounds(part: str) -> DayRange:
    match = _DATE.fullmatch(part)
    if match is None:
        return UNKNOWN
    first_year, last_year = match["year"].replace("X", "0"), match["year"].replace("X", "9")
    if match["year"].startswith("X") or first_year == "0000":
        return UNKNOWN
    try:
        first = _edge(int(first_year), match, last=False)
        last = _edge(int(last_year), match, last=True)
    except ValueError:
        return UNKNOWN
    return DayRange(first.isoformat(), last.isoformat())


def _edge(year: int, match: re.Match[str], *, last: bool) -> date:
    if match["week"]:
        return date.fromisocalendar(year, int(match["week"]), 7 if last else 1)
    month = match["month"]
    if month is None or month == "XX":
        return date(year, 12, 31) if last else date(year, 1, 1)
    if month.isdigit() and int(month) in _GROUPINGS:
        return _grouping_edge(year, int(month), last=last)
    low, high = int(month.replace("X", "0")) or 1, min(int(month.replace("X", "9")), 12)
    return _day_edge(year, high if last else low, match["day"], last=last)


def _grouping_edge(year: int, code: int, *, last: bool) -> date:
    month, day = _GROUPINGS[code][last]
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, day)


def _day_edge(year: int, month: int, day: str | None, *, last: bool) -> date:
    length = monthrange(year, month)[1]
    if day is None:
        return date(year, month, length if last else 1)
    if not last:
        return date(year, month, int(day.replace("X", "0")) or 1)
    return date(year, month, int(day) if "X" not in day else min(int(day.replace("X", "9")), length))


def shifted(day: date, days: int) -> date | None:
    """The day so many days on, None beyond the calendar's ends."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None
