"""What the name model looks at: how a word is built and what stands around it, never which word it is.

Known names are the tables' work; the model is there for the names that no table has.
"""

from collections.abc import Sequence
from functools import lru_cache

from recoupe.languages.clues import Clues, clues_of
from recoupe.languages.pack import LanguagePack

_IDENTITY = ("w=", "s4=", "s5=", "p3=", "l2=", "l3=")
_OUTSIDE = ("-w=<>", "-t=<>"), ("+w=<>", "+t=<>")


def name_clues(pack: LanguagePack, words: Sequence[str], labels: Sequence[str]) -> list[tuple[str, ...]]:
    """The clues of each word of a sentence whose parts of speech are known."""
    clues = [clues_of(pack, word) for word in words]
    left, right = _beside(clues, labels, "-"), _beside(clues, labels, "+")
    found = []
    for at, word in enumerate(words):
        before = left[at - 1] if at > 0 else _OUTSIDE[0]
        after = right[at + 1] if at + 1 < len(words) else _OUTSIDE[1]
        second = [f"-{clue}" for clue in left[at - 2]] if at > 1 else ["--w=<>"]
        third = [f"+{clue}" for clue in right[at + 2]] if at + 2 < len(words) else ["++w=<>"]
        found.append((*_own(pack, word), "t=" + labels[at], *before, *after, *second, *third))
    return found


def _beside(clues: Sequence[Clues], labels: Sequence[str], sign: str) -> list[tuple[str, str, str]]:
    return [
        (f"{sign}w={clue.low}", f"{sign}t={label}", f"{sign}{clue.own[2]}")
        for clue, label in zip(clues, labels, strict=True)
    ]


@lru_cache(maxsize=1 << 16)
def _own(pack: LanguagePack, word: str) -> tuple[str, ...]:
    """A word in small letters may be known by itself (`de`), one with a capital only by its build."""
    own = clues_of(pack, word).own
    return own if word.islower() else tuple(clue for clue in own if not clue.startswith(_IDENTITY))
