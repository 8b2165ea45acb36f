"""How much two claims say the same: words by their rarity, names, numbers, days, manner, runs of quoted words."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log

from recoupe.compare.claims.claims import Claim
from recoupe.compare.claims.wording import kinship, longest_run
from recoupe.compare.figures.intervals import hard
from recoupe.model.dates import overlaps

_DENIED = 0.5  # What is left of a score where one of the two is negated: never enough to make them one claim.
_OTHERWISE = 0.6  # What is left where both count the same thing and their numbers do not meet.
_FOREIGN = 0.5  # How much a word counts that only one of two languages uses here: it may have no shared key.
_THIN = 0.7  # One shared word of a short statement says little about a long one.
_ALONE = 0.85  # One shared word of two statements that both say more.
_RATES = frozenset({"%", "share"})  # Of one speaker on one matter, two shares that do not meet are two claims.
_RUN = 6  # Words in a row that make two quotations the same.


@dataclass(frozen=True, slots=True)
class Weights:
    """How rare each key and each name is in the reports compared; `foreign` keys stand in one language only."""

    keys: Mapping[str, float]
    names: Mapping[str, float]
    foreign: frozenset[str]

    def of(self, key: str, *, across: bool) -> float:
        """How much a key counts between two claims, `across` languages or not."""
        return self.keys.get(key, 1.0) * (_FOREIGN if across and key in self.foreign else 1.0)


def weigh(claims: Iterable[Claim]) -> Weights:
    """Weights by the number of claims that use the key; each wording counts once, copies do not."""
    unique = list({(claim.voice, claim.words): claim for claim in claims}.values())
    total = len(unique)
    keys = Counter(key for claim in unique for key in set(claim.keys))
    names = Counter(name for claim in unique for name in claim.about)
    spread = _spread(claims)
    spoken = Counter(key for key, _ in {(key, c.article.language) for c in unique for key in c.keys})
    return Weights(
        {key: log(1 + total / count) / spread[key] for key, count in keys.items()},
        {name: log(1 + total / count) for name, count in names.items()},
        frozenset(key for key, count in spoken.items() if count < 2),
    )


def _spread(claims: Iterable[Claim]) -> dict[str, float]:
    """In how many statements of one report and speaker each key stands, on average.

    What somebody says again and again is the topic; it does not tell one claim from the next.
    """
    uses = Counter((claim.article.id, claim.voice, key) for claim in claims for key in set(claim.keys))
    places, total = Counter(key for _, _, key in uses), Counter[str]()
    for (_, _, key), count in uses.items():
        total[key] += count
    return {key: total[key] / count for key, count in places.items()}


def score_claims(first: Claim, then: Claim, weights: Weights) -> float:
    """How much two claims say the same, 0 to 1: each signal that both can give, by its weight."""
    if first.words == then.words:
        return 1.0
    signals = [
        (0.55, _wording(first, then, weights)),
        (0.15, _names(first, then, weights)),
        (0.10, _figures(first, then)),
        (0.10, _days(first, then)),
        (0.10, _manner(first, then)),
        (0.20, _run(first, then)),
    ]
    known = [(weight, value) for weight, value in signals if value is not None]
    score = sum(weight * value for weight, value in known) / sum(weight for weight, _ in known)
    if contradict(first, then):
        score *= _OTHERWISE
    return score * (_DENIED if opposed(first, then) else 1.0)


def opposed(first: Claim, then: Claim) -> bool:
    """Whether one says it and the other that it is not so: `aucune vanne n'a été ouverte`, `a gate had opened`.

    What somebody denies is not so either.
    """
    left, right = (c.statement.negated != (c.statement.certainty == "denied") for c in (first, then))
    return left != right


def contradict(first: Claim, then: Claim) -> bool:
    """Whether both count one thing and no two of their numbers meet; the same words quoted are one claim yet."""
    pairs = [
        (a, b)
        for a in first.figures
        for b in then.figures
        if a.unit == b.unit and (a.unit in _RATES or (a.counted == b.counted and a.counted is not None))
    ]
    if not pairs or any(hard(a).meets(hard(b)) or "vague" in (a.bound, b.bound) for a, b in pairs):
        return False
    return longest_run(first.quoted, then.quoted) < _RUN


def _wording(first: Claim, then: Claim, weights: Weights) -> float:
    """Shared keys by their rarity: how far the shorter is in the longer, and how alike they are."""
    across = first.article.language != then.article.language
    left, right = ({key: weights.of(key, across=across) for key in claim.keys} for claim in (first, then))
    shared = _shared(left, right)
    if not shared:
        return 0.0
    within, alike = (
        shared / min(sum(left.values()), sum(right.values())),
        2 * shared / sum((*left.values(), *right.values())),
    )
    return float(min(1.0, 0.5 * within + 0.5 * alike) ** 0.5 * _trust(left, right, shared))


def _trust(left: Mapping[str, float], right: Mapping[str, float], shared: float) -> float:
    """What one shared word is worth: little in a long statement, less than two where both have more to say."""
    shorter, longer = sorted((len(left), len(right)))
    if shared >= 1.5 * max(left.values()):
        return 1.0
    return _THIN if longer > 4 * shorter else _ALONE if shorter > 2 else 1.0


def _shared(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    """The weight of the keys that both have, or of which one is akin to one of the other's."""
    same = left.keys() & right.keys()
    total = sum(left[key] for key in sorted(same))
    rest = sorted(right.keys() - same)
    for key in sorted(left.keys() - same):
        nearest = max(((kinship(key, other), other) for other in rest), default=(0.0, ""))
        if nearest[0]:
            total += nearest[0] * min(left[key], right[nearest[1]])
            rest.remove(nearest[1])
    return total


def _names(first: Claim, then: Claim, weights: Weights) -> float | None:
    if not first.about or not then.about:
        return None
    shared = first.about & then.about | first.about & then.homes | first.homes & then.about
    least = min(sum(weights.names.get(name, 1.0) for name in claim.about) for claim in (first, then))
    return min(1.0, sum(weights.names.get(name, 1.0) for name in shared) / least) if least else None


def _figures(first: Claim, then: Claim) -> float | None:
    if not first.figures or not then.figures:
        return None
    meeting = any(hard(a).meets(hard(b)) for a in first.figures for b in then.figures if a.unit == b.unit)
    return 1.0 if meeting else 0.0


def _days(first: Claim, then: Claim) -> float | None:
    if not first.days or not then.days:
        return None
    return 1.0 if any(overlaps(a, b) for a in first.days for b in then.days) else 0.0


def _manner(first: Claim, then: Claim) -> float | None:
    left, right = first.statement, then.statement
    if left.cue is None or right.cue is None:
        return None
    same = left.cue.class_ == right.cue.class_
    return 0.5 * same + 0.5 * (left.certainty == right.certainty)


def _run(first: Claim, then: Claim) -> float | None:
    """How far the quoted words are the same words; None where nothing is or all is translated anew."""
    if not first.quoted or not then.quoted or first.article.language != then.article.language:
        return None
    run = longest_run(first.quoted, then.quoted)
    if run < 2:
        return None
    return 1.0 if run >= _RUN else run / min(len(first.quoted), len(then.quoted))
