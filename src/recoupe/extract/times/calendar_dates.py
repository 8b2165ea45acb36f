"""Readers of dates that name a day, month, season, quarter, year, decade or century."""

import re
from datetime import date, timedelta

from recoupe.extract.times.days import of_day, with_part
from recoupe.extract.times.hit import Hit, word_before
from recoupe.extract.times.scene import Scene
from recoupe.extract.times.tense import Look
from recoupe.extract.times.values import Meaning, narrowed, to_edtf
from recoupe.model.dates import shifted

_LONG_AGO = 270
_SOON = 95
_SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def read_numeric(hit: Hit, scene: Scene) -> Meaning | None:
    """`13/07/2025`, `21.8.2025`: day before month unless the pack's order or the numbers say otherwise."""
    day, month = int(hit.words("left")), int(hit.words("right"))
    if (hit.setting("order") == "mdy" and hit.words("mark") == "/") or month > 12 >= day:
        day, month = month, day
    year = _full_year(hit.words("number_year"), scene)
    return _day(year, month, day)


def read_iso(hit: Hit, scene: Scene) -> Meaning | None:
    """`2025-07-12`, `2025-07`."""
    year, month = int(hit.words("iso_year")), int(hit.words("iso_month"))
    if not 1000 <= year <= 2200:
        return None
    if hit.words("iso_day"):
        return _day(year, month, int(hit.words("iso_day")))
    return Meaning("DATE", f"{year:04}-{month:02}")


def read_date(hit: Hit, scene: Scene) -> Meaning | None:
    """`mardi 8 juillet 2025`, `12 July`, `fin avril`: a missing year is near the report's."""
    month = hit.value("month") or hit.value("other_month")
    day = hit.number("day") or hit.value("day_word")
    year = _year(hit, scene, month, day)
    if day is not None:
        meaning = _day(year, month, day) if year else _yearless_day(month, day)
        part = hit.value("part")
        if meaning and meaning.day and part:
            return with_part(date.fromisoformat(meaning.day), part)
        return meaning
    value = f"{year:04}-{month:02}" if year else f"XXXX-{month:02}"
    return _with_edge(hit, value)


def read_season(hit: Hit, scene: Scene) -> Meaning | None:
    """`été 2024`, `l'hiver dernier`, `cet automne`."""
    season = hit.value("season")
    before = word_before(scene.reading, hit.start)
    if hit.calendar.holds("generic_season", before) and scene.look(hit) not in (Look.AHEAD, Look.BACK):
        return Meaning("DATE", f"XXXX-{season}")
    year = _year(hit, scene, _SEASON_STARTS[season], None)
    return _with_edge(hit, f"{year:04}-{season}" if year else f"XXXX-{season}")


def read_quarter(hit: Hit, scene: Scene) -> Meaning | None:
    """`troisième trimestre 2010`, `premier semestre`."""
    size = hit.setting("size", 3)
    rank = hit.value("ordinal") or hit.number("rank") or 0
    if not 1 <= rank <= 12 // size:
        return None
    year = _year(hit, scene, (rank - 1) * size + 1, None)
    return Meaning("DATE", f"{year:04}-{'Q' if size == 3 else 'H'}{rank}") if year else None


def read_year(hit: Hit, scene: Scene) -> Meaning | None:
    """`2003`, `fin 2024`, `l'année 2011`."""
    year = hit.number("year")
    return _with_edge(hit, f"{year:04}") if year else None


def read_short_year(hit: Hit, scene: Scene) -> Meaning | None:
    """`en 98`."""
    return Meaning("DATE", str(_full_year(hit.words("short_year").strip("'"), scene)))


def read_weekday_and_day(hit: Hit, scene: Scene) -> Meaning | None:
    """`dimanche 22`: the nearest day with that number that is such a weekday."""
    number, weekday = hit.number("day"), hit.value("weekday")
    near = [d for back in range(-31, 32) if scene.report and (d := shifted(scene.report, back))]
    days = [d for d in near if d.day == number and d.isoweekday() == weekday]
    return of_day(days[0], hit) if len(days) == 1 else None


def read_decade(hit: Hit, scene: Scene) -> Meaning | None:
    """`les années 90`, `the 1990s`."""
    digits = re.sub(r"[^0-9]", "", hit.words("decade"))
    century = digits[:2] if len(digits) == 4 else "20" if digits < "20" else "19"
    return Meaning("DATE", century + digits[-2])


def read_century(hit: Hit, scene: Scene) -> Meaning | None:
    """`XIXe siècle`, `19th century`: value 18."""
    rank = hit.value("roman") or hit.number("rank") or hit.value("ordinal") or 0
    return Meaning("DATE", f"{rank - 1:02}") if 2 <= rank <= 22 else None


def read_feast(hit: Hit, scene: Scene) -> Meaning | None:
    """`Noël`, `14-Juillet`, `Pâques 2023`."""
    feast = str(hit.value("feast"))
    if len(feast) == 10:
        return Meaning("DATE", feast, day=feast)
    named = hit.number("year")
    years = [named] if named else _years_around(scene)
    days = [day for year in years if (day := feast_day(feast, year))]
    if not days or (scene.report is None and not hit.words("year")):
        return Meaning("DATE", f"XXXX-{feast}" if feast[:1].isdigit() and len(feast) == 5 else None)
    chosen = _choose(days, hit, scene)
    return Meaning("DATE", chosen.isoformat(), day=chosen.isoformat()) if chosen else None


