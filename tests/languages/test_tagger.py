import dataclasses
from pathlib import Path

import pytest

from recoupe.languages.clues import clues_of, shape_of
from recoupe.languages.pack import load_language
from recoupe.languages.tagger import rough_label, word_labels
from recoupe.languages.wordclasses import small_words
from recoupe.languages.wordclues import sentence_clues

FRENCH = load_language("fr")
SHAPES = [("Paris", "Aa"), ("ONU", "A"), ("2024", "1"), ("G20", "A1"), ("l'", "a'"), ("Jean-Luc", "Aa-A")]


@pytest.mark.parametrize(("word", "shape"), SHAPES)
def test_shape(word: str, shape: str) -> None:
    assert shape_of(word) == shape


def test_curly_and_straight_apostrophes_give_the_same_word() -> None:
    assert "w=qu'" in clues_of(FRENCH, "qu’").own


def test_a_word_has_clues_from_two_words_away() -> None:
    clues = sentence_clues(FRENCH, ["Le", "maire", "de", "Brest"])[2]
    assert {b"--w=le", b"-w=maire", b"w=de", b"+w=brest"} <= set(clues)


def test_a_pack_without_model_gives_no_labels(tmp_path: Path) -> None:
    assert word_labels(dataclasses.replace(FRENCH, folder=tmp_path), [["Bonjour"]]) is None


@pytest.mark.parametrize("code", ["fr", "en"])
def test_a_very_long_sentence_has_one_label_a_word(code: str) -> None:
    assert len(word_labels(load_language(code), [["pont"] * 2_000]) or ()) == 2_000


@pytest.mark.parametrize("code", ["fr", "en"])
def test_small_words_have_lemmas(code: str) -> None:
    words = small_words(load_language(code))
    assert set(words.labels) <= {form for _, form in words.lemmas}


@pytest.mark.parametrize(
    ("word", "label"),
    [("parlait", "VERB:Imp"), ("Paris", "PROPN"), ("«", "PUNCT"), ("3,5", "NUM"), ("wagon", "NOUN")],
)
def test_rough_label(word: str, label: str) -> None:
    assert rough_label(FRENCH, word) == label
