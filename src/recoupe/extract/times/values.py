"""TIMEX3 values, and the same in EDTF."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from recoupe.model.dates import day_range, shifted
from recoupe.model.time import Confidence, TimeType

MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
DAYS = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
_LETTER = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "weekend": "WE", "month": "M",
    "quarter": "Q", "year": "Y",
}  # fmt: skip
_TIMES = {"half": ("month", 6), "decade": ("year", 10), "century": ("year", 100), "fortnight": ("week", 2)}
_SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}


class Meaning(NamedTuple):
    """What an expression stands for; `edtf` where it says more than `value`; `day` is the day now told of."""

    type: TimeType
    value: str | None
    edtf: str | None = None
    day: str | None = None
    confidence: Confidence = "certain"


def length_value(amount: float | str, unit: str) -> str:
    """`P3D`, `PT30M`, `P2.5M`, `PXY`: so many units."""
    if unit in _TIMES:
        unit, times = _TIMES[unit]
        amount = amount if isinstance(amount, str) else amount * times
    written = amount if isinstance(amount, str) else f"{amount:.10g}"
    return f"P{'T' if unit in ('second', 'minute', 'hour') else ''}{written}{_LETTER[unit]}"


def moved(day: date, count: int, unit: str) -> date | None:
    """The day so many units away; the last day of a shorter month stands for one that it lacks."""
    if unit in DAYS:
        return shifted(day, count * DAYS[unit]) if abs(count) < 1_000_000 else None
    if unit not in MONTHS:
        return None
    index = day.year * 12 + day.month - 1 + count * MONTHS[unit]
    if not 12 <= index < 120_000:
        return None
    first = date(index // 12, index % 12 + 1, 1)
    nexts = date(first.year + first.month // 12, first.month % 12 + 1, 1) if first.year < 9999 else first
    length = max((nexts - first).days, 28)
    return first.replace(day=min(day.day, length))


def unit_value(day: date, unit: str) -> str | None:
    """The calendar unit that holds the day: `2025-W28`, `2025-07`, `2025-Q3`, `199`."""
    year, week, _ = day.isocalendar()
    forms = {
        "day": day.isoformat(),
        "week": f"{year:04}-W{week:02}",
        "weekend": f"{year:04}-W{week:02}-WE",
        "month": f"{day.year:04}-{day.month:02}",
        "quarter": f"{day.year:04}-Q{(day.month + 2) // 3}",
        "half": f"{day.year:04}-H{1 + (day.month > 6)}",
        "year": f"{day.year:04}",
        "decade": f"{day.year:04}"[:3],
        "century": f"{day.year:04}"[:2],
    }
    return forms.get(unit)


def _week(match: re.Match[str]) -> str | None:
    bounds = day_range(f"{match['year']}-W{match['week']}")
    if bounds.earliest is None:
        return None
    first = date.fromisoformat(bounds.earliest)
    start = shifted(first, 5 if match["end"] else 0)
    return f"{start}/{bounds.latest}" if start else None


def _clock(match: re.Match[str]) -> str | None:
    if match["hour"] is None or match["day"].startswith("X"):
        return match["day"]
    if match["hour"] == "24":
        after = shifted(date.fromisoformat(match["day"]), 1)
        return f"{after}T00:{match['minute']}:00" if after else None
    return f"{match['day']}T{match['hour']}:{match['minute']}:00"


_FORMS: tuple[tuple[str, Callable[[re.Match[str]], str | None]], ...] = (
    (r"[0-9X]{4}(?:-[0-9]{2}){0,2}", lambda m: m[0] if m[0] != "XXXX" else None),
    (r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})T(?:[A-Z]{2}|(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})).*", _clock),
    (r"(?P<year>[0-9]{4})-W(?P<week>[0-9]{2})(?P<end>-WE)?", _week),
    (r"([0-9]{4})-(SP|SU|FA|WI)", lambda m: f"{m[1]}-{_SEASONS[m[2]]}"),
    (r"([0-9]{4})-Q([1-4])", lambda m: f"{m[1]}-{32 + int(m[2])}"),
    (r"([0-9]{4})-H([12])", lambda m: f"{m[1]}-{39 + int(m[2])}"),
    (r"[0-9]{3}", lambda m: f"{m[0]}X"),
    (r"[0-9]{2}", lambda m: f"{m[0]}XX"),
)
_COMPILED = tuple((re.compile(pattern), write) for pattern, write in _FORMS)


def to_edtf(value: str | None) -> str | None:
    """The TIMEX3 value in EDTF; None for lengths, repetitions and references."""
    for pattern, write in _COMPILED:
        if value and (match := pattern.fullmatch(value)):
            return write(match)
    return None


def narrowed(edtf: str | None, edge: str | None) -> str | None:
    """The first, middle or last third of the value's days as an interval; without an edge, the value itself."""
    bounds = day_range(edtf)
    if edge is None or bounds.earliest is None or bounds.latest is None:
        return edtf
    first, last = date.fromisoformat(bounds.earliest), date.fromisoformat(bounds.latest)
    third = ((last - first).days + 1) // 3
    starts = {"start": 0, "mid": third, "end": 2 * third}
    ends = {"start": third - 1, "mid": 2 * third - 1, "end": (last - first).days}
    low, high = first + timedelta(days=starts[edge]), first + timedelta(days=max(ends[edge], starts[edge]))
    return low.isoformat() if low == high else f"{low}/{high}"
