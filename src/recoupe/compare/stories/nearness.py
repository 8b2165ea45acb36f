"""How near two reports are: as parts of one story, and as reports of one occurrence."""

import math
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from recoupe.compare.learnt import weights_beside
from recoupe.compare.stories.days import to_day, within_week
from recoupe.compare.stories.features import Features
from recoupe.compare.stories.rarity import NAMING, Weights, likeness
from recoupe.model.dates import day_range, days_between

FEWEST = 5
USUAL, FOREIGN_SUBJECT = 0.11, 1.5  # Likeness of two reports of one story in two languages, and how much more counts.
FAINT = 0.02  # Likeness of first lines that says nothing.
UNDATED, UNDATED_FOREIGN, UNDATED_SUBJECT = -5.6, 5.3, 0.3
UNDATED_LEADS = 3.0  # A lone name shared in leads is not enough.
SOON = 6  # Days after which a report is no longer of the same days.
LONG = 30  # Days that count as any longer time.


class Weighed(NamedTuple):
    """A report's marks and the vector of all of them."""

    features: Features
    body: Weights


class Scale(NamedTuple):
    """What sets the reports of one story apart: marks weighed by how few of its reports have them."""

    weights: Mapping[str, float]

    def of(self, bag: Mapping[str, int], naming: bool) -> Weights:
        """The bag as a vector of length 1, of names and numbers alone if `naming`."""
        kept = {
            mark: (1 + math.log(count)) * self.weights.get(mark, 0.0)
            for mark, count in bag.items()
            if not naming or mark[0] in NAMING
        }
        length = math.sqrt(sum(w * w for w in kept.values()))
        return {mark: w / length for mark, w in kept.items() if w > 0} if length else {}


def scale_of(members: Sequence[Weighed]) -> Scale:
    """The scale of a story: a mark of all reports tells nothing, one of a few tells of which occurrence."""
    holders: dict[str, int] = {}
    for member in members:
        for mark in member.features.body:
            holders[mark] = holders.get(mark, 0) + 1
    reports = max(len(members), FEWEST) + 1
    return Scale({mark: math.log(reports / held) * (2.0 if mark[0] in "N@" else 1.0) for mark, held in holders.items()})


def story_nearness(one: Weighed, other: Weighed) -> float:
    """How alike the two reports are in what they are about, 0 to 1."""
    return likeness(one.body, other.body)


def episode_nearness(one: Weighed, other: Weighed, scale: Scale) -> float:
    """The evidence that both report one occurrence: above 0 where it is likely (log odds)."""
    if _between(one, other) is None:
        return _undated_nearness(one, other, scale)
    weights = learnt()
    return weights["bias"] + sum(weights[name] * signal(one, other) for name, signal in SIGNALS.items())


def _undated_nearness(one: Weighed, other: Weighed, scale: Scale) -> float:
    """Where a date is not known: first lines share what the story's other reports do not have."""
    alike = UNDATED + UNDATED_SUBJECT * subject(one, other)
    if foreign(one, other):
        return alike + UNDATED_FOREIGN + FOREIGN_SUBJECT * (subject(one, other) - math.log(USUAL))
    shared = likeness(scale.of(one.features.lead, False), scale.of(other.features.lead, False))
    return alike + UNDATED_LEADS * math.log(max(shared, FAINT) / FAINT)


def learnt() -> Mapping[str, float]:
    """The weight of each signal, as `training/train_episodes.py` finds them."""
    return weights_beside(__file__)


def subject(one: Weighed, other: Weighed) -> float:
    """Both are about the same: the logarithm of their likeness."""
    return math.log(max(likeness(one.body, other.body), 0.01))


def foreign(one: Weighed, other: Weighed) -> float:
    """They are in two languages, and so alike in few words."""
    return float(one.features.article.language[:2] != other.features.article.language[:2])


def wait(one: Weighed, other: Weighed) -> float:
    """How long after the one the other appeared, within the days of one occurrence."""
    days = _between(one, other)
    return math.log1p(days) if days is not None and days <= SOON else 0.0


def later(one: Weighed, other: Weighed) -> float:
    """The other appeared when the days of the occurrence were over."""
    days = _between(one, other)
    return float(days is not None and days > SOON)


def news_apart(one: Weighed, other: Weighed) -> float:
    """How far the newest days lie apart of which their first lines tell: `mardi` here, `Thursday` there."""
    left, right = newest_days(one.features), newest_days(other.features)
    if left is None or right is None:
        return 0.0
    days = max(0, (left[0] - right[1]).days, (right[0] - left[1]).days)
    return math.log1p(min(days, LONG))


def newest_days(features: Features) -> tuple[date, date] | None:
    """The last day that the first lines name; the report's own days where they were inferred from what it tells."""
    if features.days:
        newest = max(features.days)
        return newest, newest
    article = features.article
    if article.published_basis != "inferred" or not within_week(article.published):
        return None
    first, last = (to_day(day) for day in day_range(article.published))
    return (first, last) if first and last else None


def loose_of(members: Sequence[Weighed]) -> frozenset[int]:
    """Which of the reports have no date that is known to the week."""
    return frozenset(at for at, one in enumerate(members) if not within_week(one.features.article.published))


def _between(one: Weighed, other: Weighed) -> int | None:
    """Days between the two reports; None where a date is not known to the week."""
    left, right = one.features.article.published, other.features.article.published
    return days_between(left, right) if within_week(left) and within_week(right) else None


SIGNALS: Mapping[str, Callable[[Weighed, Weighed], float]] = {
    "subject": subject,
    "foreign": foreign,
    "wait": wait,
    "later": later,
    "news_apart": news_apart,
}
