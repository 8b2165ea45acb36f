"""What an expression is read against: the report's day, the day now told of, and whether its verb looks ahead."""

from dataclasses import dataclass
from datetime import date

from recoupe.extract.reading import Reading
from recoupe.extract.times.hit import Hit
from recoupe.extract.times.tense import looks_ahead, looks_back
from recoupe.model.dates import day_range


@dataclass(slots=True)
class Scene:
    """The report's day and, as the text goes on, the value and the day that it last spoke of."""

    reading: Reading
    report: date | None
    told: str | None = None
    told_day: date | None = None

    def ahead(self, hit: Hit) -> bool:
        """Whether the verb that governs the expression looks ahead."""
        return looks_ahead(self.reading, hit)

    def back(self, hit: Hit) -> bool:
        """Whether the verb that governs the expression looks back."""
        return looks_back(self.reading, hit)

    @property
    def day(self) -> date | None:
        """The day that clock times and day parts belong to."""
        return self.told_day or self.report

    def tell(self, value: str | None, day: str | None) -> None:
        """Move on to what was just named."""
        if value and day_range(value).earliest:
            self.told = value
        if day:
            self.told_day = date.fromisoformat(day)
            self.told = day


def report_days(published: str | None) -> tuple[date | None, ...]:
    """The days on which the report can have appeared: one, or the two ends of an interval; None if unknown."""
    bounds = day_range(published)
    ends = sorted({end for end in bounds if end})
    if (len(ends) == 2 and ends[0][:4] != ends[1][:4]) or None in bounds:
        return (None,)
    return tuple(date.fromisoformat(end) for end in ends) or (None,)
