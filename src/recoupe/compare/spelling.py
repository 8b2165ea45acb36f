"""Names brought to one spelling, so that those of several languages and alphabets meet."""

from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

import tomli
from rapidfuzz.distance import DamerauLevenshtein

from recoupe.text.folding import fold

_SHORT = 4
_MARKS = str.maketrans({"-": " ", ".": " ", "'": "", '"': " ", ",": " ", "_": " ", "\xad": ""})
Parts = tuple[str, ...]


class _Rules(NamedTuple):
    anywhere: tuple[tuple[str, str], ...]
    begin: tuple[tuple[str, str], ...]
    end: tuple[tuple[str, str], ...]
    particles: frozenset[str]


@lru_cache(maxsize=1 << 16)
def parts_of(name: str) -> Parts:
    """The words of a name in small letters without accents, hyphens and points."""
    return tuple(fold(name).translate(_MARKS).split())


@lru_cache(maxsize=1 << 16)
def sounds_of(name: str) -> Parts:
    """The same, each word as it sounds, without particles: `Choïgou`, `Shoigu` and `Schoigu` are one."""
    rules = _rules()
    parts = [part for part in parts_of(name) if part not in rules.particles] or list(parts_of(name))
    return tuple(_sound(part) for part in parts)


def family_names(name: str) -> frozenset[str]:
    """The words by which the bearer can be called alone: the last; the first of three short ones (`Kim Jong Un`)."""
    sounds = sounds_of(name)
    short = len(sounds) == 3 and all(1 < len(part) <= _SHORT + 1 for part in sounds)
    return frozenset({sounds[-1], sounds[0]} if short else sounds[-1:])


def spelled_alike(first: str, then: str) -> str | None:
    """The rule that makes two full names one, or None; words of up to four letters must be the same."""
    left, right = parts_of(first), parts_of(then)
    if sorted(left) == sorted(right) or "".join(left) == "".join(right):
        return "same words"
    if len(sounds_of(first)) != len(sounds_of(then)):
        return "middle name" if _contained(left, right) or _contained(right, left) else None
    pairs = [(a, b) for a, b in zip(sounds_of(first), sounds_of(then), strict=True)]
    if all(a == b for a, b in pairs):
        return "same sounds"
    odd = [(a, b) for a, b in pairs if a != b]
    return "misprint" if len(odd) == 1 and _misprinted(*odd[0]) else None


def _misprinted(first: str, then: str) -> bool:
    """One letter wrong, missing or moved in a long word, but never the first."""
    same = min(len(first), len(then)) > _SHORT and first[0] == then[0]
    return same and bool(DamerauLevenshtein.distance(first, then) == 1)


def _contained(short: Parts, long: Parts) -> bool:
    """`Anna Morel`, `Anna B. Morel`."""
    if len(short) < 2 or len(short) >= len(long) or short[-1] != long[-1] or short[0] != long[0]:
        return False
    return all(part in long for part in short)


@lru_cache(maxsize=1 << 16)
def _sound(part: str) -> str:
    if len(part) <= _SHORT - 1:
        return part
    rules = _rules()
    for old, new in rules.anywhere:
        part = part.replace(old, new)
    for old, new in rules.begin:
        part = new + part[len(old) :] if part.startswith(old) else part
    for old, new in rules.end:
        part = part[: -len(old)] + new if part.endswith(old) else part
    return "".join(c for at, c in enumerate(part) if at == 0 or c != part[at - 1])


@cache
def _rules() -> _Rules:
    table = tomli.loads((Path(__file__).parent / "spelling.toml").read_text(encoding="utf-8"))
    edges = [tuple((str(a), str(b)) for a, b in table[name]) for name in ("rules", "begin", "end")]
    return _Rules(edges[0], edges[1], edges[2], frozenset(table["particles"]))