def feast_day(feast: str, year: int) -> date | None:
    """The day of a feast given as `12-25`, `easter+1` or `11-4-4` (fourth Thursday of November)."""
    if not 1583 <= year <= 2200:
        return None
    if feast.startswith("easter"):
        return easter(year) + timedelta(days=int(feast[6:] or 0))
    month, *rest = map(int, feast.split("-"))
    if len(rest) == 1:
        return date(year, month, rest[0])
    nth, weekday = rest
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876)."""
    golden, century, rest = year % 19, year // 100, year % 100
    leap, skip = century // 4, century % 4
    moon = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - moon + 15) % 30
    weekday = (32 + 2 * skip + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _year(hit: Hit, scene: Scene, month: int, day: int | None) -> int | None:
    if later := hit.value("other_month"):
        return _year_before(hit, scene, month, later)
    if year := hit.number("year"):
        return year
    if short := hit.words("short_year"):
        return _full_year(short.strip("'"), scene)
    if scene.report is None:
        return _year_told(scene, month)
    if hit.words("this_year"):
        return scene.report.year
    if hit.words("year_shift"):
        return scene.report.year + int(hit.value("shift"))
    candidates = [d for y in _years_around(scene) if (d := _safe(y, month, day or 1))]
    if weekday := hit.value("weekday"):
        candidates = [d for d in candidates if d.isoweekday() == weekday] or candidates
    chosen = _choose(candidates, hit, scene, whole_month=day is None)
    return chosen.year if chosen else None


def _year_before(hit: Hit, scene: Scene, month: int, later: int) -> int | None:
    """`de décembre à mars 2021`: the last such month before the one that has the year."""
    year = hit.number("year")
    if year is None and scene.report is not None:
        days = [d for y in _years_around(scene) if (d := _safe(y, later, 1))]
        chosen = _choose(days, hit, scene, whole_month=True)
        year = chosen.year if chosen else None
    return year - (month > later) if year else None


def _choose(days: list[date], hit: Hit, scene: Scene, *, whole_month: bool = False) -> date | None:
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
    sure = look is Look.BACK and (whole_month or hit.words("feast") != "")
    if look is Look.AHEAD or (not sure and _far_and_near(past, future, today)):
        return min(future, default=None)
    if look is not Look.BACK and not whole_month:
        return min(days, key=lambda d: abs((d - today).days) * (2 if d > today else 1))
    return max(past, default=None)


def _year_before(hit: Hit, scene: Scene, month: int, later: int) -> int | None:
    """`de décembre à mars 2021`: the last such month before the one that has the year."""
    year = hit.number("year")
    if year is None and scene.report is not None:
        days = [d for y in _years_around(scene) if (d := _safe(y, later, 1))]
        chosen = _choose(days, hit, scene, whole_month=True)
        year = chosen.year if chosen else None
    return year - (month > later) if year else None


def _choose(days: list[date], hit: Hit, scene: Scene, *, whole_month: bool = False) -> date | None:
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
    sure = look is Look.BACK and hit.words("feast") != ""
    if look is Look.AHEAD or (not whole_month and not sure and _far_and_near(past, future, today)):
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


def _far_and_near(past: list[date], future: list[date], today: date) -> bool:
    """`to be held on October 12`, in a report of October 4: nobody means the day almost a year ago."""
    if not past or not future:
        return False
    return (today - max(past)).days > _LONG_AGO and (min(future) - today).days < _SOON


def _years_around(scene: Scene) -> list[int]:
    return [scene.report.year + shift for shift in (-1, 0, 1)] if scene.report else []


def _year_told(scene: Scene, month: int) -> int | None:
    """Without a date of its own, the report's last date counts: `depuis août 2024 … en octobre`."""
    told = re.match(r"(\d{4})-(\d\d)", scene.told or "")
    return int(told[1]) + (month < int(told[2])) if told else None


def _full_year(digits: str, scene: Scene) -> int:
    year = int(digits)
    if len(digits) == 4:
        return year
    latest = (scene.report.year if scene.report else 2029) + 10
    return year + 2000 if year + 2000 <= latest else year + 1900


def _day(year: int, month: int, day: int) -> Meaning | None:
    found = _safe(year, month, day)
    return Meaning("DATE", found.isoformat(), day=found.isoformat()) if found else None


def _yearless_day(month: int, day: int) -> Meaning | None:
    return Meaning("DATE", f"XXXX-{month:02}-{day:02}") if _safe(2000, month, day) else None


def _safe(year: int, month: int, day: int) -> date | None:
    """The day, None where there is none: `31 février`, year 0."""
    try:
        return date(year, month, day) if 1000 <= year <= 2200 else None
    except ValueError:
        return None


def _with_edge(hit: Hit, value: str) -> Meaning:
    edge = hit.value("edge")
    return Meaning("DATE", value, narrowed(to_edtf(value), edge) if edge else None)
