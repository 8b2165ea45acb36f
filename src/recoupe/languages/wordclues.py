"""What the tagger looks at in a word and its neighbours; training and reading use the same clues."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from recoupe.languages.clues import clues_of
from recoupe.languages.pack import LanguagePack

_EDGE = b"<>"
_BESIDE = ("c=", "k=", "v=")


class WordClues(NamedTuple):
    """Clues of one word: for itself, and for the words after, before, and two away from it."""

    own: tuple[bytes, ...]
    left: tuple[bytes, ...]
    right: tuple[bytes, ...]
    far_left: tuple[bytes, ...]
    far_right: tuple[bytes, ...]
    pair: bytes
    low: bytes


@lru_cache(maxsize=1 << 12)
def word_clues(pack: LanguagePack, word: str) -> WordClues:
    """The clues of one word as it is written."""
    own, low = clues_of(pack, word)
    beside = [clue for clue in own if clue.startswith(_BESIDE)]
    return WordClues(
        own=_bytes("", own),
        left=_bytes("-", ["w=" + low, "s=" + low[-3:], *beside]),
        right=_bytes("+", ["w=" + low, "s=" + low[-3:], *beside]),
        far_left=_bytes("--", ["w=" + low]),
        far_right=_bytes("++", ["w=" + low]),
        pair=f"+b={low} ".encode(),
        low=low.encode(),
    )


def _bytes(place: str, clues: Sequence[str]) -> tuple[bytes, ...]:
    return tuple((place + clue).encode() for clue in clues)


def sentence_clues(pack: LanguagePack, words: Sequence[str]) -> list[tuple[bytes, ...]]:
    """For each word of a sentence its own clues, those its neighbours give, and the pair it makes with the next."""
    padded = [OUTSIDE, OUTSIDE, *(word_clues(pack, word) for word in words), OUTSIDE, OUTSIDE]
    around = zip(padded, padded[1:], padded[2:], padded[3:], padded[4:], strict=False)
    return [
        word.own + left.left + right.right + far_left.far_left + far_right.far_right + (word.pair + right.low,)
        for far_left, left, word, right, far_right in around
    ]


OUTSIDE = WordClues((), (b"-w=" + _EDGE,), (b"+w=" + _EDGE,), (), (), b"", _EDGE)
