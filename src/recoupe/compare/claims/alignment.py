"""Which statements make the same claim: by the same speaker, on the same occasion, however worded."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice

from recoupe.compare.claims.claims import Claim
from recoupe.compare.claims.evidence import Pair, likelihood
from recoupe.compare.claims.occasions import same_occasion
from recoupe.compare.claims.scores import Weights, overlap, weigh
from recoupe.compare.claims.voices import Fitness, same_voice
from recoupe.compare.claims.wording import EITHER, longest_run, senses_of
from recoupe.compare.groups import Groups, Link, best_links, grow_groups
from recoupe.compare.reports import Reports
from recoupe.model.dates import days_between, overlaps
from recoupe.model.finding import Relation
from recoupe.model.span import Located

LINKED = 0.5  # How likely two statements must be one to be linked.
LOOSE = 0.6  # How likely where nothing says that the speakers are one.
SURE = 0.7  # How likely where the link is not the best of both its ends; less is shown as possible.
AKIN = 0.45  # What the better half of the pairs of two groups must reach on average for the two to be one.
_VERBATIM = 10  # Words from which on the same ones are hardly said on two occasions.
_MOSTLY = 0.8  # How much of a quotation that is.
_TELLING = 4  # Words of content from which on two quotations of one sense are hardly two.
_NEAR = 7  # Days within which they are printed then.
_SAMPLE = 8  # Members of a group that stand for it.
_RECENT = 200  # Statements with a key that are looked at.
_MOST = 40  # Candidates looked at for one statement.
_FEW = 10  # Candidates from other stories.


def align_claims(
    claims: Sequence[Claim], reports: Reports, figured: Sequence[Relation] = ()
) -> tuple[Groups, tuple[Link, ...]]:
    """Groups of claims that are one, and the links that hold them together; `figured` is how their figures stand."""
    weights = weigh(claims, reports.common, figured, reports.copies)
    found = [
        link
        for left, right in candidates(claims, weights, reports)
        if (link := link_claims(claims[left], claims[right], weights, reports))
    ]
    kept = best_links(found, lambda at: claims[at].article.id, sure=SURE)
    groups = grow_groups(len(claims), kept, may_join=lambda one, other: _may_join(one, other, claims, weights, reports))
    return groups, tuple(kept)


def candidates(claims: Sequence[Claim], weights: Weights, reports: Reports) -> Iterator[tuple[int, int]]:
    """Pairs worth comparing: of voices that can be one, with keys in common; the best only.

    What one and the same said may stand in another story too, such as a round-up.
    """
    postings: dict[tuple[str, str], list[int]] = defaultdict(list)
    for claim in claims:
        story = reports.story[claim.article.id]
        near, far = (_near(claim, kind, postings, weights) for kind in (story, ""))
        fitting = (
            at for at in near if same_voice(claims[at], claim, reports) or _worded_alike(claims[at], claim, weights)
        )
        yield from ((other, claim.at) for other in islice(fitting, _MOST))
        strange = (at for at in far if reports.story[claims[at].article.id] != story)
        known = (at for at in strange if same_voice(claims[at], claim, reports) >= Fitness.DOUBTFUL)
        yield from ((other, claim.at) for other in islice(known, _FEW))


def _near(claim: Claim, story: str, postings: dict[tuple[str, str], list[int]], weights: Weights) -> list[int]:
    """Earlier claims of the story, or of all where that is empty, by the keys in common; the claim is added to them."""
    near: dict[int, float] = defaultdict(float)
    keys = (*claim.keys, *sorted(claim.about)) or claim.words[:8]
    places = {
        (story, sense if key[0] == "#" else sense[:4]): weights.keys.get(key, 1.0)
        for key in keys
        for sense in key.split(EITHER)
    }
    for place, weight in places.items():
        for other in postings[place][-_RECENT:]:
            near[other] += weight
        postings[place].append(claim.at)
    return sorted(near, key=lambda at: (-near[at], at))


def link_claims(first: Claim, then: Claim, weights: Weights, reports: Reports) -> Link | None:
    """The link between two claims, or None where they are not one."""
    pair = pair_of(first, then, weights, reports)
    likely = likelihood(pair) if pair else 0.0
    if pair is None or likely < (LINKED if pair.voice >= Fitness.DOUBTFUL else LOOSE):
        return None
    unsure = likely < SURE and min(pair.voice, pair.occasion) < Fitness.LIKELY
    return Link(round(likely, 6), first.at, then.at, unsure)


def pair_of(first: Claim, then: Claim, weights: Weights, reports: Reports) -> Pair | None:
    """The two claims set side by side; None where speaker or occasion cannot be one."""
    voice = same_voice(first, then, reports)
    occasion = same_occasion(first, then, reports) if voice else Fitness.NO
    if _worded_alike(first, then, weights) and _printed_near(first, then):
        voice, occasion = max(voice, Fitness.OPEN), max(occasion, Fitness.DOUBTFUL)
    if not occasion:
        return None
    return Pair(first, then, overlap(first, then, weights), voice, occasion, weights)


def _worded_alike(first: Claim, then: Claim, weights: Weights) -> bool:
    """Whether the words show that both are one utterance, whoever is taken for the speaker and whenever."""
    return _quoted_alike(first, then) or _in_one_copy(first, then, weights) or _translated(first, then)


def _in_one_copy(first: Claim, then: Claim, weights: Weights) -> bool:
    """Whether both stand in one passage that the one report has copied, next to word for word."""
    copies = weights.copied.get(frozenset((first.article.id, then.article.id)), ())
    if not copies or first.article.id == then.article.id:
        return False
    alike = len(set(first.words) & set(then.words)) >= _MOSTLY * max(len(set(first.words)), len(set(then.words)))
    return alike and any(
        {_holder(part, first, then) for part in (copy.copy, copy.source)} == {first.article.id, then.article.id}
        for copy in copies
    )


def _holder(part: Located, first: Claim, then: Claim) -> str | None:
    """The report of the claim that stands in a passage."""
    for claim in (first, then):
        span = claim.statement.content[0]
        if claim.article.id == part.article and part.start <= span.start and span.end <= part.end:
            return part.article
    return None


def _translated(first: Claim, then: Claim) -> bool:
    """Whether two quotations in two languages share next to all that they say."""
    if first.article.language[:2] == then.article.language[:2] or not first.quoted or not then.quoted:
        return False
    left, right = senses_of(first.keys), senses_of(then.keys)
    least = min(len(first.keys), len(then.keys))
    return least >= _TELLING and len(left & right) >= _MOSTLY * max(len(first.keys), len(then.keys))


def _quoted_alike(first: Claim, then: Claim) -> bool:
    """Whether what both say is the same words, or most of a long quotation, whoever is taken for the speaker."""
    if len(first.words) >= _VERBATIM and first.words == then.words:
        return True
    shorter, longer = sorted((first.quoted, then.quoted), key=len)
    if len(shorter) < _VERBATIM or len(set(shorter) & set(longer)) < _MOSTLY * len(set(shorter)):
        return False
    return longest_run(shorter, longer) >= max(_VERBATIM, _MOSTLY * len(shorter))


def _printed_near(first: Claim, then: Claim) -> bool:
    apart = days_between(first.article.published, then.article.published)
    return apart is None or apart <= _NEAR


def _may_join(one: list[int], other: list[int], claims: Sequence[Claim], weights: Weights, reports: Reports) -> bool:
    """Not where some two were said at different times, nor where a single link would chain two claims."""
    left, right = (sorted({claims[at].said or "" for at in group} - {""}) for group in (one, other))
    if not all(overlaps(a, b) or not _sharp(a, b) for a in left for b in right):
        return False
    pairs = [pair_of(claims[a], claims[b], weights, reports) for a in one[:_SAMPLE] for b in other[:_SAMPLE]]
    near = sorted((likelihood(pair) if pair else 0.0 for pair in pairs), reverse=True)
    better = near[: (len(near) + 1) // 2]
    return len(near) < 2 or sum(better) / len(better) >= AKIN


def _sharp(left: str, right: str) -> bool:
    apart = days_between(left, right)
    return apart is not None and apart > 1
