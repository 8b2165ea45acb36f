"""What speaks for two statements being one claim, and how likely that makes it."""

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from recoupe.compare.claims.claims import Claim
from recoupe.compare.claims.scores import Overlap, Weights, can_be_one, contradict, opposed
from recoupe.compare.claims.voices import Fitness
from recoupe.compare.claims.wording import longest_run
from recoupe.compare.learnt import chance, log_odds, weights_beside
from recoupe.model.dates import overlaps

_MUCH = 4.0  # Shared weight from which on more adds nothing.
_NEGATED = 0.85  # How much of the one must be in the other for a negation to make the difference.
_FITTING = frozenset({"equal", "refines", "compatible"})
_RUN = 6  # Words in a row that make two quotations the same.


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims, how far their words overlap, and how well speaker and occasion fit."""

    first: Claim
    then: Claim
    overlap: Overlap
    voice: Fitness
    occasion: Fitness
    weights: Weights

    @property
    def across(self) -> bool:
        """Whether they are in two languages."""
        return self.first.article.language[:2] != self.then.article.language[:2]


def likelihood(pair: Pair) -> float:
    """How likely the two are one claim, 0 to 1: the same words of one voice are, a claim and its denial are not."""
    if pair.first.words == pair.then.words and pair.voice >= Fitness.OPEN:
        return 1.0
    if contradict(pair.first, pair.then) or (opposite(pair) and pair.overlap.within >= _NEGATED):
        return 0.0
    return chance(log_odds(pair, SIGNALS, learnt()))


def learnt() -> Mapping[str, float]:
    """The weight of each signal, as `training/train_claims.py` finds them."""
    return weights_beside(__file__)


def within(pair: Pair) -> float:
    """How much of what the shorter one says is in the longer."""
    return pair.overlap.within


def alike(pair: Pair) -> float:
    """How much of what both say is said by both."""
    return pair.overlap.alike


def shared(pair: Pair) -> float:
    """How much that is telling both say."""
    return math.sqrt(min(pair.overlap.shared, _MUCH) / _MUCH)


def rest(pair: Pair) -> float:
    """Each says something telling that the other does not."""
    return min(pair.overlap.rest, _MUCH) / _MUCH


def thin(pair: Pair) -> float:
    """Only one word is shared, and each says more."""
    return float(pair.overlap.count == 1 and min(len(pair.first.keys), len(pair.then.keys)) > 2)


def nothing(pair: Pair) -> float:
    """No word is shared."""
    return float(pair.overlap.count == 0)


def names(pair: Pair) -> float:
    """Whom and what both name; -1 where each names others."""
    first, then = pair.first, pair.then
    if not first.about or not then.about:
        return 0.0
    same = first.about & then.about | first.about & then.homes | first.homes & then.about
    least = min(sum(pair.weights.names.get(name, 1.0) for name in claim.about) for claim in (first, then))
    part = min(1.0, sum(pair.weights.names.get(name, 1.0) for name in same) / least) if least else 0.0
    return 2 * part - 1


def figures(pair: Pair) -> float:
    """Numbers that can be one; -1 where both have numbers and none meet."""
    pairs = [(a, b) for a in pair.first.figures for b in pair.then.figures if a.unit == b.unit]
    if not pairs:
        return 0.0
    return 1.0 if any(can_be_one(a, b) for a, b in pairs) else -1.0


def one_count(pair: Pair) -> float:
    """Figures of both count one thing; -1 where they give other numbers for it."""
    pairs = (frozenset((a.id, b.id)) for a in pair.first.figures for b in pair.then.figures)
    kinds = {pair.weights.figured[at] for at in pairs if at in pair.weights.figured}
    return 1.0 if kinds & _FITTING else -1.0 if kinds else 0.0


def days(pair: Pair) -> float:
    """Days that both tell of; -1 where each tells of others."""
    first, then = pair.first.days, pair.then.days
    if not first or not then:
        return 0.0
    return 1.0 if any(overlaps(a, b) for a in first for b in then) else -1.0


def manner(pair: Pair) -> float:
    """Said in one manner: announced in both, denied in both."""
    left, right = pair.first.statement, pair.then.statement
    same = left.cue is not None and right.cue is not None and left.cue.class_ == right.cue.class_
    return 0.5 * same + 0.5 * (left.certainty == right.certainty)


def run(pair: Pair) -> float:
    """How far the quoted words are the same words."""
    first, then = pair.first, pair.then
    if not first.quoted or not then.quoted or pair.across:
        return 0.0
    longest = longest_run(first.quoted, then.quoted)
    if longest < 2:
        return 0.0
    return 1.0 if longest >= _RUN else longest / min(len(first.quoted), len(then.quoted))


def opposite(pair: Pair) -> float:
    """The one says it and the other that it is not so, or something in it."""
    return float(opposed(pair.first, pair.then))


def related_voice(pair: Pair) -> float:
    """The one can speak for the other."""
    return float(pair.voice is Fitness.DOUBTFUL)


def open_voice(pair: Pair) -> float:
    """Of one nothing is told."""
    return float(pair.voice is Fitness.OPEN)


def strange_voice(pair: Pair) -> float:
    """Nothing says that the speakers are one."""
    return float(pair.voice is Fitness.STRANGER)


def doubtful_occasion(pair: Pair) -> float:
    """Hardly told as news of one day."""
    return float(pair.occasion < Fitness.LIKELY)


def one_report(pair: Pair) -> float:
    """Both stand in one report, which seldom says a thing twice."""
    return float(pair.first.article.id == pair.then.article.id)


def setting(pair: Pair) -> float:
    """How much of what stands around the one stands in or around the other."""
    left, right = (frozenset(claim.keys) | claim.about for claim in (pair.first, pair.then))
    first, then = pair.first.around, pair.then.around
    least = min(_weight(first, pair), _weight(then, pair))
    if not least:
        return 0.0
    return min(1.0, _weight((first & (then | right)) | (then & left), pair) / least)


def _weight(keys: Iterable[str], pair: Pair) -> float:
    known = pair.weights
    return sum(known.keys.get(key) or known.names.get(key, 0.5) for key in sorted(keys))


AGAINST = frozenset(
    {
        "opposite",
        "rest",
        "thin",
        "nothing",
        "related_voice",
        "open_voice",
        "strange_voice",
        "doubtful_occasion",
        "one_report",
    }
)
SIGNALS: Mapping[str, Callable[[Pair], float]] = {
    signal.__name__: signal
    for signal in (
        within,
        alike,
        shared,
        rest,
        thin,
        nothing,
        names,
        figures,
        one_count,
        days,
        manner,
        run,
        opposite,
        related_voice,
        open_voice,
        strange_voice,
        doubtful_occasion,
        one_report,
        setting,
    )
}
