import numpy as np
import pytest

from recoupe.languages import wordscores
from recoupe.languages.pack import load_language
from recoupe.languages.weights import read_weights
from recoupe.languages.wordclues import sentence_clues
from recoupe.languages.wordscores import BETWEEN, WordScores

FRENCH = load_language("fr")
WEIGHTS = read_weights(FRENCH.folder / "pos.crfsuite")
WORDS = ["Il", "ne", "l'", "a", "pas", "dit", "à", "la", "trompinette", "10 000", "fois", "."]


def expected(words: list[str]) -> list[list[float]]:
    rows = [[WEIGHTS.clues[clue] for clue in clues if clue in WEIGHTS.clues] for clues in sentence_clues(FRENCH, words)]
    return [WEIGHTS.state[row].sum(0).tolist() for row in rows]


def test_scores_are_the_sums_of_all_clues_pairs_too() -> None:
    scores = WordScores(FRENCH, WEIGHTS).of([WORDS[:5], WORDS])
    assert scores[BETWEEN : BETWEEN + 5] == pytest.approx(np.array(expected(WORDS[:5])), abs=1e-5)
    assert scores[2 * BETWEEN + 5 : -BETWEEN] == pytest.approx(np.array(expected(WORDS)), abs=1e-5)


def test_scores_stay_the_same_when_words_are_forgotten_and_learnt_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wordscores, "_MOST", 15)
    monkeypatch.setattr(wordscores, "_FIRST", 2)
    scores = WordScores(FRENCH, WEIGHTS)
    first = scores.of([WORDS])
    scores.of([[f"mot{number}"] for number in range(40)])
    assert np.array_equal(scores.of([WORDS]), first)
