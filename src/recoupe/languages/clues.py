"""What the tagger looks at in a word and its neighbours; training and reading use the same clues."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from recoupe.languages.dictionary import entry_of
from recoupe.languages.lemmas import infinitive_of, lower
from recoupe.languages.pack import LanguagePack
from recoupe.text.folding import fold

_EDGE = "<>"
_LONGEST = 40


class Clues(NamedTuple):
    """Clues of one word: for itself, and for the words after, before, and two away from it."""

    own: tuple[str, ...]
    left: tuple[str, ...]
    right: tuple[str, ...]
    far_left: tuple[str, ...]
    far_right: tuple[str, ...]
    pair: str
    low: str


def sentence_clues(pack: LanguagePack, words: Sequence[str]) -> list[tuple[str, ...]]:
    """For each word its own clues, those its neighbours give, and the pair it makes with the next word."""
    clues = [_OUTSIDE, _OUTSIDE, *[clues_of(pack, word) for word in words], _OUTSIDE, _OUTSIDE]
    return [
        (*word.own, *left.left, *right.right, *far_left.far_left, *far_right.far_right, word.pair + right.low)
        for far_left, left, word, right, far_right in zip(
            clues, clues[1:], clues[2:], clues[3:], clues[4:], strict=False
        )
    ]


@lru_cache(maxsize=1 << 16)
def clues_of(pack: LanguagePack, word: str) -> Clues:
    """The clues of one word as it is written."""
    # a lone half of a surrogate pair cannot be handed to the model
    low = lower(word)[:_LONGEST].encode("utf-8", "replace").decode()
    if not low[0].isalnum():
        low = fold(low)
    shape, ending = shape_of(word), low[-3:]
    known = _dictionary_clues(pack, low)
    beside = known[:2]
    return Clues(
        own=("bias", "w=" + low, "c=" + shape, *_affixes(low), *known),
        left=("-w=" + low, "-s=" + ending, "-c=" + shape, *["-" + clue for clue in beside]),
        right=("+w=" + low, "+s=" + ending, "+c=" + shape, *["+" + clue for clue in beside]),
        far_left=("--w=" + low,),
        far_right=("++w=" + low,),
        pair="+b=" + low + " ",
        low=low,
    )


def _affixes(low: str) -> tuple[str, ...]:
    if not low[0].isalpha():
        return ()
    ends = tuple(f"s{size}={low[-size:]}" for size in (1, 2, 3, 4, 5) if len(low) > size)
    return (*ends, "p2=" + low[:2], "p3=" + low[:3])


def _dictionary_clues(pack: LanguagePack, low: str) -> tuple[str, ...]:
    """Whether the dictionary knows the word, whether it can be a verb form, and the look of its lemma."""
    if not low[0].isalpha():
        return ()
    entry = entry_of(pack.code, low)
    verb = "v=1" if infinitive_of(pack, low) else "v=0"
    if entry is None:
        return ("k=0", verb)
    return ("k=1", verb, "l2=" + entry[-2:], "l3=" + entry[-3:], "le=1" if entry == low else "le=0")


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


_OUTSIDE = Clues((), ("-w=" + _EDGE,), ("+w=" + _EDGE,), (), (), "", _EDGE)
