"""Parts of speech of the words of a sentence, by the model of the language; none where the pack has no model."""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

from recoupe.languages.lemmas import infinitive_of, lower
from recoupe.languages.pack import LanguagePack
from recoupe.languages.weights import read_clues
from recoupe.languages.wordclasses import small_words
from recoupe.languages.wordclues import OUTSIDE, WordClues, in_sentence, word_clues

LONGEST = 400
_MODEL = "pos.crfsuite"


def word_labels(pack: LanguagePack, words: Sequence[str]) -> list[str] | None:
    """Part of speech of each word of one sentence, with the verb form (`VERB:Pres`); None without a model."""
    model = _model(pack)
    if model is None:
        return None
    known, found = _weighed(pack), list[str]()
    clues = [_clues(pack, word) for word in words]
    # stretch by stretch, so that a sentence of any length takes linear time and bounded memory
    for start in range(0, len(words), LONGEST):
        found += model.tag(in_sentence(clues[start : start + LONGEST], _outside(pack), known))
    return found


@lru_cache(maxsize=1 << 16)
def _clues(pack: LanguagePack, word: str) -> WordClues:
    return word_clues(pack, word).weighed(_weighed(pack))


@cache
def _outside(pack: LanguagePack) -> WordClues:
    return OUTSIDE.weighed(_weighed(pack))


@cache
def _weighed(pack: LanguagePack) -> frozenset[bytes]:
    """The clues that have a weight in the pack's model; those of rare words do not."""
    return read_clues(pack.folder / _MODEL)


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
def _model(pack: LanguagePack) -> Any:
    path = pack.folder / _MODEL
    if not path.exists():
        return None
    import pycrfsuite

    model = pycrfsuite.Tagger()
    model.open(str(path))
    return model
