import dataclasses
from pathlib import Path

import pycrfsuite
import pytest

from recoupe.languages.nameclues import sentence_clues
from recoupe.languages.nameodds import name_odds
from recoupe.languages.pack import load_language
from recoupe.languages.tagger import word_labels

FRENCH = load_language("fr")
WORDS = ["Le", "maire", "de", "Valmont", "a", "reçu", "Anne", "Morel", "et", "la", "Banque", "du", "Lac", "."]


@pytest.mark.parametrize(("first", "last"), [(0, 1), (3, 4), (6, 8), (10, 13), (13, 14), (0, 14)])
def test_odds_are_those_that_crfsuite_gives(first: int, last: int) -> None:
    labels = word_labels(FRENCH, [WORDS]) or []
    model = pycrfsuite.Tagger()
    model.open(str(FRENCH.folder / "names.crfsuite"))
    model.set(sentence_clues(FRENCH, WORDS, labels))
    known = [[f"{place}-{kind}" for place in "BI"] for kind in ("PER", "ORG", "LOC")]
    expected = [
        sum(model.marginal(label, at) for at in range(first, last) for label in kind) / (last - first) for kind in known
    ]
    assert name_odds(FRENCH, WORDS, labels, first=first, last=last) == pytest.approx(expected)


def test_odds_are_those_of_the_words() -> None:
    words = ["Anne", "Morel", "a", "quitté", "Valmont", "."]
    labels = word_labels(FRENCH, [words]) or []
    person, place = (name_odds(FRENCH, words, labels, first=a, last=b) for a, b in ((0, 2), (4, 5)))
    assert person is not None
    assert place is not None
    assert person.person > 0.9
    assert place.place > place.organization


@pytest.mark.parametrize(("first", "last"), [(0, 1), (1_999, 2_000), (1_500, 1_501), (0, 2_000)])
def test_odds_in_a_very_long_sentence(first: int, last: int) -> None:
    odds = name_odds(FRENCH, ["Valmont"] * 2_000, ["PROPN"] * 2_000, first=first, last=last)
    assert odds is not None
    assert 0.0 < sum(odds) <= 1.0 + 1e-9


def test_a_pack_without_model_gives_no_odds(tmp_path: Path) -> None:
    assert name_odds(dataclasses.replace(FRENCH, folder=tmp_path), ["Morel"], ["PROPN"], first=0, last=1) is None
