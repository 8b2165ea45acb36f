"""What a figure's words allow: hard bounds, and soft ones that a reader takes them to mean."""

from math import inf
from typing import NamedTuple

from recoupe.model.figure import Figure

_NEAR = 0.02  # Two hard intervals that miss each other by no more only touch.


class Interval(NamedTuple):
    """Numbers from `low` to `high`, both included; open ends are infinite."""

    low: float
    high: float

    def meets(self, other: "Interval") -> bool:
        """Whether the two share a number."""
        return self.low <= other.high and other.low <= self.high

    def inside(self, other: "Interval") -> bool:
        """Whether this one lies wholly in the other."""
        return other.low <= self.low and self.high <= other.high

    @property
    def width(self) -> float:
        """From end to end."""
        return self.high - self.low

    def gap(self, other: "Interval") -> float:
        """How far apart the two are, as a share of the larger near end; 0 where they meet."""
        if self.meets(other):
            return 0.0
        below, above = (self.high, other.low) if self.high < other.low else (other.high, self.low)
        return (above - below) / max(abs(above), abs(below), 1e-9)

    def touches(self, other: "Interval") -> bool:
        """`plus de 10 000` and `jusqu'à 10 000`: they share no more than their bound."""
        if not self.meets(other):
            return self.gap(other) <= _NEAR
        return (self.high == other.low or other.high == self.low) and self.low != self.high and other.low != other.high


def hard(figure: Figure) -> Interval:
    """The numbers that the words allow."""
    low, high = _bounds(figure)
    if figure.bound == "about":
        return _around(low, high, 0.15, figure)
    if figure.bound == "exact" and low == high:
        slack = _rounding(low, 0.10, figure)
        return Interval(low - slack, high + slack)
    return Interval(low, high)


def soft(figure: Figure) -> Interval:
    """The numbers that a reader takes the words to mean."""
    low, high = _bounds(figure)
    if figure.soft_low is not None or figure.soft_high is not None:
        given = Interval(
            low if figure.soft_low is None else figure.soft_low,
            high if figure.soft_high is None else figure.soft_high,
        )
        if given != (low, high):
            return given
    if figure.bound == "about":
        return _around(low, high, 0.07, figure)
    if figure.bound == "exact":
        slack = _rounding(low, 0.05, figure)
        return Interval(low - slack, high + slack)
    if figure.bound == "at_least":
        return Interval(low, low + max(_unit(low), 0.5 * abs(low)))
    if figure.bound == "at_most":
        return Interval(max(low, high / 2), high)
    return Interval(low, 5 * low) if figure.bound == "vague" and high == inf else Interval(low, high)


def _bounds(figure: Figure) -> Interval:
    low = figure.low if figure.low is not None else (0.0 if (figure.high or 0) >= 0 else -inf)
    high = figure.high if figure.high is not None else inf
    return Interval(*sorted((low, high)))


def _around(low: float, high: float, share: float, figure: Figure) -> Interval:
    """`environ 100` to both sides; `près de 100` (whose soft upper end is 100) only below."""
    above = 0.0 if figure.soft_high is not None and figure.soft_high <= high and figure.soft_low != high else share
    return Interval(low - share * abs(low), high + above * abs(high))


def _unit(number: float) -> float:
    """The power of ten to which the number is round: 11 000 to 1000, 42 to 1, 1.5 to 0."""
    if number != int(number) or not number or abs(number) > 1e300:
        return 0.0
    whole, unit = abs(int(number)), 1
    while whole % 10 == 0:
        whole, unit = whole // 10, unit * 10
    return float(unit)


def _rounding(number: float, share: float, figure: Figure) -> float:
    """How far a bare number can be off: one that is round is rounded, people below a hundred are counted."""
    if figure.unit in ("%", "share"):
        return 0.5 if number == int(number) and figure.unit == "%" else 0.0
    unit = _unit(number)
    return min(unit / 2, share * abs(number)) if abs(number) >= 100 and unit > 1 else 0.0
