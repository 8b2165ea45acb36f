"""Runs of words as numbers, so that words that stand in two texts are found without comparing the texts."""

import re
from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

from recoupe.text.folding import fold

SIZE = 5
WINDOW = 4
_WORD = re.compile(r"\d{1,3}(?:[., ']\d{3})+(?!\d)|[^\W_]+")
_SEPARATORS = str.maketrans("", "", "., '")
_FACTOR = 0x9E3779B97F4A7C15
_MASK = (1 << 64) - 1
_STOPS = re.compile(r"[.!?…]|\n")


class WordRun(NamedTuple):
    """The folded words of a text with their characters; `10 000`, `10.000` and `10,000` are one word."""

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def run_of_words(text: str) -> WordRun:
    """Every word of the text, without marks."""
    words, starts, ends = [], [], []
    for match in _WORD.finditer(fold(text)):
        word = match[0]
        words.append(word.translate(_SEPARATORS) if word[0].isdecimal() else word)
        starts.append(match.start())
        ends.append(match.end())
    return WordRun(tuple(words), tuple(starts), tuple(ends))


def find_shingles(words: Sequence[str], size: int = SIZE) -> list[int]:
    """One number for each run of `size` words: equal runs have equal numbers, on every machine."""
    leaving, found, rolling = pow(_FACTOR, size, 1 << 64), [], 0
    numbers = [_number(word) for word in words]
    for index, number in enumerate(numbers):
        rolling = rolling * _FACTOR + number
        if index >= size:
            rolling -= numbers[index - size] * leaving
        rolling &= _MASK
        if index >= size - 1:
            found.append(rolling)
    return found


def winnow(shingles: Sequence[int], window: int = WINDOW) -> set[int]:
    """Places of the least shingle of each window: texts that share a long run keep one of its shingles."""
    return {
        min(range(first, min(first + window, len(shingles))), key=lambda at: (shingles[at], -at))
        for first in range(max(1, len(shingles) - window + 1))
        if shingles
    }


def sentence_bounds(text: str, run: WordRun) -> list[int]:
    """Indices of the words that begin a sentence, then the number of words; points and line ends break."""
    inner = [index for index in range(1, len(run.words)) if _STOPS.search(text, run.ends[index - 1], run.starts[index])]
    return [0, *inner, len(run.words)]


@lru_cache(maxsize=1 << 17)
def _number(word: str) -> int:
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")
