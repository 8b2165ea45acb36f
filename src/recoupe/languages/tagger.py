"""Parts of speech of the words of a report, by the model of its language; none where the pack has no model."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate
from typing import NamedTuple

import numpy as np

from recoupe.languages.decoding import Scores, best_labels
from recoupe.languages.lemmas import infinitive_of, lower
from recoupe.languages.pack import LanguagePack
from recoupe.languages.weights import read_weights
from recoupe.languages.wordclasses import small_words
from recoupe.languages.wordscores import BETWEEN, WordScores

_LONGEST, _AT_ONCE = 400, 20_000
"""Words of a stretch, and of all stretches labelled together: a text of any length takes bounded memory."""


class _Model(NamedTuple):
    labels: tuple[str, ...]
    moves: Scores
    scores: WordScores


def word_labels(pack: LanguagePack, sentences: Iterable[Sequence[str]]) -> list[str] | None:
    """Part of speech of each word of all sentences, with the verb form (`VERB:Pres`); None without a model."""
    model = _model(pack)
    if model is None:
        return None
    labels = list[str]()
    for stretches in _groups(sentences):
        _add_labels(labels, model, stretches)
    return labels


def _groups(sentences: Iterable[Sequence[str]]) -> Iterator[list[Sequence[str]]]:
    """The sentences in stretches, so many together as can be labelled at once."""
    group, size = list[Sequence[str]](), 0
    for sentence in sentences:
        for start in range(0, len(sentence), _LONGEST):
            group.append(sentence[start : start + _LONGEST])
            size += len(group[-1])
            if size >= _AT_ONCE:
                yield group
                group, size = [], 0
    if group:
        yield group


def _add_labels(labels: list[str], model: _Model, stretches: Sequence[Sequence[str]]) -> None:
    lengths = [len(stretch) for stretch in stretches]
    starts = list(accumulate((length + BETWEEN for length in lengths[:-1]), initial=BETWEEN))
    found = best_labels(model.scores.of(stretches), model.moves, starts, lengths).tolist()
    for start, length in zip(starts, lengths, strict=True):
        labels += map(model.labels.__getitem__, found[start : start + length])


@cache
def _model(pack: LanguagePack) -> _Model | None:
    path = pack.folder / "pos.crfsuite"
    if not path.exists():
        return None
    weights = read_weights(path)
    return _Model(weights.labels, weights.moves.astype(np.float32), WordScores(pack, weights))


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
