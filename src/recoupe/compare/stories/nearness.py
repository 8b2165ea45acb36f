"""How near two reports are: as parts of one story, and as reports of one occurrence."""

import math
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from recoupe.compare.stories.days import within_week
from recoupe.compare.stories.features import Features
from recoupe.compare.stories.rarity import NAMING, Weights, likeness
from recoupe.model.dates import days_between

FEWEST = 5
CENTRAL = 2
BEHIND = 3


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
    """How likely both report one occurrence, 0 to 1."""
    evidence = BASE + sum(weight * signal(one, other, scale) for signal, weight in SIGNALS)
    return 1 / (1 + math.exp(-evidence))


def like_subject(one: Weighed, other: Weighed, scale: Scale) -> float:
    """Both are about the same, more or less than reports of one occurrence are on average."""
    return math.log(max(likeness(one.body, other.body), 0.01)) - USUAL


def like_leads(one: Weighed, other: Weighed, scale: Scale) -> float:
    """Titles and first lines share what the story's other reports do not have."""
    naming = _foreign(one, other)
    return likeness(scale.of(one.features.lead, naming), scale.of(other.features.lead, naming))


def like_bodies(one: Weighed, other: Weighed, scale: Scale) -> float:
    """The reports share, anywhere, what the story's other reports do not have."""
    if _foreign(one, other):
        return 0.0
    return likeness(scale.of(one.features.body, False), scale.of(other.features.body, False))


def like_names(one: Weighed, other: Weighed, scale: Scale) -> float:
    """Reports of two languages share names and numbers, and so little else that less has to do."""
    if not _foreign(one, other):
        return 0.0
    return 0.1 + likeness(scale.of(one.features.body, True), scale.of(other.features.body, True))


def same_names(one: Weighed, other: Weighed, scale: Scale) -> float:
    """Names that are central to one report stand in the other: not `Lavrov` here and `Choïgou` there."""
    shared = missing = 0.0
    left, right = one.features, other.features
    for mine, theirs in ((left, right), (right, left)):
        for mark, count in mine.lead.items():
            if mark[0] in "N@" and count and mine.body[mark] >= CENTRAL:
                weight = min(3, mine.body[mark]) * scale.weights.get(mark, 0.0)
                part = 1.0 if mark in theirs.lead else 0.5 if mark in theirs.body else 0.0
                shared += part * weight
                missing += (1 - part) * weight
    return shared / (shared + missing) - 0.5 if shared + missing > 3 else 0.0


def in_time(one: Weighed, other: Weighed, scale: Scale) -> float:
    """Published within a day: 1, then less with every day; 0 where a date is not known to the week."""
    left, right = one.features.article.published, other.features.article.published
    days = days_between(left, right)
    if days is None:
        return 0.0
    near = max(-0.4, 1.0 - 0.028 * max(0, days - 1))
    return near if within_week(left) and within_week(right) else min(0.0, near)


def soon_after(one: Weighed, other: Weighed, scale: Scale) -> float:
    """Published within a day: 1, and against it from the fifth day on; 0 where a date is not known to the week."""
    left, right = one.features.article.published, other.features.article.published
    days = days_between(left, right)
    if days is None or not (within_week(left) and within_week(right)):
        return 0.0
    return max(-1.0, 1.0 - 0.3 * max(0, days - 1))


def same_deeds(one: Weighed, other: Weighed, scale: Scale) -> float:
    """The first lines tell of the same happenings: the quake in both, not a ceasefire here and its delay there."""
    left, right = one.features.deeds, other.features.deeds
    return len(left & right) / len(left | right) - 0.5 if left and right else 0.0


def same_days(one: Weighed, other: Weighed, scale: Scale) -> float:
    """The first lines name a past day in common, or none while both name some."""
    left, right = one.features.days, other.features.days
    if not left or not right:
        return 0.0
    return 0.5 if left & right else -0.5


def looks_back(one: Weighed, other: Weighed, scale: Scale) -> float:
    """The one names the other's day, but days later: `une semaine après le défilé du 4 mars` is not on the parade."""
    left, right = one.features.days, other.features.days
    apart = days_between(one.features.article.published, other.features.article.published) or 0
    return -1.0 if left & right and min(apart, abs((max(left) - max(right)).days)) > BEHIND else 0.0


def _foreign(one: Weighed, other: Weighed) -> bool:
    return one.features.article.language[:2] != other.features.article.language[:2]


Signal = Callable[[Weighed, Weighed, Scale], float]
USUAL = -1.6
BASE = -1.6
SIGNALS: tuple[tuple[Signal, float], ...] = (
    (like_subject, 0.5),
    (like_leads, 14.7),
    (like_bodies, 1.3),
    (like_names, 25.0),
    (same_names, 1.1),
    (in_time, 8.3),
    (soon_after, 2.0),
    (same_deeds, 5.4),
    (same_days, 3.6),
    (looks_back, 4.0),
)
