"""What the tagger looks at in a word and its neighbours; training and reading use the same clues.

The cost of a word is the number of its clues: reading hands over only those that have a weight.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
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

    def weighed(self, known: AbstractSet[bytes]) -> "WordClues":
        """The same without the clues that have no weight."""
        own, left, right, far_left, far_right = (tuple(filter(known.__contains__, column)) for column in self[:5])
        return WordClues(own, left, right, far_left, far_right, self.pair, self.low)


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


def in_sentence(
    words: Sequence[WordClues], outside: WordClues, known: AbstractSet[bytes] | None = None
) -> list[tuple[bytes, ...]]:
    """For each word its own clues, those its neighbours give, and the pair it makes with the next if `known`."""
    padded = [outside, outside, *words, outside, outside]
    around = zip(padded, padded[1:], words, padded[3:], padded[4:], strict=False)
    found = [
        word.own + left.left + right.right + far_left.far_left + far_right.far_right
        for far_left, left, word, right, far_right in around
    ]
    for at, (word, then) in enumerate(zip(words, padded[3:], strict=False)):
        pair = word.pair + then.low
        if known is None or pair in known:
            found[at] += (pair,)
    return found


def sentence_clues(pack: LanguagePack, words: Sequence[str]) -> list[tuple[bytes, ...]]:
    """All clues of each word of a sentence, for training."""
    return in_sentence([word_clues(pack, word) for word in words], OUTSIDE)


OUTSIDE = WordClues((), (b"-w=" + _EDGE,), (b"+w=" + _EDGE,), (), (), b"", _EDGE)
