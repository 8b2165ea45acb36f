"""Which statements make the same claim: by the same speaker, on the same occasion, however worded."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice

from recoupe.compare.claims.claims import Claim
from recoupe.compare.claims.occasions import same_occasion
from recoupe.compare.claims.scores import Weights, score_claims, weigh
from recoupe.compare.claims.voices import Fitness, same_voice
from recoupe.compare.groups import Groups, Link, best_links, grow_groups
from recoupe.compare.reports import Reports
from recoupe.model.dates import days_between, overlaps

# What a link needs to join two statements, by how well speaker and occasion fit.
LINKED = {Fitness.YES: 0.55, Fitness.LIKELY: 0.58, Fitness.DOUBTFUL: 0.65}
WITHIN = 0.65  # What it needs inside one report.
SURE = 0.62  # What a link needs that is not the best of both its ends.
AKIN = 0.55  # What the better half of the pairs of two groups must reach on average for the two to be one.
ANCHORS = 2  # What two statements must share in keys and names where it is doubtful that one speaks.
_SAMPLE = 8  # Members of a group that stand for it.
_RECENT = 200  # Statements with a key that are looked at.
_MOST = 40  # Candidates looked at for one statement.


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


def candidates(claims: Sequence[Claim], weights: Weights, reports: Reports) -> Iterator[tuple[int, int]]:
    """Pairs worth comparing: of one story, of voices that can be one, with keys in common; the best only."""
    postings: dict[tuple[str, str], list[int]] = defaultdict(list)
    for claim in claims:
        near: dict[int, float] = defaultdict(float)
        story = reports.story[claim.article.id]
        keys = (*claim.keys, *sorted(claim.about)) or claim.words[:8]
        places = {(story, key if key[0] == "#" else key[:4]): weights.keys.get(key, 1.0) for key in keys}
        for place, weight in places.items():
            for other in postings[place][-_RECENT:]:
                near[other] += weight
            postings[place].append(claim.at)
        nearest = sorted(near, key=lambda at: (-near[at], at))
        fitting = (at for at in nearest if same_voice(claims[at], claim, reports))
        yield from ((other, claim.at) for other in islice(fitting, _MOST))


def link_claims(first: Claim, then: Claim, weights: Weights, reports: Reports) -> Link | None:
    """The link between two claims, or None where they are not one."""
    fitness = min(same_voice(first, then, reports), same_occasion(first, then, reports))
    if fitness is Fitness.NO:
        return None
    score = score_claims(first, then, weights)
    within = first.article.id == then.article.id
    if score < max(LINKED[fitness], WITHIN if within else 0.0):
        return None
    if fitness is Fitness.DOUBTFUL and _anchors(first, then) < ANCHORS:
        return None
    return Link(round(score, 6), first.at, then.at, fitness is Fitness.DOUBTFUL)


def _anchors(first: Claim, then: Claim) -> int:
    """How many keys and names both have; the same words are enough."""
    if first.words == then.words:
        return ANCHORS
    return len(set(first.keys) & set(then.keys)) + len(first.about & then.about)


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
