"""Readers of clock times, on the day last told of."""

from recoupe.extract.times.hit import Hit
from recoupe.extract.times.scene import Scene
from recoupe.extract.times.values import Meaning, to_edtf
from recoupe.model.dates import shifted

_MORNING = "08:00"  # The end of a night.


def read_clock(hit: Hit, scene: Scene) -> Meaning | None:
    """`15 h 30`, `14H00 GMT`, `3.30pm`, `dix-sept heures`."""
    hour = hit.number("hour")
    if hour is None:
        spelled = hit.amount("hour_words")
        hour = int(spelled) if spelled is not None and spelled == int(spelled) else 99
    minute = hit.number("minute") or hit.number("clock_minute") or int(hit.amount("minute_words") or 0)
    beside = int(hit.value("past_hour") or 0)
    if beside < 0:  # moins le quart, a quarter to
        hour, beside = hour - 1, beside + 60
    minute += beside
    hour = _on_24_hours(hour, hit.value("half_day"))
    if not (0 <= hour <= 24 and 0 <= minute < 60) or (hour == 24 and minute):
        return None
    return _at(f"{hour:02}:{minute:02}", hit, scene)


def read_fixed_clock(hit: Hit, scene: Scene) -> Meaning | None:
    """`midi`, `minuit`."""
    return _at(str(hit.setting("value")), hit, scene)


def _on_24_hours(hour: int, half: str | None) -> int:
    if half is None or hour > 12:
        return hour
    return hour % 12 + (12 if half == "pm" else 0)


def _at(clock: str, hit: Hit, scene: Scene) -> Meaning:
    """The clock time on its day, `la nuit de samedi à dimanche, vers 3 heures` on the second; a zone stays in EDTF."""
    day = scene.day_for(hit)
    if day is not None and scene.night and day == scene.told_day and clock < _MORNING:
        day = shifted(day, 1)
    if day is None:
        return Meaning("TIME", f"XXXX-XX-XXT{clock}")
    value = f"{day}T{clock}"
    edtf = to_edtf(value)
    return Meaning("TIME", value, f"{edtf}{hit.value('zone') or ''}" if edtf else None, day.isoformat())
