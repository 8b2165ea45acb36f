from pathlib import Path

import pycrfsuite
import pytest

from recoupe.languages.pack import load_language
from recoupe.languages.tagger import word_labels
from recoupe.languages.weights import read_clues
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


@pytest.mark.parametrize("data", [b"", b"lCRF", b"lCRF" + bytes(60), b"text" * 20])
def test_what_is_no_model_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "pos.crfsuite"
    path.write_bytes(data)
    with pytest.raises(ValueError, match="no CRFsuite model"):
        read_clues(path)
