import pytest

from recoupe.model.dates import Fit, day_range, days_between, fit, hull, overlaps


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest"),
    [
        ("2025-07-12", "2025-07-12", "2025-07-12"),
        ("2025-07-12T14:30:00Z", "2025-07-12", "2025-07-12"),
        ("2025-02", "2025-02-01", "2025-02-28"),
        ("2025", "2025-01-01", "2025-12-31"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("18XX", "1800-01-01", "1899-12-31"),
        ("2024-22", "2024-06-01", "2024-09-23"),
        ("2024-24", "2024-12-01", "2025-03-20"),
        ("2010-35", "2010-07-01", "2010-09-30"),
        ("2004-06-XX", "2004-06-01", "2004-06-30"),
        ("2025-W28", "2025-07-07", "2025-07-13"),
        ("2025-07-01/2025-07-04", "2025-07-01", "2025-07-04"),
        ("2025/..", "2025-01-01", None),
        ("[2024-11-14,2024-11-21]", "2024-11-14", "2024-11-21"),
        ("2024~", "2024-01-01", "2024-12-31"),
        ("XXXX-07-12", None, None),
        ("2025-02-31", None, None),
        ("0000", None, None),
        ("99999", None, None),
        ("P3D", None, None),
        (None, None, None),
    ],
)
def test_days_of_a_value(edtf, earliest, latest):
    assert day_range(edtf) == (earliest, latest)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("2025-07-12", "2025-07-12", Fit.SAME),
        ("2025-07-12", "2025-07", Fit.WITHIN),
        ("2025", "2025-07", Fit.AROUND),
        ("2025-07-01/2025-07-10", "2025-07-08/2025-07-12", Fit.MEETING),
        ("2025-07", "2025-08", Fit.APART),
        ("2025/..", "2026-03", Fit.AROUND),
        ("XXXX-07", "2025-07", Fit.UNKNOWN),
        (None, "2025-07", Fit.UNKNOWN),
    ],
)
def test_how_two_values_stand(left, right, expected):
    assert fit(left, right) is expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("2025-07-12", "2025-07-20", 8),
        ("2025-08", "2025-07", 1),
        ("2025-07-12", "2025-07", 0),
        (None, "2025", None),
    ],
)
def test_days_between(left, right, expected):
    assert days_between(left, right) == expected
    assert overlaps(left, right) is (expected == 0)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (("2025-07", "2025-07"), "2025-07"),
        (("2025-07-01", "2025-07-04"), "2025-07-01/2025-07-04"),
        (("2025", "2025-07-04"), "2025-01-01/2025-12-31"),
        (("2025/..", "2025-07-04"), "2025-01-01/.."),
        ((), None),
    ],
)
def test_hull(values, expected):
    assert hull(values) == expected
