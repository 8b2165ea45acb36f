"""Times in a report: found by the pack's patterns, read against the report's date and the dates it names."""

from recoupe.extract.reading import Reading
from recoupe.extract.times.found import Found
from recoupe.extract.times.scan import find_all
from recoupe.extract.times.scene import report_days
from recoupe.extract.times.values import to_edtf
from recoupe.model.dates import day_range, hull
from recoupe.model.time import TimeExpression

__all__ = ["find_times"]


def find_times(reading: Reading) -> tuple[TimeExpression, ...]:
    """Every time of the report in order, resolved on its date; only what all its possible dates agree on."""
    first, *others = [find_all(reading, day) for day in report_days(reading.article.published)]
    by_place = [{(found.start, found.end): found for found in other} for other in others]
    records = []
    for found in first:
        again = [place.get((found.start, found.end)) for place in by_place]
        records.append(_record(reading, [found, *(other for other in again if other)]))
    return tuple(records)


def _record(reading: Reading, readings: list[Found]) -> TimeExpression:
    first, meaning = readings[0], readings[0].meaning
    agreed = all(found.meaning.value == meaning.value for found in readings)
    edtf = _edtf(first) if agreed else hull(tuple(filter(None, map(_edtf, readings))))
    bounds = day_range(edtf)
    return TimeExpression(
        start=first.start,
        end=first.end,
        text=reading.text[first.start : first.end],
        type=meaning.type,
        value=meaning.value if agreed else None,
        edtf=edtf,
        earliest=bounds.earliest,
        latest=bounds.latest,
        rule=first.hit.rule.name,
        confidence=meaning.confidence,
    )


def _edtf(found: Found) -> str | None:
    return found.meaning.edtf or to_edtf(found.meaning.value)
