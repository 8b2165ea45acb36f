"""The models of a language pack: labels for the words of a sentence, or none where the pack has no model."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from recoupe.languages.clues import sentence_clues
from recoupe.languages.lemmas import infinitive_of, lower
from recoupe.languages.pack import LanguagePack
from recoupe.languages.wordclasses import small_words

LONGEST = 400


def word_labels(pack: LanguagePack, words: Sequence[str]) -> list[str] | None:
    """Part of speech of each word of one sentence, with the verb form (`VERB:Pres`); None without a model."""
    model = _model(pack.folder / "pos.crfsuite")
    if model is None:
        return None
    found: list[str] = []
    # stretch by stretch, so that a sentence of any length takes linear time and bounded memory
    for start in range(0, len(words), LONGEST):
        found += model.tag(sentence_clues(pack, words[start : start + LONGEST]))
    return found


def rough_label(pack: LanguagePack, word: str) -> str:
    """A guess from the word alone, for a pack without a model."""
    if word[0].isdecimal():
        return "NUM"
    low, small = lower(word), small_words(pack)
    if low in small.labels:
        return small.labels[low]
    if not word[0].isalpha():
        return "PUNCT"
    if word[0].isupper():
        return "PROPN"
    ended = (label for ending, label in small.endings if low.endswith(ending))
    return next((label for label in ended if _fits(pack, low, label)), "NOUN")


def _fits(pack: LanguagePack, low: str, label: str) -> bool:
    """Whether a word with such an ending can be of that class: a verb form needs an infinitive."""
    return not label.startswith("VERB") or label.endswith("Inf") or bool(infinitive_of(pack, low))


@cache
def _model(path: Path) -> Any:
    if not path.exists():
        return None
    import pycrfsuite

    model = pycrfsuite.Tagger()
    model.open(str(path))
    return model
