from itertools import pairwise, product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from recoupe.languages.decoding import best_labels

WIDTH = 3


def total(scores: NDArray[np.float32], moves: NDArray[np.float32], labels: tuple[int, ...]) -> float:
    own = sum(scores[at, label] for at, label in enumerate(labels))
    return own + sum(moves[first, then] for first, then in pairwise(labels))


@given(st.lists(st.integers(1, 5), min_size=1, max_size=80), st.integers(0, 1 << 16))
def test_no_other_labels_of_a_sentence_fit_better(lengths: list[int], seed: int) -> None:
    chance = np.random.default_rng(seed)
    scores, moves = (chance.standard_normal((height, WIDTH), np.float32) for height in (sum(lengths) + 1, WIDTH))
    starts = np.cumsum([1, *lengths[:-1]]).tolist()
    found = best_labels(scores, moves, starts, lengths)
    for start, length in list(zip(starts, lengths, strict=True))[:6]:
        own = scores[start : start + length]
        best = max(product(range(WIDTH), repeat=length), key=lambda labels: total(own, moves, labels))
        assert tuple(found[start : start + length]) == best


def test_of_equal_labels_the_first_is_taken() -> None:
    assert best_labels(np.zeros((4, 2)), np.zeros((2, 2)), [0], [4]).tolist() == [0, 0, 0, 0]
