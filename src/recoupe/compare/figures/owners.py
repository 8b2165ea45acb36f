"""Whose what two figures count is, and whether it is one side's."""

from functools import lru_cache

from recoupe.compare.figures.kinds import TOLLS
from recoupe.compare.figures.times import Counted
from recoupe.compare.reports import Reports
from recoupe.text.folding import fold

_HARM = ("ASSAULT", "COERCE", "SANCTION")  # Deeds whose doer is not the one who is counted.
_STEM, _REST = 5, 3


def whose(one: Counted, reports: Reports) -> tuple[str, ...]:
    """Whose they are: as the figure says, else those who send, supply or open what is counted."""
    article, figure = one
    if figure.scope.who or figure.scope.what in TOLLS:
        return figure.scope.who
    deeds = (
        e for e in article.events if e.full and e.type not in _HARM and e.start < figure.end and figure.start < e.end
    )
    doers = (p.actor.entity for event in deeds for p in event.participants if p.role == "agent")
    return tuple(entity for entity in doers if entity)


def shared_side(left: Counted, right: Counted, reports: Reports) -> bool | None:
    """Whether they are of one side; None where one of the figures does not say."""
    first, then = whose(left, reports), whose(right, reports)
    if not first or not then:
        return None
    return any(_one_side(one, other, reports) for one in first for other in then)


def _one_side(left: str, right: str, reports: Reports) -> bool:
    """`Syldavie` and `Syldavians`, which no table knows, are one by their stem."""
    if reports.side(left) == reports.side(right):
        return True
    names = [reports.entities[entity] for entity in (left, right) if entity in reports.entities]
    if len(names) < 2 or any(entity.country for entity in names):
        return False
    return _one_stem(*(fold(entity.name).rsplit(" ", 1)[-1] for entity in names))


@lru_cache(maxsize=4096)
def _one_stem(left: str, right: str) -> bool:
    shared = next((at for at, pair in enumerate(zip(left, right, strict=False)) if pair[0] != pair[1]), None)
    shared = min(len(left), len(right)) if shared is None else shared
    return shared >= _STEM and max(len(left), len(right)) - shared <= _REST
