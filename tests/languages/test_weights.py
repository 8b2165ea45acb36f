from pathlib import Path

import pycrfsuite
import pytest

from recoupe.languages.pack import load_language
from recoupe.languages.tagger import word_labels
from recoupe.languages.weights import read_clues, read_weights
from recoupe.languages.wordclues import sentence_clues

FRENCH = load_language("fr")
MODEL = FRENCH.folder / "pos.crfsuite"
WORDS = ["Le", "maire", "de", "Valmont", "a", "déclaré", "que", "12", "tronflards", "viendraient", "."]


@pytest.mark.parametrize("clue", [b"bias", b"w=le", b"-w=<>", b"c=Aa"])
def test_clues_with_a_weight(clue: bytes) -> None:
    assert clue in read_clues(MODEL)


def test_clues_without_weight_change_no_label() -> None:
    model = pycrfsuite.Tagger()
    model.open(str(MODEL))
    assert word_labels(FRENCH, WORDS) == model.tag(sentence_clues(FRENCH, WORDS))


def test_weights_are_those_that_crfsuite_tells() -> None:
    path = FRENCH.folder / "names.crfsuite"
    model = pycrfsuite.Tagger()
    model.open(str(path))
    weights, told = read_weights(path), model.info()
    assert set(weights.labels) == set(model.labels())
    for (clue, label), weight in list(told.state_features.items())[::50]:
        assert weights.clues[clue][weights.labels.index(label)] == pytest.approx(weight, abs=1e-6)
    for (first, then), weight in told.transitions.items():
        row = weights.moves[weights.labels.index(first)]
        assert row[weights.labels.index(then)] == pytest.approx(weight, abs=1e-6)


@pytest.mark.parametrize("data", [b"", b"lCRF", b"lCRF" + bytes(60), b"text" * 20])
def test_what_is_no_model_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "pos.crfsuite"
    path.write_bytes(data)
    with pytest.raises(ValueError, match="no CRFsuite model"):
        read_clues(path)
    with pytest.raises(ValueError, match="no CRFsuite model"):
        read_weights(path)
