"""The labels that fit sentences best, by how well they fit each word and follow each other."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

_AT_ONCE = 64
"""Sentences that are read side by side: as many as a processor's cache holds."""

Labels = NDArray[np.intp]
Scores = NDArray[np.float32]


def best_labels(scores: Scores, moves: Scores, starts: Sequence[int], lengths: Sequence[int]) -> Labels:
    """The number of the best label for each row of `scores` that is in a sentence, 0 elsewhere.

    A sentence (`starts`, `lengths`: one word or more) is a chain: the sum of the scores of its labels, and of `moves`
    from each to the next, is the highest there is (Viterbi 1967; of equal ones the first).
    """
    found = np.zeros(len(scores), np.intp)
    longest_first = np.argsort(-np.asarray(lengths), kind="stable")
    for at in range(0, len(lengths), _AT_ONCE):
        some = longest_first[at : at + _AT_ONCE]
        _label(found, scores, moves, _columns(np.asarray(starts)[some], np.asarray(lengths)[some]))
    return found


def _columns(starts: Labels, lengths: Labels) -> list[Labels]:
    """Rows of the first words, of the second words and so on, of sentences of which the longest come first."""
    ended = np.bincount(lengths, minlength=lengths[0] + 1)
    left = len(starts) - np.cumsum(ended[:-1])
    return [starts[:count] + at for at, count in enumerate(left.tolist())]


def _label(found: Labels, scores: Scores, moves: Scores, columns: Sequence[Labels]) -> None:
    ways, before = list(_ways(scores, moves, columns)), np.ascontiguousarray(moves.T)
    then: Labels = np.empty(0, np.intp)
    for column, way in zip(reversed(columns), reversed(ways), strict=True):
        way[: len(then)] += before.take(then, 0)
        then = way.argmax(1)
        found[column] = then


def _ways(scores: Scores, moves: Scores, columns: Sequence[Labels]) -> Iterator[Scores]:
    """For each word of a column and each label, the score of the best labels up to there."""
    count, width = len(columns[0]), len(moves)
    every = np.empty((width, count, width), moves.dtype)
    tiled = np.repeat(moves[:, None], count, 1)
    way = scores[columns[0]]
    yield way
    for column in columns[1:]:
        some = every[:, : len(column)]
        # first copied and then added to: three times as fast as adding what is repeated
        np.copyto(some, way[: len(column)].T[:, :, None])
        some += tiled[:, : len(column)]
        way = np.maximum.reduce(some, 0)
        way += scores[column]
        yield way
