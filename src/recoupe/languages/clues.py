"""What the tagger looks at in a word and its neighbours; training and reading use the same clues."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from recoupe.text.folding import fold

_EDGE = "<>"
_APOSTROPHES = str.maketrans("’‘ʼ‛′`´", "'" * 7)


class Clues(NamedTuple):
    """Clues of one word: for itself, and for the words after, before, and two away from it."""

    own: tuple[str, ...]
    left: tuple[str, ...]
    right: tuple[str, ...]
    far_left: tuple[str, ...]
    far_right: tuple[str, ...]


def sentence_clues(words: Sequence[str]) -> list[tuple[str, ...]]:
    """For each word its own clues and those its neighbours give."""
    clues = [_OUTSIDE, _OUTSIDE, *map(clues_of, words), _OUTSIDE, _OUTSIDE]
    return [
        clues[at].own + clues[at - 1].left + clues[at + 1].right + clues[at - 2].far_left + clues[at + 2].far_right
        for at in range(2, len(clues) - 2)
    ]


@lru_cache(maxsize=1 << 16)
def clues_of(word: str) -> Clues:
    """The clues of one word as it is written."""
    low = word.lower().translate(_APOSTROPHES)[:40]
    if not low[0].isalnum():
        low = fold(low)
    shape = shape_of(word)
    own = ("bias", "w=" + low, "c=" + shape, *_affixes(low))
    ending = low[-3:]
    return Clues(
        own,
        ("-w=" + low, "-s=" + ending, "-c=" + shape),
        ("+w=" + low, "+s=" + ending, "+c=" + shape),
        ("--w=" + low,),
        ("++w=" + low,),
    )


def _affixes(low: str) -> tuple[str, ...]:
    if not low[0].isalpha():
        return ()
    ends = tuple(f"s{size}={low[-size:]}" for size in (1, 2, 3, 4, 5) if len(low) > size)
    return (*ends, "p2=" + low[:2], "p3=" + low[:3])


def shape_of(word: str) -> str:
    """`Paris` is `Aa`, `ONU` is `A`, `2024` is `1`, `G20` is `A1`: kinds of characters without repeats."""
    kinds: list[str] = []
    for character in word[:20]:
        kind = _kind(character)
        if not kinds or kinds[-1] != kind:
            kinds.append(kind)
    return "".join(kinds[:4])


def _kind(character: str) -> str:
    if character.isupper():
        return "A"
    if character.isalpha():
        return "a"
    return "1" if character.isdecimal() else character if character in ".,-'’" else "?"


_OUTSIDE = Clues((), ("-w=" + _EDGE,), ("+w=" + _EDGE,), (), ())
