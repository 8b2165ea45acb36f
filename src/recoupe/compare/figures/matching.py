"""Which of several numbers of one report another report's number stands against: only the one that fits it best."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from recoupe.compare.figures.intervals import soft
from recoupe.compare.figures.kinds import TOLLS, target
from recoupe.compare.figures.times import Counted
from recoupe.model.finding import Relation

_NEARER = 0.2  # Of the larger number.
SURE = 0.6  # From here on, two numbers are of one count whatever else their reports tell.
AGAINST = frozenset({"conflict", "tension", "update"})
Score = Callable[[Relation], float]


def fits_better(one: Counted, other: Counted) -> bool:
    """Whether the other's report has a nearer toll of that kind: `four dead` beside `30 killed last week`."""
    what = target(one[1])[1]
    if what not in TOLLS or one[0].id == other[0].id:
        return False
    gap = soft(one[1]).gap(soft(other[1]))
    rest = (f for f in other[0].figures if f.scope.what == what and not (f.part or f.compared or f.unit))
    return any(soft(one[1]).gap(soft(f)) < gap - _NEARER for f in rest if f.id != other[1].id)


def best_matches(found: Sequence[Relation], report: Mapping[str, str], score: Score) -> Iterator[Relation]:
    """The relations without those against a number of whose report another one fits better.

    `12 morts` is not in conflict with the 30 dead of another attack of which a report tells beside the 12; numbers
    that the report itself relates (`131, contre 112`) are one count. `report` gives the report of each figure.
    """
    one_count = _counts(found, report)
    best: dict[tuple[str, str], dict[str, float]] = defaultdict(dict)
    for relation in found:
        value = score(relation) + (relation.relation not in AGAINST)
        for here, there in _ways(relation):
            fits = best[here, report[there]]
            count = one_count.get(there, there)
            fits[count] = max(value, fits.get(count, 0.0))
    for relation in found:
        sure = relation.relation not in AGAINST or score(relation) >= SURE
        ways = [(best[here, report[there]], one_count.get(there, there)) for here, there in _ways(relation)]
        if sure or all(fits[count] == max(fits.values()) for fits, count in ways):
            yield relation


def _ways(relation: Relation) -> tuple[tuple[str, str], tuple[str, str]]:
    return (relation.a, relation.b), (relation.b, relation.a)


def _counts(found: Sequence[Relation], report: Mapping[str, str]) -> dict[str, str]:
    """For each figure, one name for the figures of its report that are of one count."""
    name: dict[str, str] = {}
    for relation in found:
        if report[relation.a] != report[relation.b]:
            continue
        one, other = (name.get(figure, figure) for figure in (relation.a, relation.b))
        name.update({figure: one for figure, held in name.items() if held == other})
        name[relation.a] = name[relation.b] = one
    return name
