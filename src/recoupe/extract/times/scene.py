"""What an expression is read against: the report's day, what was last told of, which way the verb looks."""

from dataclasses import dataclass
from datetime import date

from recoupe.extract.reading import Reading
from recoupe.extract.times.hit import Hit, word_before
from recoupe.extract.times.tense import Look, look
from recoupe.extract.times.values import Meaning, to_edtf
from recoupe.model.dates import day_range

_NEAR = 700
_CLOSE = 8
_FORTNIGHT = 14
_MONTH = len("2024-03")


@dataclass(slots=True)
class Scene:
    """The report's day and, as the text goes on, the value and the day that it last spoke of, and where."""

    reading: Reading
    report: date | None
    told: str | None = None
    told_day: date | None = None
    told_end: int = 0
    day_at: int = 0
    told_quarter: str | None = None
    night: bool = False

    def look(self, hit: Hit) -> Look:
        """Which way the verb that governs the expression looks."""
        return look(self.reading, hit)

    def ahead(self, hit: Hit) -> bool:
        """Whether that verb looks ahead."""
        return self.look(hit) is Look.AHEAD

    def goes_on(self, hit: Hit) -> bool:
        """`la semaine suivante`, `the previous year`: counted from what was told of, if anything was."""
        return self.told is not None and hit.calendar.holds("story_shift", hit.words("shift"))

    def told_first(self) -> date | None:
        """The first day of what was last told of."""
        first = day_range(to_edtf(self.told)).earliest if self.told else None
        return date.fromisoformat(first) if first else None

    def anchor(self, hit: Hit) -> date | None:
        """The day from which the hit's shift counts."""
        return (self.told_first() if self.goes_on(hit) else None) or self.report

    def day_for(self, hit: Hit) -> date | None:
        """The day of a clock time or a part of a day: the day last told of, if near, or the report's."""
        told = self.told_day
        if told is None or self.report is None:
            return told or self.report
        if self.reading.sentence_at(hit.start) == self.reading.sentence_at(self.day_at):
            return told
        near = hit.start - self.day_at < _NEAR and abs((told - self.report).days) <= _FORTNIGHT
        return told if near or (self.tells_of(hit) and self.look(hit) is Look.BACK) else self.report

    def tells_of(self, hit: Hit) -> bool:
        """Whether a day was told of in the same sentence or the one before."""
        at = self.reading.sentence_at
        return self.told_day is not None and at(hit.start) - at(self.day_at) < 2

    def range_start(self, hit: Hit) -> date | None:
        """The day from which the expression counts as the end of a range: `from September to March`."""
        if hit.start - self.told_end > _CLOSE:
            return None
        if not hit.calendar.holds("range_end", word_before(self.reading, hit.start)):
            return None
        start = day_range(to_edtf(self.told)).earliest
        return date.fromisoformat(start) if start and len(self.told or "") >= _MONTH else None

    def _begun(self, value: str | None) -> bool:
        """Whether the period has begun by the day of the report, so that its results can be told."""
        first = day_range(to_edtf(value)).earliest
        return self.report is not None and first is not None and date.fromisoformat(first) <= self.report

    def tell(self, meaning: Meaning, hit: Hit) -> None:
        """Move on to what was just named."""
        if meaning.type in ("DATE", "TIME") and day_range(to_edtf(meaning.value)).earliest:
            self.told, self.told_end = meaning.value, hit.end
            if hit.rule.read == "quarter" and "Q" in str(meaning.value) and self._begun(meaning.value):
                self.told_quarter = meaning.value
        if meaning.day:
            self.told_day, self.day_at = date.fromisoformat(meaning.day), hit.start
            self.night = str(meaning.value).endswith("TNI")
            self.told = meaning.day


def report_days(published: str | None) -> tuple[date | None, ...]:
    """The day on which the report appeared, or the two ends of an interval; None where it is not known."""
    bounds = day_range(published)
    if bounds.earliest is None or bounds.latest is None:
        return (None,)
    first, last = date.fromisoformat(bounds.earliest), date.fromisoformat(bounds.latest)
    return (first,) if first == last else (first, last)
