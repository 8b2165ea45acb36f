"""How near two reports are: as parts of one story, and as reports of one occurrence."""

import math
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from recoupe.compare.stories.features import Features
from recoupe.compare.stories.rarity import Weights, likeness


class Weighed(NamedTuple):
    """A report's marks and their vectors."""

    features: Features
    body: Weights
    lead: Weights


def story_nearness(one: Weighed, other: Weighed) -> float:
    """How alike the two reports are in what they are about."""
    return likeness(one.body, other.body)


def episode_nearness(one: Weighed, other: Weighed) -> float:
    """How likely both report one occurrence: alike in what they are about, who acts, and when."""
    nearness = (likeness(one.body, other.body) + likeness(one.lead, other.lead)) / 2
    for factor in FACTORS:
        nearness *= factor(one, other)
    return nearness


def same_people(one: Weighed, other: Weighed) -> float:
    """Those who act in the one report act in the other: `Lavrov` in both, not `Lavrov` here and `Choïgou` there."""
    mine, others = one.features.people, other.features.people
    if not mine or not others:
        return 1.0
    shared = sum(min(mine[p], others[p]) for p in mine if p in others)
    missing = sum(w for p, w in mine.items() if p not in others and w > 3)
    missing += sum(w for p, w in others.items() if p not in mine and w > 3)
    return math.exp(-0.9 * missing / (shared + missing)) if missing else 1.0


def near_in_time(one: Weighed, other: Weighed) -> float:
    """Published within some days of each other."""
    days = days_apart(one.features, other.features)
    return 1.0 if days is None or days <= 2 else max(0.3, math.exp(-0.15 * (days - 2)))


FACTORS: tuple[Callable[[Weighed, Weighed], float], ...] = (same_people, near_in_time)


def days_apart(one: Features, other: Features) -> int | None:
    """The least number of days between the two publications, None where one is not known."""
    ends = (one.published.earliest, one.published.latest, other.published.earliest, other.published.latest)
    if None in ends:
        return None
    first, last, then, final = (date.fromisoformat(str(end)) for end in ends)
    return max(0, (then - last).days, (first - final).days)
