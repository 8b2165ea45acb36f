"""Whatever the text, the finder gives records that stand in it, and no value out of nothing."""

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extract.times.read import read_times

BAD = [
    "Le 31 février et le 30.02.2024, puis 32/13/2024.",
    "En l'an 0000, en 99999 et le 1er janvier 0.",
    "Le １２ juillet ２０２４",
    "9" * 400 + " ans, il y a " + "9" * 400 + " jours, dans " + "9" * 400 + " siècles",
    "dans 999999 siècles, il y a 999999 ans, 999999 jours plus tard",
    "mar\u200bdi 12\u200b juillet \u202e2024\u202c",
    "\x00hier\x00 \ud800 demain",
    "lundi " * 3000,
    "le " * 5000 + "mardi",
    "1 " * 5000,
    "un an et " * 2000,
    "«" * 5000 + "hier" + "»" * 5000,
    "25:61, 99 h 99, 24h30, 0h, 12h" + "0" * 300,
    "années " * 1000 + "9",
    "",
    "\n\n\n",
]


def check(text, times):
    for time in times:
        assert text[time.start : time.end] == time.text
        assert (time.earliest or "") <= (time.latest or "~")
    for edtf in {time.edtf for time in times if time.edtf}:
        assert parse_edtf(edtf)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("text", BAD, ids=range(len(BAD)))
@pytest.mark.parametrize("published", [None, "2024-03-07", "2024-03-07/2024-03-12", "9999-12-31", "1000-01-01"])
def test_bad_text_gives_sound_records(text, language, published):
    check(text, read_times(text, language, published))


def test_a_number_cut_by_what_nobody_sees_has_no_value():
    assert read_times("Le 5 mai 2\u200b024, le 1\u200b2 mai.", "fr", "2024-03-07") == ()


def test_direction_marks_beside_a_date_change_nothing():
    (day,) = read_times("Le \u200f5\u200f mai\u200f 2024\u200f.", "fr", "2024-03-07")
    assert day.value == "2024-05-05"


def test_no_such_day_has_no_value():
    assert not [time for time in read_times(BAD[0], "fr", "2024-03-07") if time.value]


WORDS = {
    "fr": "le la il y a dans 3 12 mardi mai 2024 ans jours dernier prochain fin début hier soir à 15 h 30 et de trois",
    "en": "the last next in 3 12 Tuesday May 2024 years days ago end of yesterday evening at 5 pm and three week 's",
}


@pytest.mark.parametrize("language", ["fr", "en"])
@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_any_heap_of_words_gives_sound_records(language, data):
    words = data.draw(st.lists(st.sampled_from([*WORDS[language].split(), ",", ".", "\n", "«", "'"]), max_size=25))
    text = " ".join(words)
    published = data.draw(st.sampled_from([None, "2024-02-29", "2024-03-07/2024-04-02"]))
    check(text, read_times(text, language, published))


def test_without_a_date_relative_times_stay_open():
    (yesterday, day) = read_times("Hier, il a parlé de l'accord du 12 juillet.", "fr")
    assert (yesterday.value, yesterday.edtf, yesterday.earliest) == (None, None, None)
    assert (day.value, day.earliest) == ("XXXX-07-12", None)


def test_over_an_interval_of_dates_only_what_agrees_has_a_value():
    last_year, yesterday = read_times("L'an dernier comme hier, il a plu.", "fr", "2024-03-07/2024-03-12")
    assert (last_year.value, last_year.earliest, last_year.latest) == ("2023", "2023-01-01", "2023-12-31")
    assert (yesterday.value, yesterday.edtf) == (None, "2024-03-06/2024-03-11")
