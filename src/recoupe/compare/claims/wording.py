"""Word by word: what two wordings share, and what each has of its own."""

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from recoupe.text.folding import fold

_WORD = re.compile(r"[^\W_]+")
EITHER = "/"  # Between the keys of a word of two senses.
_TRIM = " \t\n,;:.«»“”\"'’()[]…–—-"


def words_of(text: str) -> tuple[str, ...]:
    """The folded words of a text, marks left out."""
    return tuple(_WORD.findall(fold(text)))


def senses_of(keys: Iterable[str]) -> frozenset[str]:
    """The keys, those of each sense apart: `map/card` is `map` and `card`."""
    return frozenset(sense for key in keys for sense in key.split(EITHER))


def longest_run(left: Sequence[str], right: Sequence[str]) -> int:
    """How many words in a row stand in both, at most."""
    best, row = 0, [0] * (len(right) + 1)
    places: dict[str, list[int]] = {}
    for at, word in enumerate(right):
        places.setdefault(word, []).append(at)
    for word in left:
        then = [0] * (len(right) + 1)
        for at in places.get(word, ()):
            then[at + 1] = row[at] + 1
            best = max(best, then[at + 1])
        row = then
    return best


def own_words(text: str, other: str) -> str:
    """The stretches of the text that the other wording does not have, in order, joined by `…`."""
    spans = [match.span() for match in _WORD.finditer(text)]
    if len(spans) > 400:
        return text.strip(_TRIM)
    left = [fold(text[start:end]) for start, end in spans]
    matcher = SequenceMatcher(None, left, list(words_of(other)), autojunk=False)
    pieces = [
        text[spans[first][0] : spans[last - 1][1]]
        for tag, first, last, _, _ in matcher.get_opcodes()
        if tag in ("replace", "delete") and last > first
    ]
    return " … ".join(pieces)


@lru_cache(maxsize=65536)
def kinship(left: str, right: str) -> float:
    """How near two keys are: 1 the same or a sense in common, .7 of one stem, .6 nearly the same letters, else 0."""
    if left == right:
        return 1.0
    if EITHER in left or EITHER in right:
        return max(kinship(one, other) for one in left.split(EITHER) for other in right.split(EITHER))
    shorter, longer = sorted((left, right), key=len)
    if len(shorter) < 4 or longer.isdigit() or " " in longer:
        return 0.0
    if _common_prefix(left, right) >= max(4, 0.7 * len(shorter)) and len(longer) - len(shorter) <= 5:
        return 0.7
    return 0.6 if len(shorter) >= 5 and _trigram_cosine(left, right) >= 0.75 else 0.0


def _common_prefix(left: str, right: str) -> int:
    count = 0
    for first, then in zip(left, right, strict=False):
        if first != then:
            break
        count += 1
    return count


def _trigram_cosine(left: str, right: str) -> float:
    first, then = ({word[at : at + 3] for at in range(len(word) - 2)} for word in (left, right))
    return float(len(first & then) / (len(first) * len(then)) ** 0.5)
