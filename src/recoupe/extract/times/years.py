"""The year of a date that does not name it: near the report's, on the side to which words or verb look."""

import re
from datetime import date

from recoupe.extract.times.hit import Hit
from recoupe.extract.times.scene import Scene
from recoupe.extract.times.tense import Look

_LONG_AGO = 270
_SOON = 95
_GONE = 7
_NEXT = 31  # Days within which a past tense may be a misread one.


def year_of(hit: Hit, scene: Scene, month: int, day: int | None) -> int | None:
    """The year that the words name, or else the one that they mean."""
    if later := hit.value("other_month"):
        return _year_before(hit, scene, month, later)
    if year := hit.number("year"):
        return year
    if short := hit.words("short_year"):
        return full_year(short.strip("'"), scene)
    if scene.report is None:
        return _year_told(scene, month)
    if hit.words("this_year"):
        return scene.report.year
    if hit.words("year_shift"):
        return scene.report.year + int(hit.value("shift"))
    candidates = [d for y in years_around(scene) if (d := safe_day(y, month, day or 1))]
    if weekday := hit.value("weekday"):
        candidates = [d for d in candidates if d.isoweekday() == weekday] or candidates
    chosen = choose(candidates, hit, scene, whole_month=day is None)
    return chosen.year if chosen else None


def _year_before(hit: Hit, scene: Scene, month: int, later: int) -> int | None:
    """`de décembre à mars 2021`: the last such month before the one that has the year."""
    year = hit.number("year")
    if year is None and scene.report is not None:
        days = [d for y in years_around(scene) if (d := safe_day(y, later, 1))]
        chosen = choose(days, hit, scene, whole_month=True)
        year = chosen.year if chosen else None
    return year - (month > later) if year else None


def choose(days: list[date], hit: Hit, scene: Scene, *, whole_month: bool = False) -> date | None:
    """The nearest day on the side to which the words, or else the verb, look; the past by default."""
    if scene.report is None or len(days) < 2:
        return days[0] if days else None
    today = _period_start(scene.report, hit) if whole_month else scene.report
    shift = hit.value("shift") if hit.words("shift") else None
    past = [d for d in days if d < today or (d == today and shift is None)]
    future = [d for d in days if d > today or (d == today and shift is None)]
    if shift == 0:
        return next((d for d in days if d.year == scene.report.year), None)
    if shift is not None:
        return max(past, default=None) if shift < 0 else min(future, default=None)
    if start := scene.range_start(hit):
        return min((d for d in days if d >= start), default=None)
    look = scene.look(hit)
    if look is Look.AHEAD and past and future and _just_gone(max(past), min(future), today):
        return max(past)
    sure = look is Look.BACK and (whole_month or hit.words("feast") != "")
    if look is Look.AHEAD or (not sure and _far_and_near(past, future, today, _NEXT if look is Look.BACK else _SOON)):
        return min(future, default=None)
    if look is not Look.BACK and not whole_month:
        return min(days, key=lambda d: abs((d - today).days) * (2 if d > today else 1))
    return max(past, default=None)


def _period_start(day: date, hit: Hit) -> date:
    """The first day of the month, quarter or season that the day lies in."""
    if hit.words("season"):
        month = day.month - day.month % 3
        return date(day.year, month, 1) if month else date(day.year - 1, 12, 1)
    size = hit.setting("size", 3) if hit.rule.read == "quarter" else 1
    return date(day.year, (day.month - 1) // size * size + 1, 1)


def _far_and_near(past: list[date], future: list[date], today: date, soon: int) -> bool:
    """`to be held on October 12`, in a report of October 4: nobody means the day almost a year ago."""
    if not past or not future:
        return False
    return (today - max(past)).days > _LONG_AGO and (min(future) - today).days < soon


def _just_gone(past: date, future: date, today: date) -> bool:
    """`will peak on January 1`, in a report of January 2: nobody means the day almost a year ahead."""
    return (today - past).days <= _GONE and (future - today).days > _LONG_AGO


def years_around(scene: Scene) -> list[int]:
    """The report's year, the one before and the one after."""
    return [scene.report.year + shift for shift in (-1, 0, 1)] if scene.report else []


def _year_told(scene: Scene, month: int) -> int | None:
    """Without a date of its own, the report's last date counts: `depuis août 2024 … en octobre`."""
    told = re.match(r"(\d{4})-(\d\d)", scene.told or "")
    return int(told[1]) + (month < int(told[2])) if told else None


def full_year(digits: str, scene: Scene) -> int:
    """Two digits as a year of this century or the last one."""
    year = int(digits)
    if len(digits) == 4:
        return year
    latest = (scene.report.year if scene.report else 2029) + 10
    return year + 2000 if year + 2000 <= latest else year + 1900


def safe_day(year: int, month: int, day: int) -> date | None:
    """The day, None where there is none: `31 février`, year 0."""
    try:
        return date(year, month, day) if 1000 <= year <= 2200 else None
    except ValueError:
        return None
