"""Any text gives names or none."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.extract.names.cast import find_cast
from tests.extract.names.read import read_names

WORDS = (
    *("Kim", "M.", "Mme", "de", "al-Sadr", "Conseil", "la", "Oslo", "président", "russe", "ONU", "ex-", "le", "Nord"),
    *("de la", ",", "«", "(", ")", "-", "'", "&", "12", "\n"),
)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(
    "text",
    [
        "",
        "\0",
        "«" * 2000,
        "Kim " * 2000,
        "de la " * 2000,
        "Conseil de " * 1000,
        "(ONU" * 1000,
        "M." * 1000,
        "9" * 400,
        "\u202eKim\u202c",
        "A" * 5000,
    ],
    ids=lambda text: repr(text[:12]),
)
def test_strange_text(text, language):
    reading = read_names(text, language)
    assert all(reading.text[m.start : m.end] == m.text for m in reading.mentions)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=30), st.sampled_from(["fr", "en"]))
def test_words_in_any_order(words, language):
    reading = read_names(" ".join(words), language)
    known = {entity.id for entity in reading.entities}
    assert all(reading.text[m.start : m.end] == m.text for m in reading.mentions)
    assert {m.entity for m in reading.mentions} - {None} <= known
    assert len(find_cast(reading)) == len(reading.entities)
