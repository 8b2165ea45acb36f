"""Neighbours that are one time: a day and its clock time, a clock time and the day behind it."""

from dataclasses import replace

from recoupe.extract.reading import Reading
from recoupe.extract.times.found import Found
from recoupe.extract.times.hit import word_before
from recoupe.extract.times.values import Meaning, to_edtf
from recoupe.languages.calendar import calendar


def join_neighbours(reading: Reading, found: list[Found]) -> list[Found]:
    """The times of a report with clock times joined to their days where nothing but `à` stands between."""
    joined: list[Found] = []
    for each in found:
        before = joined[-1] if joined else None
        if before and _is_clock(each.meaning) and _is_day(before.meaning) and _touch(reading, before, each):
            joined[-1] = replace(before, end=each.end, meaning=_clock_on(each.meaning, before.meaning))
        elif before and _names_day(each) and _is_clock(before.meaning) and _follows(reading, before, each):
            joined[-1:] = _clock_and_day(reading, before, each)
        else:
            joined.append(each)
    return joined


def _clock_and_day(reading: Reading, clock: Found, day: Found) -> list[Found]:
    """`16 h mardi`, `11:36 Tuesday morning` are one time, `16 h, mardi` two: the clock time and its day."""
    moved = replace(clock, meaning=_clock_on(clock.meaning, day.meaning))
    return [replace(moved, end=day.end, hit=day.hit)] if _touch(reading, clock, day) else [moved, day]


def with_article(reading: Reading, start: int) -> int:
    """Where the article before the offset begins, the offset itself where there is none."""
    article = reading.tokens[reading.token_at(start) - 1]
    known = calendar(reading.pack).holds("article", word_before(reading, start))
    return article.start if known and start - article.end < 2 else start


def _is_clock(meaning: Meaning) -> bool:
    return meaning.type == "TIME" and bool(meaning.value) and ":" in str(meaning.value)


def _is_day(meaning: Meaning) -> bool:
    return meaning.type == "DATE" and meaning.day is not None and meaning.value == meaning.day


def _names_day(each: Found) -> bool:
    """Whether it is a day, or the part of a weekday: `11:36 Tuesday morning`."""
    part = each.meaning.type == "TIME" and each.hit.rule.read == "weekday" and not _is_clock(each.meaning)
    return _is_day(each.meaning) or (part and each.meaning.day is not None)


def _between(reading: Reading, before: Found, after: Found) -> str:
    return reading.folded[before.end : after.start]


def _touch(reading: Reading, before: Found, after: Found) -> bool:
    between = _between(reading, before, after).strip(" ")
    return between in ("", "-") or calendar(reading.pack).holds("at_clock", between)


def _follows(reading: Reading, before: Found, after: Found) -> bool:
    between = _between(reading, before, after).strip()
    return between in ("", ",") or calendar(reading.pack).holds("on_day", between)


def _clock_on(clock: Meaning, day: Meaning) -> Meaning:
    """The clock time, on that day."""
    value = f"{day.day}{str(clock.value)[10:]}"
    zone = "Z" if (clock.edtf or "").endswith("Z") else ""
    edtf = to_edtf(value)
    return Meaning("TIME", value, f"{edtf}{zone}" if edtf else None, day.day, clock.confidence)
