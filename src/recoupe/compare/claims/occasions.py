"""Whether two statements can have been made on one occasion: to whom, when."""

from recoupe.compare.claims.claims import Claim
from recoupe.compare.claims.voices import Fitness
from recoupe.compare.claims.wording import longest_run
from recoupe.compare.reports import Reports
from recoupe.model.dates import day_range, days_between, overlaps

_ZONES = 1  # Thursday in Seoul is Wednesday evening in Washington.
_QUOTED = 6  # Words in a row that two reports of other meetings must share to be one utterance.
_NEWS = 4  # Days within which reports tell one occasion as news.
_LATER = 7  # Days within which a report on something else, or a weekly, still tells it.
_FRESH = 7  # Days before publication within which an undated statement is taken to be made.


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
    if _said_after(first, then) or _said_after(then, first):
        return Fitness.NO
    same_episode = reports.same_episode(first.article.id, then.article.id)
    if first.said and then.said:
        apart = days_between(first.said, then.said)
        if not same_episode and not overlaps(first.said, then.said):
            return Fitness.NO
        return Fitness.YES if apart is not None and apart <= _ZONES else Fitness.NO
    told = _told_together(first, then, same_episode=same_episode)
    return told if _fresh(first) and _fresh(then) else min(told, Fitness.DOUBTFUL)


def _said_after(first: Claim, then: Claim) -> bool:
    """Whether the one was said when the report of the other had long appeared."""
    said, printed = day_range(first.said).earliest, day_range(then.article.published).latest
    if said is None or printed is None or said <= printed:
        return False
    apart = days_between(said, printed)
    return apart is not None and apart > _ZONES


def _told_together(first: Claim, then: Claim, *, same_episode: bool) -> Fitness:
    """How well the days of two reports fit one occasion, where they do not both tell the day of speech.

    Reports of other occurrences, or a week later, take up what was said before only as an exception.
    """
    apart = days_between(first.article.published, then.article.published)
    if same_episode:
        near = apart is None or apart <= _NEWS
        return Fitness.YES if near else Fitness.DOUBTFUL if apart is not None and apart <= _LATER else Fitness.NO
    if apart is None:
        return Fitness.DOUBTFUL
    return Fitness.LIKELY if apart <= _ZONES else Fitness.DOUBTFUL if apart <= _LATER else Fitness.NO


def _fresh(claim: Claim) -> bool:
    """Whether the claim is undated or made in the days before its report appeared."""
    if claim.said is None or claim.article.published is None:
        return True
    apart = days_between(claim.said, claim.article.published)
    return apart is None or apart <= _FRESH
