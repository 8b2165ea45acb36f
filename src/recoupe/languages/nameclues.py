"""What the name model looks at: how a word is built and what stands around it, never which word it is.

Known names are the tables' work; the model is there for the names that no table has.
"""

from collections.abc import Sequence
from typing import NamedTuple

from recoupe.languages.clues import clues_of
from recoupe.languages.pack import LanguagePack

_IDENTITY = ("w=", "s4=", "s5=", "p3=", "l2=", "l3=")


class NameClues(NamedTuple):
    """Clues of one word: for itself, and for the words after, before, and two away from it."""

    own: tuple[str, ...]
    left: tuple[str, ...]
    right: tuple[str, ...]
    far_left: tuple[str, ...]
    far_right: tuple[str, ...]


OUTSIDE = NameClues((), ("-w=<>", "-t=<>"), ("+w=<>", "+t=<>"), ("--w=<>",), ("++w=<>",))


def name_clues(pack: LanguagePack, word: str, label: str) -> NameClues:
    """The clues of a word whose part of speech is known.

    A word in small letters may be known by itself (`de`), one with a capital only by its build.
    """
    own, low = clues_of(pack, word)
    built = own if word.islower() else tuple(clue for clue in own if not clue.startswith(_IDENTITY))
    beside = ("w=" + low, "t=" + label, own[2])
    left, right, far_left, far_right = (tuple(sign + clue for clue in beside) for sign in ("-", "+", "--", "++"))
    return NameClues((*built, "t=" + label), left, right, far_left, far_right)


def sentence_clues(pack: LanguagePack, words: Sequence[str], labels: Sequence[str]) -> list[tuple[str, ...]]:
    """All clues of each word of a sentence whose parts of speech are known, for training."""
    known = (name_clues(pack, word, label) for word, label in zip(words, labels, strict=True))
    own, left, right, far_left, far_right = zip(OUTSIDE, OUTSIDE, *known, OUTSIDE, OUTSIDE, strict=True)
    columns = zip(own[2:-2], left[1:], right[3:], far_left, far_right[4:], strict=False)
    return [a + b + c + d + e for a, b, c, d, e in columns]
