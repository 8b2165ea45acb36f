"""Relative times inside quotations, read again as of the day on which the words were spoken."""

from bisect import bisect_right
from dataclasses import replace
from datetime import date

from recoupe.extract.reading import Reading
from recoupe.extract.times.found import Found
from recoupe.extract.times.readers import READERS
from recoupe.extract.times.scene import Scene
from recoupe.text.quotes import Quotation

# Readers whose meaning hangs on the day of speech.
_RELATIVE = frozenset({"named_day", "part_of_today", "fixed_part", "last_night", "weekday", "period", "distance"})
_SPOKEN = 16  # shorter quotations are names and single words
_BESIDE = 80


def as_spoken(reading: Reading, found: list[Found], report: date | None) -> list[Found]:
    """`« Demain… », a-t-il dit mardi`: tomorrow is Wednesday; without a day of speech the report's is possible."""
    quotes = [q for q in reading.quotes if q.depth == 0 and q.end - q.start >= _SPOKEN]
    if not quotes or report is None:
        return found
    outside = [f for f in found if f.meaning.day and not _quoted(quotes, f)]
    return [_spoken(reading, each, _quoted(quotes, each), outside) for each in found]


def _quoted(quotes: list[Quotation], found: Found) -> Quotation | None:
    index = bisect_right(quotes, found.start, key=lambda quote: quote.start) - 1
    return quotes[index] if index >= 0 and found.end <= quotes[index].end else None


def _spoken(reading: Reading, found: Found, quote: Quotation | None, outside: list[Found]) -> Found:
    if quote is None or found.hit.rule.read not in _RELATIVE:
        return found
    day = _day_of_speech(reading, quote, outside)
    if day is None:
        return replace(found, meaning=found.meaning._replace(confidence="possible"))
    meaning = READERS[found.hit.rule.read](found.hit, Scene(reading, day))
    return replace(found, meaning=meaning._replace(confidence="possible")) if meaning else found


def _day_of_speech(reading: Reading, quote: Quotation, outside: list[Found]) -> date | None:
    """The day named beside the quotation, in the sentence that it begins or ends in."""
    first, last = reading.sentence_at(quote.start), reading.sentence_at(quote.end - 1)
    low = bisect_right(outside, quote.start - _BESIDE, key=lambda f: f.end)
    high = bisect_right(outside, quote.end + _BESIDE, key=lambda f: f.start)
    near = [
        (min(abs(f.start - quote.end), abs(quote.start - f.end)), f)
        for f in outside[low:high]
        if first <= reading.sentence_at(f.start) <= last
    ]
    distance, beside = min(near, key=lambda pair: pair[0], default=(_BESIDE, None))
    return date.fromisoformat(str(beside.meaning.day)) if beside and distance < _BESIDE else None
