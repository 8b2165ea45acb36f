"""Readers of periods and moments at a distance: last week, two months ago, three years later."""

import re
from datetime import date

from recoupe.extract.times.hit import Hit
from recoupe.extract.times.lengths import amount_of
from recoupe.extract.times.scene import Scene
from recoupe.extract.times.tense import Look
from recoupe.extract.times.values import Meaning, length_value, moved, narrowed, to_edtf, unit_value


def read_period(hit: Hit, scene: Scene) -> Meaning | None:
    """`la semaine dernière`, `l'an prochain`, `cette année`, `fin de la semaine dernière`."""
    unit = hit.value("unit")
    shift = hit.setting("shift", hit.value("shift") if hit.words("shift") else 0)
    if unit in ("second", "minute", "hour") or (unit == "day" and not shift):
        return None
    if shift and (hit.calendar.holds("plural", hit.words("unit")) or hit.calendar.holds("plural", hit.words("shift"))):
        return Meaning("DURATION", length_value("X", unit))
    if unit == "weekend" and not shift:
        return _weekend(hit, scene)
    day = _shifted(scene.anchor(hit), int(shift), unit)
    value = unit_value(day, unit) if day else None
    if value and re.fullmatch(r"\d{4}", scene.told or "") and scene.goes_on(hit):
        value = value[:4]  # En 2021 … le mois suivant: no more is known than the year
    edge = hit.value("edge") if hit.words("edge") else None
    return Meaning("DATE", value, narrowed(to_edtf(value), edge) if edge else None)


def _weekend(hit: Hit, scene: Scene) -> Meaning:
    """`ce week-end`: the one it is, else the last or the next one as the verb looks, or as it is nearer."""
    if scene.report is None:
        return Meaning("DATE", None)
    weekday, look = scene.report.isoweekday(), scene.look(hit)
    past = weekday < 6 and (look is Look.BACK or (look is not Look.AHEAD and weekday < 3))
    day = moved(scene.report, -1, "week") if past else scene.report
    return Meaning("DATE", unit_value(day, "weekend") if day else None)


def read_distance(hit: Hit, scene: Scene) -> Meaning | None:
    """`il y a trois jours`, `dans deux semaines`: counted from the report."""
    return _at_distance(hit, scene.report)


def read_story_distance(hit: Hit, scene: Scene) -> Meaning | None:
    """`trois mois plus tard`, `a year earlier`: counted from what was last told, no finer than that."""
    if scene.told is None and hit.setting("direction") > 0:  # The firm fired him seven months later
        amount = amount_of(hit)
        return Meaning("DURATION", length_value(amount, hit.value("unit"))) if amount is not None else None
    meaning = _at_distance(hit, scene.told_first() or scene.report)
    if meaning and meaning.value and scene.told and re.fullmatch(r"\d{4}(-\d\d)?", scene.told):
        return meaning._replace(value=meaning.value[: len(scene.told)], day=None)
    return meaning


def _at_distance(hit: Hit, anchor: date | None) -> Meaning | None:
    unit, amount = hit.value("unit"), amount_of(hit)
    if amount is None:
        return None
    if isinstance(amount, str) or unit in ("second", "minute", "hour"):
        return Meaning("DURATION", length_value(amount, unit))
    if anchor is None:
        return Meaning("DATE", None)
    amount += hit.value("half") or 0
    if amount != int(amount) and unit == "year":
        amount, unit = round(amount * 12), "month"
    day = moved(anchor, int(hit.setting("direction") * amount), unit)
    fine = "day" if unit in ("week", "weekend", "fortnight") else unit
    value = unit_value(day, fine) if day else None
    return Meaning("DATE", value, day=value if fine == "day" else None)


def _shifted(day: date | None, shift: int, unit: str) -> date | None:
    return moved(day, shift, unit) if day and shift else day
