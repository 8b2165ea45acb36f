import pytest

from recoupe.compare.figures.intervals import Interval, hard, soft
from tests.compare.made import made_article, made_figure

REPORT = made_article("one", "Des soldats.")


def figure(low, high, bound="exact", **given):
    return made_figure(REPORT, "soldats", low, high, bound, **given)


@pytest.mark.parametrize(
    ("low", "high", "bound", "interval"),
    [
        (11000, 11000, "exact", (10500, 11500)),
        (10937, 10937, "exact", (10937, 10937)),
        (12, 12, "exact", (12, 12)),
        (100, 100, "exact", (90, 110)),
        (10000, None, "at_least", (10000, float("inf"))),
        (None, 10000, "at_most", (0, 10000)),
        (25000, 30000, "range", (25000, 30000)),
        (2000, None, "vague", (2000, float("inf"))),
    ],
)
def test_hard_bounds(low, high, bound, interval):
    assert hard(figure(low, high, bound)) == interval


def test_about_reaches_to_both_sides_and_nearly_only_below():
    assert hard(figure(1000, 1000, "about")) == pytest.approx((850, 1150))
    assert hard(figure(1000, 1000, "about", soft_low=930, soft_high=1000)) == pytest.approx((850, 1000))


def test_soft_bounds_are_those_given():
    assert soft(figure(1000, 1000, "about", soft_low=950, soft_high=1050)) == (950, 1050)


@pytest.mark.parametrize(
    ("first", "then", "touches"),
    [
        ((10, 20), (20, 30), True),
        ((10, 20), (15, 30), False),
        ((0, 100), (101, 101), True),
        ((0, 100), (110, 110), False),
    ],
)
def test_intervals_that_only_touch(first, then, touches):
    assert Interval(*first).touches(Interval(*then)) is touches


@pytest.mark.parametrize("number", [0, -5, 1e300, 1e308, 0.5, 10**22])
def test_any_number_has_bounds(number):
    low, high = hard(figure(number, number))
    assert low <= number <= high
