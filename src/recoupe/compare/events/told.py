"""An event as one report tells it, and what two of them share."""

from collections.abc import Sequence

from recoupe.compare.reports import Reports
from recoupe.model.article import Article
from recoupe.model.event import Event

Told = tuple[Article, Event]

WORD = "word"


def find_told(reports: Reports) -> tuple[Told, ...]:
    """Every event of every report, in order."""
    return tuple((article, event) for article in reports.articles for event in article.events)


def refers(event: Event) -> bool:
    """`la rencontre`, `the quake in Lyon`: for what the reader knows, without saying who or when."""
    noun = event.rule == WORD or (event.rule == "noun" and not event.participants)
    return event.when is None and (noun or event.occurrence)


def is_bare(event: Event) -> bool:
    """Whether it says neither who, nor where, nor when."""
    return not event.participants and event.place is None and event.when is None


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


def known_elsewhere(first: Event, then: Event, reports: Reports) -> bool:
    """Whether the places are known ones, and not of one another: a village of no table can be in any region."""
    left, right = first.place, then.place
    if left is None or right is None or left == right or reports.akin(left, right):
        return False
    return reports.home(left) is not None and reports.home(right) is not None


def akin_places(first: Event, then: Event, reports: Reports) -> bool:
    """Whether the places are one, or one is the country of the other."""
    if first.place is None or then.place is None:
        return False
    return first.place == then.place or reports.akin(first.place, then.place)
