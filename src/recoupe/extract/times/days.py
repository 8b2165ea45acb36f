"""Readers of days that are counted from another: weekdays, yesterday, the day before, parts of a day."""

from datetime import date, timedelta

from recoupe.extract.times.hit import Hit
from recoupe.extract.times.scene import Scene
from recoupe.extract.times.tense import Look
from recoupe.extract.times.values import Meaning
from recoupe.model.dates import shifted


def read_weekday(hit: Hit, scene: Scene) -> Meaning | None:
    """A weekday: the most recent such day, that day included, unless its words or its verb look ahead.

    Without a date of the report it is some such day: `XXXX-WXX-7`.
    """
    if scene.report is None:
        return Meaning("DATE", f"XXXX-WXX-{hit.value('weekday')}")
    return _of_day(weekday_day(hit, scene), hit)


def weekday_day(hit: Hit, scene: Scene) -> date | None:
    """The day that a weekday names."""
    if scene.report is None:
        return None
    back = (scene.report.isoweekday() - hit.value("weekday")) % 7
    shift = hit.value("shift") if hit.words("shift") else hit.setting("shift")
    if shift == -1:
        return shifted(scene.report, -(back or 7))
    if shift == 1 or (back and _lies_ahead(scene.look(hit), back)):
        return shifted(scene.report, 7 - back)
    return shifted(scene.report, -back)


def _lies_ahead(look: Look, back: int) -> bool:
    """`se retrouvent vendredi`: in the present tense, tomorrow is nearer than six days ago."""
    return look is Look.AHEAD or (look is Look.NOW and back == 6)


def read_night_between(hit: Hit, scene: Scene) -> Meaning | None:
    """`la nuit de lundi à mardi`: the night of the first day."""
    return _with_part(weekday_day(hit, scene), "TNI")


def read_named_day(hit: Hit, scene: Scene) -> Meaning | None:
    """`hier`, `demain matin`, `aujourd'hui vendredi`."""
    day = shifted(scene.report, int(hit.value("today"))) if scene.report else None
    return _of_day(day, hit)


def read_part_of_today(hit: Hit, scene: Scene) -> Meaning | None:
    """`ce soir`, `this morning`."""
    return _of_day(scene.report, hit)


def read_fixed_part(hit: Hit, scene: Scene) -> Meaning | None:
    """`tonight`: the part of today that the row names."""
    return _with_part(scene.report, str(hit.setting("part")))


def read_last_night(hit: Hit, scene: Scene) -> Meaning | None:
    """`la nuit dernière`, `last night`."""
    return _with_part(shifted(scene.report, -1) if scene.report else None, "TNI")


def read_story_day(hit: Hit, scene: Scene) -> Meaning | None:
    """`la veille`, `le lendemain`: counted from the day last told of."""
    shift = int(hit.value("story_day") or hit.setting("shift", 0))
    day = shifted(scene.told_day, shift) if scene.told_day else None
    return _of_day(day, hit)


def read_part_in_force(hit: Hit, scene: Scene) -> Meaning | None:
    """`dans la soirée`, `le matin même`: a part of the day last told of."""
    day = scene.day_for(hit) if scene.told_day else None
    return _with_part(day, str(hit.value("part"))) if day else None


def _of_day(day: date | None, hit: Hit) -> Meaning:
    part = hit.value("part")
    if part:
        return _with_part(day, str(part))
    value = day.isoformat() if day else None
    return Meaning("DATE", value, day=value)


def _with_part(day: date | None, part: str) -> Meaning:
    if day is None:
        return Meaning("TIME", None)
    nights = f"{day}/{day + timedelta(days=1)}" if part == "TNI" and day < date.max else None
    return Meaning("TIME", f"{day}{part}", nights or day.isoformat(), day.isoformat())
