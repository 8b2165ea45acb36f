"""How much two claims say the same in words, by their rarity; what makes them opposites."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import log

from recoupe.compare.claims.claims import Claim
from recoupe.compare.claims.wording import kinship, longest_run
from recoupe.compare.figures.intervals import hard, soft
from recoupe.model.figure import Figure
from recoupe.model.finding import Relation, RelationKind
from recoupe.model.story import Copy

_FOREIGN = 0.5  # How much a word counts that only one of two languages uses here: it may have no shared key.
_RATES = frozenset({"%", "share"})  # Of one speaker on one matter, two shares that do not meet are two claims.
_BACKGROUND = 100  # As how many statements the shares of all statements count beside those compared.
_NUMBER = 0.7  # How near two numbers are that can be one.
_RUN = 6  # Words in a row that make two quotations the same.


@dataclass(frozen=True, slots=True)
class Weights:
    """How rare each key and each name is in the reports compared, 1 for one that is used once.

    `foreign` keys stand in one language only; `figured` is how figures stand to each other, by their ids; `copied`
    are the copied passages by the two reports.
    """

    keys: Mapping[str, float]
    names: Mapping[str, float]
    foreign: frozenset[str]
    figured: Mapping[frozenset[str], RelationKind]
    copied: Mapping[frozenset[str], Sequence[Copy]] = field(default_factory=dict)

    def of(self, key: str, *, across: bool) -> float:
        """How much a key counts between two claims, `across` languages or not."""
        return self.keys.get(key, 1.0) * (_FOREIGN if across and key in self.foreign else 1.0)


def weigh(
    claims: Sequence[Claim],
    common: Mapping[str, float],
    figured: Iterable[Relation] = (),
    copies: Iterable[Copy] = (),
) -> Weights:
    """Weights by the number of claims that use the key; each wording counts once, copies do not.

    `common` says in which share of all statements a key stands, whatever they are about.
    """
    unique = list({(claim.voice, claim.words): claim for claim in claims}.values())
    total = len(unique)
    keys = Counter(key for claim in unique for key in set(claim.keys))
    names = Counter(name for claim in unique for name in claim.about)
    spread = _spread(claims)
    spoken = Counter(key for key, _ in {(key, c.article.language[:2]) for c in unique for key in c.keys})
    most = log(1 + total + _BACKGROUND)
    copied: dict[frozenset[str], list[Copy]] = {}
    for copy in copies:
        copied.setdefault(frozenset((copy.copy.article, copy.source.article)), []).append(copy)

    def rarity(key: str, count: int) -> float:
        expected = _BACKGROUND * common.get(key, 0.0)
        return log(1 + (total + _BACKGROUND) / (count + expected)) / most

    return Weights(
        {key: rarity(key, count) / spread[key] for key, count in keys.items()},
        {name: rarity(name, count) for name, count in names.items()},
        frozenset(key for key, count in spoken.items() if count < 2),
        {frozenset((relation.a, relation.b)): relation.relation for relation in figured},
        copied,
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


def opposed(first: Claim, then: Claim) -> bool:
    """Whether one says it and the other that it is not so: `aucune vanne n'a été ouverte`, `a gate had opened`.

    What somebody denies is not so either. Clauses that only one of the two has do not matter: `he took nothing and
    will prove it`, `he will prove it`.
    """
    if first.denying and then.denying:
        return False
    shared = set(first.keys) & set(then.keys)
    differing = sum((key in first.denied) != (key in then.denied) for key in shared)
    return 2 * differing > len(shared)


def contradict(first: Claim, then: Claim) -> bool:
    """Whether both count one thing and no two of their numbers meet; the same words quoted are one claim yet."""
    pairs = [
        (a, b)
        for a in first.figures
        for b in then.figures
        if a.unit == b.unit and (a.unit in _RATES or (a.counted == b.counted and a.counted is not None))
    ]
    if not pairs or any(can_be_one(a, b) for a, b in pairs):
        return False
    return longest_run(first.quoted, then.quoted) < _RUN


def can_be_one(left: Figure, right: Figure) -> bool:
    """Whether the two numbers can be meant as one; *at least 12* is not said of 131."""
    if "vague" in (left.bound, right.bound):
        return hard(left).meets(hard(right))
    return hard(left).meets(hard(right)) and soft(left).meets(soft(right))


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two claims share in words: the `shared` weight, how much of the shorter and of both that is, how many.

    `rest` is what at least either says besides.
    """

    shared: float
    within: float
    alike: float
    count: int
    rest: float


def overlap(first: Claim, then: Claim, weights: Weights) -> Overlap:
    """How far the words of two claims are the same, by their rarity."""
    across = first.article.language[:2] != then.article.language[:2]
    left, right = ({key: weights.of(key, across=across) for key in claim.keys} for claim in (first, then))
    shared, count = _shared(left, right, _meeting(first, then))
    total = sum((*left.values(), *right.values()))
    least = min(sum(left.values()), sum(right.values()))
    if not shared:
        return Overlap(0.0, 0.0, 0.0, 0, least)
    return Overlap(shared, min(1.0, shared / least), 2 * shared / total, count, max(0.0, least - shared))


def _meeting(first: Claim, then: Claim) -> frozenset[tuple[str, str]]:
    """Keys of numbers that can be one: `plus de 1,3 million d'euros`, `at least €1.38m`."""
    return frozenset(
        (figure_key(a), figure_key(b))
        for a in first.figures
        for b in then.figures
        if a.unit == b.unit and (a.counted == b.counted or a.counted is None or b.counted is None) and can_be_one(a, b)
    )


def figure_key(figure: Figure) -> str:
    """The key by which its number stands among the words of a claim."""
    return f"#{figure.high if figure.low is None else figure.low:g}"


def _shared(
    left: Mapping[str, float], right: Mapping[str, float], meeting: frozenset[tuple[str, str]]
) -> tuple[float, int]:
    """The weight and number of the keys that both have, or of which one is akin to one of the other's."""
    same = left.keys() & right.keys()
    total, count = sum(left[key] for key in sorted(same)), len(same)
    rest = sorted(right.keys() - same)
    for key in sorted(left.keys() - same):
        nearest = max(
            ((_NUMBER if (key, other) in meeting else kinship(key, other), other) for other in rest), default=(0.0, "")
        )
        if nearest[0]:
            total += nearest[0] * min(left[key], right[nearest[1]])
            count += 1
            rest.remove(nearest[1])
    return total, count
