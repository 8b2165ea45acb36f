"""Spellings of one person's name in one report."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from rapidfuzz.distance import DamerauLevenshtein

Words = tuple[str, ...]
_MARKS = frozenset({".", "«", "»", "“", "”", '"', "‘", "’"})
_SHORT = 4
_LONG = 8
_YOUNGER = frozenset({"jr", "sr", "jr.", "sr.", "jnr", "snr"})


class Pair(NamedTuple):
    """Two spellings, the shorter one first, and how often the report has each."""

    short: Words
    long: Words
    seen: Mapping[Words, int]


def name_parts(words: Sequence[str]) -> Words:
    """The parts of a name without hyphens and points: `Kim Jong-un` has three, `Anton Morel Jr` two."""
    found = tuple(part for word in words for part in word.replace("'", "").split("-") if part and part not in _MARKS)
    return found[:-1] if len(found) > 2 and found[-1] in _YOUNGER else found


def younger(word: str) -> bool:
    """Whether the word behind a name tells father from son: `Jr`."""
    return word in _YOUNGER


def variant_rule(first: Words, then: Words, seen: Mapping[Words, int]) -> str | None:
    """The rule that makes the two spellings one person's, or None."""
    short, long = sorted((first, then), key=lambda words: (len(words), words))
    pair = Pair(short, long, seen)
    return next((rule.__name__ for rule in RULES if rule(pair)), None)


def same_words(pair: Pair) -> bool:
    """`Kim Jong-un`, `Kim Jong Un`; `Jong Un Kim`."""
    return len(pair.short) > 1 and sorted(pair.short) == sorted(pair.long)


def middle_name(pair: Pair) -> bool:
    """`Anna Morel`, `Anna B. Morel`."""
    short, long = pair.short, pair.long
    if len(short) < 2 or len(short) == len(long) or short[-1] != long[-1]:
        return False
    return _first_alike(short[0], long[0]) and all(word in long for word in short[1:])


def last_words(pair: Pair) -> bool:
    """`Holm Berg`, `Anders Holm Berg`."""
    return len(pair.short) > 1 and len(pair.long) > len(pair.short) and pair.long[-len(pair.short) :] == pair.short


def initials(pair: Pair) -> bool:
    """`A. Morel`, `Anna Morel`."""
    same = len(pair.short) == len(pair.long) == 2 and pair.short[1] == pair.long[1]
    return same and pair.short[0] != pair.long[0] and _first_alike(pair.short[0], pair.long[0])


def misprint(pair: Pair) -> bool:
    """`Fatmir Sedjiu`, `Fatmir Sejdiu`; short parts only where a letter is lost in a name of three, once."""
    if len(pair.short) != len(pair.long) or len(pair.short) < 2:
        return False
    odd = [(a, b) for a, b in zip(pair.short, pair.long, strict=True) if a != b]
    return len(odd) == 1 and _misprinted(*odd[0], pair)


def misprinted(family: str, then: str) -> bool:
    """`Scarbrough`, `Scarborough`: one letter apart in a long family name."""
    close = min(len(family), len(then)) >= _LONG and family[0] == then[0]
    return close and family != then and DamerauLevenshtein.distance(family, then, score_cutoff=1) == 1


def _misprinted(first: str, then: str, pair: Pair) -> bool:
    distance = DamerauLevenshtein.distance(first, then, score_cutoff=2)
    if min(len(first), len(then)) > _SHORT:
        return distance <= (2 if min(len(first), len(then)) >= _LONG else 1)
    rare, common = sorted((pair.seen.get(pair.short, 0), pair.seen.get(pair.long, 0)))
    lost = abs(len(first) - len(then)) == 1 and min(len(first), len(then)) > 2
    return distance == 1 and lost and len(pair.short) > 2 and rare <= 1 < common


def _first_alike(first: str, then: str) -> bool:
    return first == then or (1 in (len(first), len(then)) and first[0] == then[0])


RULES: tuple[Callable[[Pair], bool], ...] = (same_words, middle_name, last_words, initials, misprint)
