"""Times as the text words them, and the days they can mean."""

from dataclasses import dataclass
from typing import Literal

TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
Confidence = Literal["certain", "possible"]


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time in the words of the text (TIMEX3 `type` and `value`).

    `edtf` is the same in EDTF; `earliest` and `latest` are the days (ISO 8601) it can mean, both included.
    All four are None where the text leaves it open, or the report's own date is not known.
    """

    start: int
    end: int
    text: str
    type: TimeType
    value: str | None
    edtf: str | None
    earliest: str | None
    latest: str | None
    rule: str
    confidence: Confidence = "certain"
