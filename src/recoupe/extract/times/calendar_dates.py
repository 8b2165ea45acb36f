"""Readers of dates that name a day, month, season, quarter, year, decade or century."""

import re
from datetime import date

from recoupe.extract.times.days import of_day, with_part
from recoupe.extract.times.hit import Hit, word_before
from recoupe.extract.times.scene import Scene
from recoupe.extract.times.tense import Look
from recoupe.extract.times.values import Meaning, narrowed, to_edtf
from recoupe.extract.times.years import full_year, safe_day, year_of
from recoupe.model.dates import shifted

_SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def read_numeric(hit: Hit, scene: Scene) -> Meaning | None:
    """`13/07/2025`, `21.8.2025`: day before month unless the pack's order or the numbers say otherwise."""
    day, month = int(hit.words("left")), int(hit.words("right"))
    if hit.setting("order") == "mdy" and hit.words("mark") == "/":
        day, month = month, day
    if month > 12 >= day:
        day, month = month, day
    year = full_year(hit.words("number_year"), scene)
    return _day(year, month, day)


def read_iso(hit: Hit, scene: Scene) -> Meaning | None:
    """`2025-07-12`, `2025-07`."""
    year, month = int(hit.words("iso_year")), int(hit.words("iso_month"))
    if not 1000 <= year <= 2200:
        return None
    if hit.words("iso_day"):
        return _day(year, month, int(hit.words("iso_day")))
    if month == (year + 1) % 100:  # the 2010-11 season
        return Meaning("DATE", f"{year:04}", f"{year}/{year + 1}")
    return Meaning("DATE", f"{year:04}-{month:02}")


def read_date(hit: Hit, scene: Scene) -> Meaning | None:
    """`mardi 8 juillet 2025`, `12 July`, `fin avril`: a missing year is near the report's."""
    month = hit.value("month") or hit.value("other_month")
    day = hit.number("day") or hit.value("day_word")
    year = year_of(hit, scene, month, day)
    if day is not None:
        meaning = _day(year, month, day) if year else _yearless_day(month, day)
        part = hit.value("part")
        if meaning and meaning.day and part:
            return with_part(date.fromisoformat(meaning.day), part)
        return meaning
    value = f"{year:04}-{month:02}" if year else f"XXXX-{month:02}"
    return _with_edge(hit, value)


def read_night_between_days(hit: Hit, scene: Scene) -> Meaning | None:
    """`la nuit du 31 mai au 1er juin`: the night of the first day, a month back if the second one is lower."""
    month, first, then = hit.value("month"), hit.number("day"), hit.number("other_day")
    year = year_of(hit, scene, month, then)
    last = safe_day(year, month, then) if year and then else None
    eve = shifted(last, -1) if last else None
    return with_part(eve, "TNI") if eve is None or eve.day == first else None


def read_season(hit: Hit, scene: Scene) -> Meaning | None:
    """`été 2024`, `l'hiver dernier`, `cet automne`."""
    season = hit.value("season")
    before = word_before(scene.reading, hit.start)
    if hit.calendar.holds("generic_season", before) and scene.look(hit) not in (Look.AHEAD, Look.BACK):
        return Meaning("DATE", f"XXXX-{season}")
    year = year_of(hit, scene, _SEASON_STARTS[season], None)
    return _with_edge(hit, f"{year:04}-{season}" if year else f"XXXX-{season}")


def read_quarter(hit: Hit, scene: Scene) -> Meaning | None:
    """`troisième trimestre 2010`, `premier semestre`."""
    size = hit.setting("size", 3)
    rank = hit.value("ordinal") or hit.number("rank") or hit.number("rank_code") or 0
    if not 1 <= rank <= 12 // size:
        return None
    year = year_of(hit, scene, (rank - 1) * size + 1, None)
    return Meaning("DATE", f"{year:04}-{'Q' if size == 3 else 'H'}{rank}") if year else None


def read_quarter_told(hit: Hit, scene: Scene) -> Meaning | None:
    """`the quarter`, `au cours du trimestre`: the one last told of."""
    return Meaning("DATE", scene.told_quarter) if scene.told_quarter else None


def read_year(hit: Hit, scene: Scene) -> Meaning | None:
    """`2003`, `fin 2024`, `l'année 2011`."""
    year = hit.number("year")
    return _with_edge(hit, f"{year:04}") if year else None


def read_short_year(hit: Hit, scene: Scene) -> Meaning | None:
    """`en 98`."""
    return Meaning("DATE", str(full_year(hit.words("short_year").strip("'"), scene)))


def read_weekday_and_day(hit: Hit, scene: Scene) -> Meaning | None:
    """`dimanche 22`: the nearest day with that number that is such a weekday."""
    number, weekday = hit.number("day"), hit.value("weekday")
    near = [d for back in range(-31, 32) if scene.report and (d := shifted(scene.report, back))]
    days = [d for d in near if d.day == number and d.isoweekday() == weekday]
    return of_day(days[0], hit) if len(days) == 1 else None


def read_decade(hit: Hit, scene: Scene) -> Meaning | None:
    """`les années 90`, `the 1990s`, `the eighties`."""
    if tens := hit.value("spelled_decade"):
        return Meaning("DATE", f"19{tens}")
    digits = re.sub(r"[^0-9]", "", hit.words("decade"))
    century = digits[:2] if len(digits) == 4 else "20" if digits < "20" else "19"
    return Meaning("DATE", century + digits[-2])


def read_century(hit: Hit, scene: Scene) -> Meaning | None:
    """`XIXe siècle`, `19th century`: value 18."""
    rank = hit.value("roman") or hit.number("rank") or hit.value("ordinal") or 0
    return Meaning("DATE", f"{rank - 1:02}") if 2 <= rank <= 22 else None


def _day(year: int, month: int, day: int) -> Meaning | None:
    found = safe_day(year, month, day)
    return Meaning("DATE", found.isoformat(), day=found.isoformat()) if found else None


def _yearless_day(month: int, day: int) -> Meaning | None:
    return Meaning("DATE", f"XXXX-{month:02}-{day:02}") if safe_day(2000, month, day) else None


def _with_edge(hit: Hit, value: str) -> Meaning:
    edge = hit.value("edge")
    return Meaning("DATE", value, narrowed(to_edtf(value), edge) if edge else None)
