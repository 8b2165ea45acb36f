"""Where the clause of a deed begins and ends, from where the clauses of its report do."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from recoupe.extract.events.found import Found, Scene
from recoupe.extract.phrases import Parsed

_ENDS = frozenset({";", ":"})
_NEAR = 6
_NOWHERE = 1 << 60


class Edges(NamedTuple):
    """Tokens, in order: those that always part clauses, commas with a finite verb near behind, finite verbs."""

    always: Sequence[int]
    commas: Sequence[int]
    heads: Sequence[int]


def clause_of(scene: Scene, found: Found, first: int, last: int) -> tuple[int, int]:
    """Where the clause of a deed begins and ends within its sentence: a noun may pass one finite verb to its left."""
    edges, at, noun = _edges(scene.parsed, scene.known.apart), found.at, int(found.rule in ("noun", "word"))
    left = max(_last_before(edges.always, at), _last_before(edges.heads, at, passed=noun))
    right = min(_first_from(edges.always, at), _first_from(edges.heads, at, passed=1))
    if noun:
        comma = _last_before(edges.commas, at)
        # En juin 2018, des passagers s'étaient noyés: no clause stands before the comma.
        left = max(left, comma if _last_before(edges.heads, comma) > first else -1)
        right = min(right, _first_from(edges.commas, at))
    return max(first, left), max(min(right, last), at + 1)


@lru_cache(maxsize=2)
def _edges(parsed: Parsed, apart: frozenset[str]) -> Edges:
    heads = [verb.head for verb in parsed.verbs if verb.finite]
    verbs = [verb.first for verb in parsed.verbs if verb.finite]
    relative, tokens = parsed.grammar.words("relative"), list(enumerate(zip(parsed.words, parsed.pos, strict=True)))
    always = [
        at
        for at, (word, pos) in tokens
        if word in _ENDS
        or pos == "SCONJ"
        or (word in relative and pos != "CCONJ")
        or (word in apart and at and parsed.timed[at - 1])  # a day after the coroner cut the toll
    ]
    commas = [at for at, word in enumerate(parsed.words) if word == "," and _first_from(verbs, at + 1) <= at + _NEAR]
    return Edges(always, commas, heads)


def _last_before(places: Sequence[int], at: int, *, passed: int = 0) -> int:
    """The last place before the token, or one of those before; -1 if there is none."""
    index = bisect_left(places, at) - 1 - passed
    return places[index] if index >= 0 else -1


def _first_from(places: Sequence[int], at: int, *, passed: int = 0) -> int:
    """The first place from the token on, or one of those behind."""
    index = bisect_left(places, at) + passed
    return places[index] if index < len(places) else _NOWHERE
