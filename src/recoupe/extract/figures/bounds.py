"""How far a number holds: hedges before and after it, and what a reader takes the words to mean."""

from typing import NamedTuple

from recoupe.extract.figures.amounts import Amount
from recoupe.extract.figures.scan import Scan
from recoupe.model.figure import Bound

REACH = 4


class Hedge(NamedTuple):
    """Tokens `first` to `last` of the amount with its hedges, and the bound that they make."""

    first: int
    last: int
    bound: Bound


class Hard(NamedTuple):
    """The literal bounds; None is open."""

    low: float | None
    high: float | None


def find_hedge(scan: Scan, amount: Amount, *, ranged: bool) -> Hedge:
    """The hedges around an amount; the one before it decides."""
    first, last = amount.first, amount.last
    before = _hedge_before(scan, amount)
    after = scan.numbers.hedges_after.at(scan.words, last)
    said = before[1] if before else after[1] if after else None
    first = before[0] if before else first
    last = after[0] if after and not before else last
    return Hedge(first, last, _bound(amount, said, ranged=ranged))


def _hedge_before(scan: Scan, amount: Amount) -> tuple[int, Bound] | None:
    """The hedge that ends where the amount begins, or with its article: `près des deux tiers`."""
    if amount.first in scan.timed:
        return None
    found = scan.numbers.hedges.before(scan.words, amount.first)
    if found is None and amount.first < amount.number:
        found = scan.numbers.hedges.before(scan.words, amount.number)
    under = found is not None and found[1] == "at_most" and amount.kind == "vague"  # buried under dozens of blocks
    return None if found and (under or _no_longer(scan, found[0])) else found


def _no_longer(scan: Scan, at: int) -> bool:
    """`il ne parle plus de neuf captifs`: behind a negated verb the word bounds nothing."""
    if scan.word(at) not in scan.numbers.no_longer or scan.tag(at - 1).pos not in ("VERB", "AUX"):
        return False
    return any(scan.word(token) in scan.counted.negations for token in range(at - REACH, at))


def hedge_behind(scan: Scan, amount: Amount, hedge: Hedge, noun_end: int) -> Hedge:
    """The hedge with one that stands behind the noun: `douze maisons au moins`."""
    after = scan.numbers.hedges_after.at(scan.words, noun_end)
    if after is None or hedge.bound != "exact":
        return hedge
    return hedge._replace(last=after[0], bound=after[1])


def _bound(amount: Amount, said: Bound | None, *, ranged: bool) -> Bound:
    if amount.kind == "vague":
        return "vague"
    if ranged:
        return "range"
    return said or ("about" if amount.kind == "about" else "exact")


def hard_bounds(amount: Amount, bound: Bound) -> Hard:
    """`plus de 10.000` is open above, `jusqu'à 10.000` below, `des milliers` begins at two thousand."""
    if bound in ("at_least", "vague"):
        return Hard(amount.low, None)
    if bound == "at_most":
        return Hard(None, amount.high)
    return Hard(amount.low, amount.high)


def soft_bounds(amount: Amount, bound: Bound) -> tuple[float, float]:
    """What a reader takes the words to mean: wider for round numbers, one-sided behind a one-sided hedge."""
    low, high = amount.low, amount.high
    step = max(_power(high), 0.1 * abs(high))
    match bound:
        case "at_least":
            return low, low + step
        case "at_most":
            return high / 2, high
        case "about":
            return _round(low * 0.93), _round(high * 1.07)
        case "vague":
            return low, low * 5
        case "range":
            return low, high
        case _:
            room = 0.0 if amount.unit or amount.kind == "share" else min(0.5 * _power(high), 0.05 * abs(high))
            room = room if _power(high) > 1 else 0.0
            return low - room, high + room


def _power(number: float) -> float:
    """Ten to the number of zeros at the end: 1000 for 12 000."""
    if number != int(number) or not number:
        return 1.0
    digits = str(int(abs(number)))
    return float(10 ** (len(digits) - len(digits.rstrip("0"))))


def _round(number: float) -> float:
    return round(number, 6)
