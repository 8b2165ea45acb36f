"""Relative times in quotations hang on the day of speech."""

import pytest

from tests.extract.times.read import read_times

DATED = "« Nous partirons demain avec tous nos enfants », avait déclaré le maire mardi."
UNDATED = "« Nous partirons demain avec tous nos enfants », a déclaré le maire."
ENGLISH = "“We will leave the town tomorrow with our children,” the mayor said on Tuesday."


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [(DATED, "fr", "2024-03-06"), (UNDATED, "fr", "2024-03-08"), (ENGLISH, "en", "2024-03-06")],
)
def test_tomorrow_in_a_quotation(text, language, value):
    first = read_times(text, language, "2024-03-07")[0]
    assert (first.value, first.confidence) == (value, "possible")


def test_outside_quotations_the_report_day_counts():
    (first,) = read_times("Ils partiront demain, sûrs de revenir.", "fr", "2024-03-07")
    assert (first.value, first.confidence) == ("2024-03-08", "certain")
