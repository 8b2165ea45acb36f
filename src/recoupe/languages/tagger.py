"""The models of a language pack: labels for the words of a sentence, or none where the pack has no model."""

from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from recoupe.languages.lemmas import infinitive_of, lower
from recoupe.languages.nameclues import name_clues
from recoupe.languages.pack import LanguagePack
from recoupe.languages.weights import read_clues
from recoupe.languages.wordclasses import small_words
from recoupe.languages.wordclues import OUTSIDE, WordClues, in_sentence, word_clues

LONGEST = 400
_POS, _NAMES = "pos.crfsuite", "names.crfsuite"


def word_labels(pack: LanguagePack, words: Sequence[str]) -> list[str] | None:
    """Part of speech of each word of one sentence, with the verb form (`VERB:Pres`); None without a model."""
    model = _model(_path(pack, _POS))
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
    return read_clues(pack.folder / _POS)


class NameOdds(NamedTuple):
    """How likely words name a person, a body or a place; what is left is no name, or one of another kind."""

    person: float
    organization: float
    place: float


def name_labels(pack: LanguagePack, words: Sequence[str], labels: Sequence[str]) -> list[str] | None:
    """`B-PER`, `I-ORG`, `O` for each word of one sentence whose `labels` are known; None without a model."""
    model = _model(_path(pack, _NAMES))
    if model is None:
        return None
    found: list[str] = []
    for start in range(0, len(words), LONGEST):
        stretch = slice(start, start + LONGEST)
        found += model.tag(name_clues(pack, words[stretch], labels[stretch]))
    return found


def name_odds(
    pack: LanguagePack, words: Sequence[str], labels: Sequence[str], *, spans: Sequence[tuple[int, int]]
) -> list[NameOdds] | None:
    """The odds of each span (`first`, `last` excluded) of one sentence, from all its words; None without a model."""
    model = _model(_path(pack, _NAMES))
    if model is None:
        return None
    start = max(0, min((first for first, _ in spans), default=0) - LONGEST // 2)
    stretch = slice(start, start + LONGEST)
    model.set(name_clues(pack, words[stretch], labels[stretch]))
    inside = [(first - start, min(last - start, LONGEST)) for first, last in spans]
    return [_odds(model, first, last) if first < last else NameOdds(0.0, 0.0, 0.0) for first, last in inside]


def _odds(model: Any, first: int, last: int) -> NameOdds:
    known = set(model.labels())
    sums = (
        sum(model.marginal(label, at) for at in range(first, last) for label in known & {f"B-{kind}", f"I-{kind}"})
        for kind in ("PER", "ORG", "LOC")
    )
    return NameOdds(*(total / (last - first) for total in sums))


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
def _path(pack: LanguagePack, name: str) -> str:
    return str(pack.folder / name)


@cache
def _model(path: str) -> Any:
    if not Path(path).exists():
        return None
    import pycrfsuite

    model = pycrfsuite.Tagger()
    model.open(path)
    return model
