"""An event as one report tells it, and what two of them share."""

from collections.abc import Sequence

from recoupe.compare.reports import Reports
from recoupe.model.article import Article
from recoupe.model.event import Event

Told = tuple[Article, Event]


def who(event: Event) -> tuple[str, ...]:
    """The entities that take part."""
    return tuple(dict.fromkeys(p.actor.entity for p in event.participants if p.actor.entity))


def shared_participants(first: Event, then: Event, reports: Reports) -> int:
    """How many of them are the same; 0 where both name two and share only one, or share but a country."""
    left, right = who(first), who(then)
    same = [one for one in left if one in right]
    akin = _akin([one for one in left if one not in same], [one for one in right if one not in same], reports)
    shared = len(same) + akin
    return shared if shared >= min(len(left), len(right), 2) and (same or akin > 1) else 0


def _akin(left: Sequence[str], right: Sequence[str], reports: Reports) -> int:
    """How many of the one list have a partner of their own in the other: `Moscou` and `Poutine`."""
    rest, count = list(right), 0
    for one in left:
        partner = next((other for other in rest if reports.akin(one, other)), None)
        if partner is not None:
            rest.remove(partner)
            count += 1
    return count


def places_differ(first: Event, then: Event, reports: Reports) -> bool:
    """Whether both name a place, and not the same one."""
    return first.place is not None and then.place is not None and not akin_places(first, then, reports)


def akin_places(first: Event, then: Event, reports: Reports) -> bool:
    """Whether the places are one, or one is the country of the other."""
    if first.place is None or then.place is None:
        return False
    return first.place == then.place or reports.akin(first.place, then.place)
