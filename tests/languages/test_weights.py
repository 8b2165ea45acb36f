from pathlib import Path

import pycrfsuite
import pytest

from recoupe.languages.pack import load_language
from recoupe.languages.tagger import word_labels
from recoupe.languages.weights import read_weights
from recoupe.languages.wordclues import sentence_clues

FRENCH = load_language("fr")
MODEL = FRENCH.folder / "pos.crfsuite"
WORDS = ["Le", "maire", "de", "Valmont", "a", "déclaré", "que", "12", "tronflards", "viendraient", "."]


@pytest.mark.parametrize("clue", [b"bias", b"w=le", b"-w=<>", b"c=Aa"])
def test_clues_with_a_weight(clue: bytes) -> None:
    assert clue in read_weights(MODEL).clues


@pytest.mark.parametrize("code", ["fr", "en"])
def test_labels_are_those_that_crfsuite_gives(code: str) -> None:
    pack, model = load_language(code), pycrfsuite.Tagger()
    model.open(str(pack.folder / "pos.crfsuite"))
    sentences = [WORDS, [], ["Non", "."], WORDS[4:], ["«"] * 30, WORDS[::-1], *([word] for word in WORDS * 9)]
    expected = [label for words in sentences if words for label in model.tag(sentence_clues(pack, words))]
    assert word_labels(pack, sentences) == expected


def test_weights_are_those_that_crfsuite_tells() -> None:
    path = FRENCH.folder / "names.crfsuite"
    model = pycrfsuite.Tagger()
    model.open(str(path))
    weights, told = read_weights(path), model.info()
    assert set(weights.labels) == set(model.labels())
    for (clue, label), weight in list(told.state_features.items())[::50]:
        row = weights.state[weights.clues[clue.encode()]]
        assert row[weights.labels.index(label)] == pytest.approx(weight, abs=1e-6)
    for (first, then), weight in told.transitions.items():
        row = weights.moves[weights.labels.index(first)]
        assert row[weights.labels.index(then)] == pytest.approx(weight, abs=1e-6)


@pytest.mark.parametrize("data", [b"", b"lCRF", b"lCRF" + bytes(60), b"text" * 20])
def test_what_is_no_model_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "pos.crfsuite"
    path.write_bytes(data)
    with pytest.raises(ValueError, match="no CRFsuite model"):
        read_weights(path)
