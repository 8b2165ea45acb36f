"""Times in a report: found by the pack's patterns, read against the report's date and the dates it names."""

from collections.abc import Iterator
from datetime import date

from recoupe.extract.reading import Reading
from recoupe.extract.times.doubts import stands_for_time
from recoupe.extract.times.hit import Hit
from recoupe.extract.times.readers import READERS
from recoupe.extract.times.scene import Scene, report_days
from recoupe.extract.times.values import Meaning, to_edtf
from recoupe.languages.calendar import calendar
from recoupe.model.dates import day_range, hull
from recoupe.model.time import TimeExpression


def find_times(reading: Reading) -> tuple[TimeExpression, ...]:
    """Every time of the report in order, resolved on its date; a value only where all its possible dates agree."""
    hits = tuple(_find_hits(reading))
    readings = [_read_all(reading, hits, day) for day in report_days(reading.article.published)]
    found = []
    for index, hit in enumerate(hits):
        meanings = [each[index] for each in readings]
        if all(meaning is not None for meaning in meanings):
            found.append(_record(reading, hit, [m for m in meanings if m is not None]))
    return tuple(found)


def _find_hits(reading: Reading) -> Iterator[Hit]:
    """The longest pattern at each word, from left to right."""
    known, end = calendar(reading.pack), 0
    for token in reading.tokens:
        if token.start < end:
            continue
        best: Hit | None = None
        for rule in known.rules_for(token.folded):
            match = rule.regex.match(reading.folded, token.start)
            if match and (best is None or match.end() > best.match.end()):
                hit = Hit(rule, match, known)
                best = hit if stands_for_time(reading, hit) else best
        if best is not None:
            yield best
            end = best.end


def _read_all(reading: Reading, hits: tuple[Hit, ...], day: date | None) -> list[Meaning | None]:
    scene, found = Scene(reading, day), []
    for hit in hits:
        meaning = READERS[hit.rule.read](hit, scene)
        found.append(meaning)
        if meaning is not None:
            scene.tell(meaning.value, meaning.day)
    return found


def _record(reading: Reading, hit: Hit, meanings: list[Meaning]) -> TimeExpression:
    first = meanings[0]
    agreed = all(meaning.value == first.value for meaning in meanings)
    edtfs = [meaning.edtf or to_edtf(meaning.value) for meaning in meanings]
    edtf = edtfs[0] if agreed else hull(tuple(e for e in edtfs if e)) if all(edtfs) else None
    bounds = day_range(edtf)
    return TimeExpression(
        start=hit.start,
        end=hit.end,
        text=reading.text[hit.start : hit.end],
        type=first.type,
        value=first.value if agreed else None,
        edtf=edtf,
        earliest=bounds.earliest,
        latest=bounds.latest,
        rule=hit.rule.name,
        confidence=first.confidence,
    )
