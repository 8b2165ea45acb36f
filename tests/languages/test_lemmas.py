import pytest

from recoupe.languages.lemmas import lemma_of
from recoupe.languages.pack import load_language

FRENCH = [
    ("annonce", "VERB", "annoncer"),
    ("annonce", "NOUN", "annonce"),
    ("déclarées", "VERB", "déclarer"),
    ("soutient", "VERB", "soutenir"),
    ("prises", "VERB", "prendre"),
    ("mises", "NOUN", "mise"),
    ("écrit", "VERB", "écrire"),
    ("fut", "AUX", "être"),
    ("reconnut", "VERB", "reconnaître"),
    ("rejette", "VERB", "rejeter"),
    ("ouverte", "VERB", "ouvrir"),
    ("tweetait", "VERB", "tweeter"),
    ("du", "ADP", "de"),
    ("Qu’", "SCONJ", "que"),
    ("-t-il", "PRON", "il"),
    ("blessés", "NOUN", "blessé"),
    ("Lyon", "PROPN", "Lyon"),
    ("12", "NUM", "12"),
]
ENGLISH = [
    ("said", "VERB", "say"),
    ("warning", "VERB", "warn"),
    ("warning", "NOUN", "warning"),
    ("left", "VERB", "leave"),
    ("n't", "PART", "not"),
    ("was", "AUX", "be"),
    ("companies", "NOUN", "company"),
    ("meetings", "NOUN", "meeting"),
    ("noted", "VERB", "note"),
]


@pytest.mark.parametrize(("word", "pos", "lemma"), FRENCH)
def test_french_lemma(word: str, pos: str, lemma: str) -> None:
    assert lemma_of(load_language("fr"), word, pos) == lemma


@pytest.mark.parametrize(("word", "pos", "lemma"), ENGLISH)
def test_english_lemma(word: str, pos: str, lemma: str) -> None:
    assert lemma_of(load_language("en"), word, pos) == lemma


def test_an_infinitive_is_its_own_lemma() -> None:
    assert lemma_of(load_language("fr"), "attendre", "VERB", "Inf") == "attendre"


@pytest.mark.parametrize("word", ["x" * 100_000, "\x00", "\ud800", "é\u0301\u0301", "’’’", "\u202e"])
def test_no_word_is_too_odd(word: str) -> None:
    assert lemma_of(load_language("fr"), word, "VERB")
