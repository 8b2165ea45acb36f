"""Which statements make the same claim: by the same speaker, on the same occasion, however worded."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log

from recoupe.compare.claims.claims import Claim
from recoupe.compare.claims.occasions import Fitness, same_occasion, same_voice
from recoupe.compare.claims.wording import kinship, longest_run
from recoupe.compare.figures.intervals import hard
from recoupe.compare.groups import Groups, Link, best_links, grow_groups
from recoupe.compare.reports import Reports
from recoupe.model.dates import days_between, overlaps

LINKED = 0.55  # Below this, no two statements are joined.
DOUBTED = 0.65  # What a link needs where speaker or occasion is only likely, or inside one report.
SURE = 0.62  # What a link needs that is not the best of both its ends.
AKIN = 0.55  # What the better half of the pairs of two groups must reach on average for the two to be one.
_DENIED = 0.7  # What is left of a score where one of the two is negated.
_SAMPLE = 8  # Members of a group that stand for it.
_FOREIGN = 0.5  # How much a word counts that only one of two languages uses here: it may have no shared key.
_THIN = 0.7  # One shared word of a short statement says little about a long one.
_MOST = 40  # Candidates looked at for one statement.
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


def align_claims(claims: Sequence[Claim], reports: Reports) -> tuple[Groups, tuple[Link, ...]]:
    """Groups of claims that are one, and the links that hold them together."""
    weights = weigh(claims)
    found = [
        link
        for left, right in candidates(claims, weights, reports)
        if (link := link_claims(claims[left], claims[right], weights, reports))
    ]
    kept = best_links(found, lambda at: claims[at].article.id, sure=SURE)
    groups = grow_groups(len(claims), kept, may_join=lambda one, other: _may_join(one, other, claims, weights))
    return groups, tuple(kept)


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


def candidates(claims: Sequence[Claim], weights: Weights, reports: Reports) -> Iterator[tuple[int, int]]:
    """Pairs worth comparing: of one story, of voices that can be one, with keys in common; the best only."""
    postings: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for claim in claims:
        near: Counter[int] = Counter()
        for place, key in _places(claim, reports):
            for other in postings[place][-200:]:
                near[other] += weights.keys.get(key, 1.0)  # type: ignore[assignment]
            postings[place].append(claim.at)
        for other, _ in sorted(near.items(), key=lambda found: (-found[1], found[0]))[:_MOST]:
            yield other, claim.at


def _places(claim: Claim, reports: Reports) -> Iterator[tuple[tuple[str, str, str], str]]:
    story = reports.story[claim.article.id]
    for label in sorted(claim.labels):
        for key in claim.keys or claim.words[:8]:
            yield (story, label, key[:4]), key


def link_claims(first: Claim, then: Claim, weights: Weights, reports: Reports) -> Link | None:
    """The link between two claims, or None where they are not one."""
    fitness = min(same_voice(first, then, reports), same_occasion(first, then, reports))
    if fitness is Fitness.NO:
        return None
    score = score_claims(first, then, weights)
    near = fitness is Fitness.YES and first.article.id != then.article.id
    wanted = LINKED if near else DOUBTED
    if score < wanted:
        return None
    return Link(round(score, 6), first.at, then.at, fitness is Fitness.DOUBTFUL)


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
    return score * (_DENIED if opposed(first, then) else 1.0)


def opposed(first: Claim, then: Claim) -> bool:
    """Whether one says it and the other that it is not so, in one language: others negate in other ways."""
    return first.statement.negated != then.statement.negated and first.article.language == then.article.language


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
    thin = shared < 1.5 * max(left.values()) and max(len(left), len(right)) > 4 * min(len(left), len(right))
    return float(min(1.0, 0.5 * within + 0.5 * alike) ** 0.5 * (_THIN if thin else 1.0))


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


def _may_join(one: list[int], other: list[int], claims: Sequence[Claim], weights: Weights) -> bool:
    """Not where some two were said at different times, nor where a single link would chain two claims."""
    left, right = (sorted({claims[at].said or "" for at in group} - {""}) for group in (one, other))
    if not all(overlaps(a, b) or not _sharp(a, b) for a in left for b in right):
        return False
    near = sorted(
        (score_claims(claims[a], claims[b], weights) for a in one[:_SAMPLE] for b in other[:_SAMPLE]),
        reverse=True,
    )
    better = near[: (len(near) + 1) // 2]
    return len(near) < 2 or sum(better) / len(better) >= AKIN


def _sharp(left: str, right: str) -> bool:
    apart = days_between(left, right)
    return apart is not None and apart > 1
