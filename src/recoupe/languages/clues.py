"""What can be said of a word by itself, for the models; training and reading use the same clues."""

from functools import lru_cache
from typing import NamedTuple

from recoupe.languages.dictionary import entry_of
from recoupe.languages.lemmas import infinitive_of, lower
from recoupe.languages.pack import LanguagePack
from recoupe.text.folding import fold

_LONGEST = 40


class Clues(NamedTuple):
    """What a word says of itself, and the word in small letters."""

    own: tuple[str, ...]
    low: str


@lru_cache(maxsize=1 << 16)
def clues_of(pack: LanguagePack, word: str) -> Clues:
    """The clues of one word as it is written."""
    # a lone half of a surrogate pair cannot be handed to the model
    low = lower(word)[:_LONGEST].encode("utf-8", "replace").decode()
    if not low[0].isalnum():
        low = fold(low)
    return Clues(("bias", "w=" + low, "c=" + shape_of(word), *_affixes(low), *_dictionary_clues(pack, low)), low)


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
