"""Readers of days that are counted from another: weekdays, yesterday, the day before, parts of a day."""

from datetime import date, timedelta

from recoupe.extract.times.hit import Hit, word_before
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
    return of_day(weekday_day(hit, scene), hit)


def weekday_day(hit: Hit, scene: Scene) -> date | None:
    """The day that a weekday names."""
    if scene.report is None:
        return None
    if scene.goes_on(hit) and scene.told_day:  # le dimanche suivant
        ahead = (hit.value("weekday") - scene.told_day.isoweekday() - 1) % 7 + 1
        return shifted(scene.told_day, ahead if hit.value("shift") > 0 else (ahead % 7) - 7)
    back = (scene.report.isoweekday() - hit.value("weekday")) % 7
    shift = hit.value("shift") if hit.words("shift") else hit.setting("shift")
    if shift == -1:
        return shifted(scene.report, -(back or 7))
    if shift == 1 or (back and _lies_ahead(scene.look(hit), back, near=shift == 0)):
        return shifted(scene.report, 7 - back)
    return shifted(scene.report, -back)


def _lies_ahead(look: Look, back: int, *, near: bool) -> bool:
    """In the present tense (`se retrouvent vendredi`), tomorrow is nearer than six days ago."""
    if look in (Look.AHEAD, Look.BACK):
        return look is Look.AHEAD
    return back > 3 if near else look is Look.NOW and back == 6


def read_night_between(hit: Hit, scene: Scene) -> Meaning | None:
    """`la nuit de lundi à mardi`: the night of the first day."""
    return with_part(weekday_day(hit, scene), "TNI")


def read_named_day(hit: Hit, scene: Scene) -> Meaning | None:
    """`hier`, `demain matin`, `aujourd'hui vendredi`."""
    day = shifted(scene.report, int(hit.value("today"))) if scene.report else None
    return of_day(day, hit)


def read_part_of_today(hit: Hit, scene: Scene) -> Meaning | None:
    """`ce soir`, `this morning`."""
    return of_day(scene.report, hit)


def read_fixed_part(hit: Hit, scene: Scene) -> Meaning | None:
    """`tonight`: the part of today that the row names."""
    return with_part(scene.report, str(hit.setting("part")))


def read_last_night(hit: Hit, scene: Scene) -> Meaning | None:
    """`la nuit dernière`, `last night`."""
    return with_part(shifted(scene.report, -1) if scene.report else None, "TNI")


def read_story_day(hit: Hit, scene: Scene) -> Meaning | None:
    """`la veille`, `le lendemain`: counted from the day last told of."""
    shift = int(hit.value("story_day") or hit.setting("shift", 0))
    if hit.setting("near") and not scene.tells_of(hit):
        return None
    if scene.told_day is None and scene.report and shift < 0:  # la veille, in a report that names no other day
        return of_day(shifted(scene.report, shift), hit)._replace(confidence="possible")
    return of_day(shifted(scene.told_day, shift) if scene.told_day else None, hit)


def read_part_in_force(hit: Hit, scene: Scene) -> Meaning | None:
    """`la soirée`, `le matin même`: a part of the day told of in this sentence or the one before."""
    if hit.calendar.holds("in_part", word_before(scene.reading, hit.start, 2)):
        return read_part_of_the_day(hit, scene)
    return with_part(scene.told_day, str(hit.value("part"))) if scene.tells_of(hit) else None


def read_part_of_the_day(hit: Hit, scene: Scene) -> Meaning | None:
    """`en fin d'après-midi`: a part of the day last told of, or else of the report's."""
    return with_part(scene.day_for(hit), str(hit.value("part")))


def of_day(day: date | None, hit: Hit) -> Meaning:
    """The day, or the part of it that the words name."""
    part = hit.value("part") or hit.value("part_noon")
    if part:
        return with_part(day, str(part))
    value = day.isoformat() if day else None
    return Meaning("DATE", value, day=value)


def with_part(day: date | None, part: str) -> Meaning:
    """A part of the day: `TEV`, or the clock time `T12:00`; a night reaches into the next day."""
    if day is None:
        return Meaning("TIME", None)
    if ":" in part:
        return Meaning("TIME", f"{day}{part}", None, day.isoformat())
    nights = f"{day}/{day + timedelta(days=1)}" if part == "TNI" and day < date.max else None
    return Meaning("TIME", f"{day}{part}", nights or day.isoformat(), day.isoformat())
