"""The models of a language pack: labels for the words of a sentence, or none where the pack has no model."""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from recoupe.languages.clues import sentence_clues
from recoupe.languages.pack import LanguagePack
from recoupe.text.folding import fold

LONGEST = 400


def word_labels(pack: LanguagePack, words: Sequence[str]) -> list[str] | None:
    """Part of speech of each word of one sentence, with the verb form (`VERB:Pres`); None without a model."""
    model = _model(pack.folder / "pos.crfsuite")
    return None if model is None else _labels(model, words)


def rough_label(pack: LanguagePack, word: str) -> str:
    """A guess from the word alone, for a pack without a model."""
    if not word[0].isalnum():
        return "PUNCT"
    if word[0].isdecimal():
        return "NUM"
    known = _words(pack).get(fold(word))
    return known or ("PROPN" if word[0].isupper() else "NOUN")


@cache
def _words(pack: LanguagePack) -> Mapping[str, str]:
    return {form: row["label"] for form, row in pack.forms("words", "word")}


@cache
def _model(path: Path) -> Any:
    if not path.exists():
        return None
    import pycrfsuite

    model = pycrfsuite.Tagger()
    model.open(str(path))
    return model


def _labels(model: Any, words: Sequence[str]) -> list[str]:
    """Labels stretch by stretch, so that a sentence of any length takes linear time and bounded memory."""
    found: list[str] = []
    for start in range(0, len(words), LONGEST):
        found += model.tag(sentence_clues(words[start : start + LONGEST]))
    return found
