"""What speaks for two figures counting one thing, and how likely that makes it."""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from recoupe.compare.claims.wording import kinship
from recoupe.compare.figures.intervals import soft
from recoupe.compare.figures.kinds import noun, of_people, target
from recoupe.compare.figures.owners import shared_side
from recoupe.compare.figures.times import Counted, days_apart
from recoupe.compare.learnt import chance, log_odds, weights_beside
from recoupe.compare.reports import Reports
from recoupe.model.figure import Figure

_NEAR = 5  # Words around a figure that are the nearest.
_MUCH = 4.0  # Shared weight from which on more adds nothing.
_TELLING = 13  # From here on, two equal numbers are hardly equal by chance.
_CLOSE = 0.1  # Up to here, as a share, two numbers are close.
_WEEK = 7.0


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures of one story, and how rare each key around figures is there."""

    left: Counted
    right: Counted
    reports: Reports
    rarity: Mapping[str, float]

    @property
    def figures(self) -> tuple[Figure, Figure]:
        """The two without their reports."""
        return self.left[1], self.right[1]


def likelihood(pair: Pair) -> float:
    """How likely the two count one thing, 0 to 1."""
    return chance(log_odds(pair, SIGNALS, learnt()))


def learnt() -> Mapping[str, float]:
    """The weight of each signal, as `training/train_figures.py` finds them."""
    return weights_beside(__file__)


def rarities(figures: Iterable[Figure], common: Mapping[str, float]) -> Mapping[str, float]:
    """How rare each key around figures is, 1 for one that stands beside one figure only."""
    bags = [set(figure.keys) for figure in figures]
    counts = Counter(key for bag in bags for key in bag)
    most = math.log(101 + len(bags))
    return {k: math.log(1 + (len(bags) + 100) / (n + 100 * common.get(k, 0.0))) / most for k, n in counts.items()}


def same_noun(pair: Pair) -> float:
    """`12 soldats`, `12 soldiers`."""
    first, then = (noun(figure) for figure in pair.figures)
    return float(first is not None and first == then)


def like_noun(pair: Pair) -> float:
    """`11 millions d'abonnés`, `11 million customers`: people both, or words of one stem."""
    first, then = (noun(figure) for figure in pair.figures)
    if first is None or then is None or first == then:
        return 0.0
    return 1.0 if of_people(first) and of_people(then) else kinship(first, then)


def no_noun(pair: Pair) -> float:
    """One of the two does not say what it counts."""
    return float(None in (noun(pair.left[1]), noun(pair.right[1])))


def noun_beside(pair: Pair) -> float:
    """What the one counts stands beside the other."""
    first, then = pair.figures
    return float(noun(first) in then.keys[:_NEAR] or noun(then) in first.keys[:_NEAR])


def same_deed(pair: Pair) -> float:
    """Both killed, both sent; -1 where one says and the other does not."""
    first, then = (target(figure)[1] for figure in pair.figures)
    if first is None and then is None:
        return 0.0
    return 1.0 if first == then else -1.0


def same_value(pair: Pair) -> float:
    """The same telling number."""
    first, then = pair.figures
    number = max(first.low or 0, first.high or 0)
    if {first.low, first.high} & {then.low, then.high} <= {None}:
        return 0.0
    return 1.0 if number >= _TELLING or not float(number).is_integer() else 0.4


def distance(pair: Pair) -> float:
    """How far apart the numbers are, as a share of the larger."""
    first, then = pair.figures
    return soft(first).gap(soft(then))


def near_value(pair: Pair) -> float:
    """Telling numbers that nearly meet: `38 millions`, `38,4 millions`."""
    middles = [(f.low if f.high is None else f.high if f.low is None else (f.low + f.high) / 2) for f in pair.figures]
    low, high = sorted(abs(middle or 0.0) for middle in middles)
    return max(0.0, 1 - (high - low) / high / _CLOSE) if high >= _TELLING else 0.0


def much_beside(pair: Pair) -> float:
    """How much that is telling stands around both."""
    first, then = (set(figure.keys) for figure in pair.figures)
    return math.sqrt(min(_weight(first & then, pair), _MUCH) / _MUCH)


def one_source(pair: Pair) -> float:
    """Given by one and the same; -1 by two."""
    first, then = (pair.reports.voice(figure.source) for figure in pair.figures)
    if first is None or then is None:
        return 0.0
    return 1.0 if first == then or pair.reports.akin(first, then) else -1.0


def one_side(pair: Pair) -> float:
    """Of one country or body."""
    return float(shared_side(pair.left, pair.right, pair.reports) is True)


def part_of(pair: Pair) -> float:
    """Only one is a part of something: `dont six enfants`."""
    return float(pair.left[1].part != pair.right[1].part)


def apart_in_time(pair: Pair) -> float:
    """The weeks between the days for which they hold."""
    apart = days_apart(pair.left, pair.right)
    return min(4.0, apart / _WEEK) if apart else 0.0


def one_report(pair: Pair) -> float:
    """Both stand in one report, which seldom counts a thing twice."""
    return float(pair.left[0].id == pair.right[0].id)


def measured(pair: Pair) -> float:
    """The one stands there to measure the other: `112, contre 47 lundi`."""
    return float(pair.left[1].compared or pair.right[1].compared) * one_report(pair)


def _weight(keys: Iterable[str], pair: Pair) -> float:
    return sum(pair.rarity.get(key, 1.0) for key in sorted(keys)) or 0.0


AGAINST = frozenset({"distance", "part_of", "apart_in_time", "one_report"})
SIGNALS: Mapping[str, Callable[[Pair], float]] = {
    signal.__name__: signal
    for signal in (
        same_noun,
        like_noun,
        no_noun,
        noun_beside,
        same_deed,
        same_value,
        near_value,
        distance,
        much_beside,
        one_source,
        one_side,
        part_of,
        apart_in_time,
        one_report,
        measured,
    )
}
