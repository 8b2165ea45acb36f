"""Whether two statements can be one utterance: who speaks, to whom, when."""

from enum import IntEnum

from recoupe.compare.claims.claims import Claim
from recoupe.compare.claims.wording import longest_run
from recoupe.compare.reports import Reports
from recoupe.model.dates import days_between, overlaps

_ZONES = 1  # Thursday in Seoul is Wednesday evening in Washington.
_QUOTED = 6  # Words in a row that two reports of other meetings must share to be one utterance.
_NEWS = 4  # Days within which reports tell one occasion as news.
_FRESH = 7  # Days before publication within which an undated statement is taken to be made.


class Fitness(IntEnum):
    """How well two statements fit one utterance, from not at all to fully."""

    NO = 0
    DOUBTFUL = 1
    YES = 2


def same_voice(first: Claim, then: Claim, reports: Reports) -> Fitness:
    """Whether one and the same can be speaking: the speaker, its relay, or its country.

    `Officials` of two reports need not be the same ones.
    """
    if first.voice is not None and first.voice == then.voice:
        known = first.voice in reports.entities or first.article.id == then.article.id
        return Fitness.YES if known else Fitness.DOUBTFUL
    if first.voice is None or then.voice is None:
        return Fitness.DOUBTFUL
    relayed = first.labels & then.labels & {first.voice, then.voice}
    return Fitness.DOUBTFUL if relayed or _speaks_for(first.voice, then.voice, reports) else Fitness.NO


def _speaks_for(left: str, right: str, reports: Reports) -> bool:
    """`Moscou` and `le ministère russe`: one is the country of the other, which is no person."""
    kinds = {entity.kind for at in (left, right) if (entity := reports.entities.get(at))}
    return "person" not in kinds and reports.akin(left, right)


def same_occasion(first: Claim, then: Claim, reports: Reports) -> Fitness:
    """Whether the two can have been said at one time to one listener."""
    return min(_same_listener(first, then, reports), _same_time(first, then, reports), _same_meeting(first, then))


def _same_meeting(first: Claim, then: Claim) -> Fitness:
    """Not where the one report has the speaker meet somebody, and the other somebody else; but for long quotations."""
    if not first.met or not then.met or first.met & then.met:
        return Fitness.YES
    return Fitness.DOUBTFUL if longest_run(first.quoted, then.quoted) >= _QUOTED else Fitness.NO


def _same_listener(first: Claim, then: Claim, reports: Reports) -> Fitness:
    left, right = (claim.statement.to.entity if claim.statement.to else None for claim in (first, then))
    if left is None or right is None or reports.akin(left, right):
        return Fitness.YES
    kinds = {entity.kind for at in (left, right) if (entity := reports.entities.get(at))}
    return Fitness.NO if kinds == {"person"} else Fitness.DOUBTFUL


def _same_time(first: Claim, then: Claim, reports: Reports) -> Fitness:
    if first.article.id == then.article.id and first.said == then.said:
        return Fitness.YES
    same_episode = reports.same_episode(first.article.id, then.article.id)
    if first.said and then.said:
        apart = days_between(first.said, then.said)
        if not same_episode and not overlaps(first.said, then.said):
            return Fitness.NO
        return Fitness.YES if apart is not None and apart <= _ZONES else Fitness.NO
    if not same_episode or _published_apart(first, then):
        return Fitness.NO
    return Fitness.YES if _fresh(first) and _fresh(then) else Fitness.DOUBTFUL


def _published_apart(first: Claim, then: Claim) -> bool:
    """Whether their reports appeared too many days from each other to tell one occasion as news."""
    apart = days_between(first.article.published, then.article.published)
    return apart is not None and apart > _NEWS


def _fresh(claim: Claim) -> bool:
    """Whether the claim is undated or made in the days before its report appeared."""
    if claim.said is None or claim.article.published is None:
        return True
    apart = days_between(claim.said, claim.article.published)
    return apart is None or apart <= _FRESH
