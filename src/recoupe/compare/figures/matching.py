"""Which of several numbers of one report another report's number stands against: only the one that fits it best."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from recoupe.model.finding import Relation

AGAINST = frozenset({"conflict", "tension", "update"})
Score = Callable[[Relation], float]


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
        ways = [(best[here, report[there]], one_count.get(there, there)) for here, there in _ways(relation)]
        if relation.relation not in AGAINST or all(fits[count] == max(fits.values()) for fits, count in ways):
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
