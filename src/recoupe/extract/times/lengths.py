"""Readers of lengths, repetitions and words such as now and recently."""

from recoupe.extract.times.hit import Hit
from recoupe.extract.times.scene import Scene
from recoupe.extract.times.values import Meaning, length_value


def amount_of(hit: Hit) -> float | str | None:
    """How many units: a number, or `X` where the words leave it open."""
    if hit.words("some"):
        return "X"
    if hit.words("the_one"):
        return 1.0
    if hit.words("dozens"):
        return float(hit.value("dozens"))
    return hit.amount("count")


def read_length(hit: Hit, scene: Scene) -> Meaning | None:
    """`trois ans`, `deux mois et demi`, `the next four years`, `plusieurs jours`."""
    unit, amount = hit.value("unit"), amount_of(hit)
    if amount is None and hit.words("count"):
        return None  # three five-year plans
    if amount is None:
        one = hit.setting("one") and not hit.calendar.holds("plural", hit.words("unit"))
        return Meaning("DURATION", length_value(1.0 if one else "X", unit))
    if hit.value("unit2") == unit:
        return None
    if isinstance(amount, float):
        amount += float(hit.value("half") or hit.setting("half", 0))
    return Meaning("DURATION", length_value(amount, unit) + _second_part(hit))


def _second_part(hit: Hit) -> str:
    unit, amount = hit.value("unit2"), hit.amount("number2", "cardinal2")
    return length_value(amount, unit)[1:].lstrip("T") if unit and amount else ""


_SMALLER = {
    "minute": (60, "second"), "hour": (60, "minute"), "day": (24, "hour"), "month": (4, "week"),
    "year": (12, "month"), "decade": (10, "year"), "century": (100, "year"),
}  # fmt: skip


def read_fraction(hit: Hit, scene: Scene) -> Meaning | None:
    """`une demi-heure`, `un quart de siècle`."""
    unit, part = hit.value("unit"), float(hit.setting("part"))
    count, smaller = _SMALLER.get(unit, (1, unit))
    whole = count * part
    return Meaning("DURATION", length_value(*((whole, smaller) if whole == int(whole) else (part, unit))))


def read_named_length(hit: Hit, scene: Scene) -> Meaning | None:
    """`quinquennat`."""
    return Meaning("DURATION", str(hit.value("length")))


def read_clock_length(hit: Hit, scene: Scene) -> Meaning | None:
    """`pendant 2h45`."""
    minute = hit.number("minute") or 0
    return Meaning("DURATION", f"PT{hit.number('hour')}H" + (f"{minute}M" if minute else ""))


def read_each_part(hit: Hit, scene: Scene) -> Meaning | None:
    """`chaque matin`, `every morning`."""
    return Meaning("SET", f"XXXX-XX-XX{hit.value('part')}")


def read_each(hit: Hit, scene: Scene) -> Meaning | None:
    """`chaque jour`, `par an`, `deux fois par semaine`, `tous les trois mois`."""
    unit = hit.value("unit") or hit.value("unit_each")
    return Meaning("SET", length_value(hit.amount("count") or 1.0, unit))


def read_each_weekday(hit: Hit, scene: Scene) -> Meaning | None:
    """`tous les mardis`, `every Tuesday`."""
    weekday = hit.value("weekdays") or hit.value("weekday")
    return Meaning("SET", f"XXXX-WXX-{weekday}")


def read_often(hit: Hit, scene: Scene) -> Meaning | None:
    """`quotidien`, `annual`."""
    return Meaning("SET", str(hit.value("often")))


def read_now(hit: Hit, scene: Scene) -> Meaning | None:
    """`actuellement`, `récemment`, `soon`: no day, only before, now or after."""
    return Meaning("DATE", str(hit.value("now")))


def read_fixed_now(hit: Hit, scene: Scene) -> Meaning | None:
    """`in the past`: the reference that the row names."""
    return Meaning("DATE", str(hit.setting("value")))
