"""How near two reports are: as parts of one story, and as reports of one occurrence."""

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from recoupe.compare.stories.features import Features
from recoupe.compare.stories.rarity import NAMING, Weights, likeness
from recoupe.model.dates import days_between

FEWEST = 5
CENTRAL = 2


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
    """The scale of a story: a mark of all reports tells nothing, one of a few tells which occurrence it is."""
    holders: dict[str, int] = {}
    for member in members:
        for mark in member.features.body:
            holders[mark] = holders.get(mark, 0) + 1
    reports = max(len(members), FEWEST) + 1
    return Scale(
        {mark: math.log(reports / held) * (2.0 if mark[0] in "N@" else 1.0) for mark, held in holders.items()}
    )


def story_nearness(one: Weighed, other: Weighed) -> float:
    """How alike the two reports are in what they are about, 0 to 1."""
    return likeness(one.body, other.body)


def episode_nearness(one: Weighed, other: Weighed, scale: Scale) -> float:
    """How likely both report one occurrence, 0 to 1: alike in their leads, in who is central, and in time."""
    left, right = one.features, other.features
    evidence = BASE + sum(weight * signal(left, right, scale) for signal, weight in SIGNALS)
    return 1 / (1 + math.exp(-evidence))


def like_leads(left: Features, right: Features, scale: Scale) -> float:
    """Titles and first lines share what the story's other reports do not have."""
    foreign = left.article.language[:2] != right.article.language[:2]
    return likeness(scale.of(left.lead, foreign), scale.of(right.lead, foreign))


def same_names(left: Features, right: Features, scale: Scale) -> float:
    """Names that are central to one report stand in the other: not `Lavrov` here and `Choïgou` there."""
    shared = missing = 0.0
    for mine, theirs in ((left, right), (right, left)):
        for mark, count in mine.lead.items():
            if mark[0] in "N@" and mine.body[mark] >= CENTRAL:
                weight = min(3, mine.body[mark]) * scale.weights.get(mark, 0.0)
                part = 1.0 if mark in theirs.lead else 0.5 if mark in theirs.body else 0.0
                shared += part * weight
                missing += (1 - part) * weight
    return shared / (shared + missing) - 0.5 if shared + missing > 3 else 0.0


def in_time(left: Features, right: Features, scale: Scale) -> float:
    """Published on the same days: 1, then less with every day; 0 where a date is not known."""
    days = days_between(left.article.published, right.article.published)
    return 0.0 if days is None else max(-0.5, 1.0 - 0.3 * math.log1p(max(0, days - 1)))


BASE = -2.0
SIGNALS = ((like_leads, 14.0), (same_names, 2.0), (in_time, 4.0))
