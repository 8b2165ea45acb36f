"""Reader of feasts, and the days on which they fall."""

from datetime import date, timedelta

from recoupe.extract.times.hit import Hit
from recoupe.extract.times.scene import Scene
from recoupe.extract.times.values import Meaning
from recoupe.extract.times.years import choose, years_around


def read_feast(hit: Hit, scene: Scene) -> Meaning | None:
    """`Noël`, `14-Juillet`, `Pâques 2023`."""
    feast = str(hit.value("feast"))
    if len(feast) == 10:
        return Meaning("DATE", feast, day=feast)
    named = hit.number("year")
    years = [named] if named else years_around(scene)
    days = [day for year in years if (day := feast_day(feast, year))]
    if not days or (scene.report is None and not hit.words("year")):
        return Meaning("DATE", f"XXXX-{feast}" if feast[:1].isdigit() and len(feast) == 5 else None)
    chosen = choose(days, hit, scene)
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
