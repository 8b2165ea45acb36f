"""How likely two mentions tell of one happening, by what their clauses share: deed, words, names, day."""

from math import exp

from recoupe.compare.events.tellings import Telling

SPOKEN = "speak"
_RELATED = 0.6


def likeness(one: Telling, other: Telling) -> float:
    """0 to 1; 0 where their days exclude each other or too little is shared."""
    if one.first > other.last or other.first > one.last:
        return 0.0
    deed = _same_deed(one, other)
    shared = _shared(one.words, other.words)
    names = _shared(one.names, other.names)
    if not deed and shared < 0.5:
        return 0.0
    if one.event.rule == other.event.rule == "speech" and not one.agents & other.agents:
        return 0.0
    least = min(sum(one.words.values()), sum(other.words.values()))
    day = 1.0 if one.dated and other.dated else 0.0
    evidence = (
        BASE + 1.3 * deed + 1.0 * min(shared, 3.0) + 2.0 * shared / max(least, 1.0) + 0.8 * min(names, 2.0) + 1.5 * day
    )
    return 1 / (1 + exp(-evidence))


BASE = -4.5


def _same_deed(one: Telling, other: Telling) -> float:
    left, right = one.event.predicate, other.event.predicate
    if left == right:
        return 0.0 if left == SPOKEN else 1.0
    return _RELATED if left in other.words or right in one.words else 0.0


def _shared(left: dict[str, float], right: dict[str, float]) -> float:
    return sum(weight for mark, weight in left.items() if mark in right)
