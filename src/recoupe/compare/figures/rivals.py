"""Two who count the same thing and do not agree, as a report sets them against each other."""

from recoupe.compare.figures.intervals import soft
from recoupe.compare.figures.kinds import noun, of_people, target
from recoupe.compare.figures.times import Counted, days_apart
from recoupe.compare.reports import Reports
from recoupe.model.figure import Figure

_MOST = 0.9  # Two who dispute one count may be that far apart, as a share of the larger.
_BREATH = 400  # Characters within which one report sets two counts against each other.
_NEAREST = 4
_DAYS = 3
_LARGE = 1000
_NUMBERS = frozenset({"estimate", "number", "total", "evaluate"})
_SAID_BEFORE = frozenset({"again", "earlier", "gauged", "given", "there", "total", "unit_said_before"})


def rivals(left: Counted, right: Counted, reports: Reports) -> bool:
    """`4 500 personnes selon les syndicats, 1 900 selon la police`: what two name as the count of one thing."""
    (article, first), (other, then) = left, right
    one, two = reports.voice(first.source), reports.voice(then.source)
    if None in (one, two) or one == two or first.part != then.part or target(first)[1] != target(then)[1]:
        return False
    if soft(first).gap(soft(then)) > _MOST:
        return False
    if article.id != other.id:
        return _disputed(left, right)
    near = abs(then.start - first.start) <= _BREATH and bool({first.rule, then.rule} & _SAID_BEFORE)
    return near or (_spoken_of(then) and _kin(first, then))


def _disputed(left: Counted, right: Counted) -> bool:
    """`Le syndicat avance, lui, le chiffre de 340 passagers`: of what another report counts under that noun."""
    days, named = days_apart(left, right), noun(left[1])
    spoken = _spoken_of(left[1]) or _spoken_of(right[1])
    return spoken and named is not None and named == noun(right[1]) and days is not None and days <= _DAYS


def _spoken_of(figure: Figure) -> bool:
    """`maintient le chiffre de onze millions`, `an estimate of $1.5bn`: it is called a number that somebody gives."""
    return not _NUMBERS.isdisjoint(figure.keys[:_NEAREST])


def _kin(first: Figure, then: Figure) -> bool:
    one, other = noun(first), noun(then)
    if one is None or other is None or one == other:
        return (one == other and first.unit is not None) or max(first.low or 0, first.high or 0) >= _LARGE
    return of_people(one) and of_people(other)
