"""What each report does in a claim: says it, says otherwise, or updates it."""

from collections import Counter
from collections.abc import Mapping
from math import inf
from typing import Literal

from recoupe.model.dates import day_range
from recoupe.model.figure import Figure
from recoupe.model.finding import Finding, Member, Relation
from recoupe.writers.index import Index

Cell = Literal["says", "otherwise", "updates"]
_ONE_VALUE = {"equal", "refines", "compatible"}


def find_cells(finding: Finding, index: Index) -> tuple[Cell, ...]:
    """The part of each member, in the order of the members.

    The members that stand together with the first value, if values follow each other in time, or else
    with most reports, say it; what conflicts with them says otherwise; what replaces them updates it.
    """
    groups = _group(finding, index)
    if len(set(groups.values())) < 2:
        return tuple("says" for _ in finding.members)
    reference = _reference(finding, groups, index)
    against = _against(finding, groups)
    reports = _reports(finding, groups)
    weight = {group: (count, group == reference) for group, count in reports.items()}
    cells = {group: _cell(group, reference, against, weight) for group in weight}
    return tuple(cells[groups[member.ref]] for member in finding.members)


def _cell(
    group: str,
    reference: str,
    against: Mapping[tuple[str, str], set[str]],
    weight: Mapping[str, tuple[int, bool]],
) -> Cell:
    """Otherwise where it conflicts, on the same day, with what more reports say."""
    for other in weight:
        kinds = against.get((group, other), set())
        if kinds & {"conflict", "tension"} and "update" not in kinds and weight[group] <= weight[other]:
            return "otherwise"
    if group == reference:
        return "says"
    return "updates" if "update" in against.get((group, reference), set()) else "says"


def _group(finding: Finding, index: Index) -> dict[str, str]:
    """The members that stand for one value, by one of them."""
    leader = {member.ref: member.ref for member in finding.members}
    for relation in finding.relations:
        if {relation.a, relation.b} <= leader.keys() and _one_value(relation, index):
            first, then = sorted((_find(leader, relation.a), _find(leader, relation.b)))
            leader[then] = first
    if not finding.relations:
        return dict.fromkeys(leader, finding.id)
    return {ref: _find(leader, ref) for ref in leader}


def _one_value(relation: Relation, index: Index) -> bool:
    """Whether the two stand for one value; of amounts, a finer one must be what a reader takes the other to mean."""
    first, then = index.records.get(relation.a), index.records.get(relation.b)
    if relation.relation == "equal" or not isinstance(first, Figure) or not isinstance(then, Figure):
        return relation.relation in _ONE_VALUE
    return relation.relation == "refines" and _meet(first, then)


def _meet(first: Figure, then: Figure) -> bool:
    bounds = [(f.soft_low, f.soft_high) for f in (first, then)]
    (low, high), (other_low, other_high) = [(-inf if a is None else a, inf if b is None else b) for a, b in bounds]
    return low <= other_high and other_low <= high


def _find(leader: dict[str, str], ref: str) -> str:
    while leader[ref] != ref:
        ref = leader[ref]
    return ref


def _reference(finding: Finding, groups: Mapping[str, str], index: Index) -> str:
    if any(relation.relation == "update" for relation in finding.relations):
        return groups[min(finding.members, key=lambda member: _moment(member, index)).ref]
    reports = _reports(finding, groups)
    return max(reports, key=lambda group: (reports[group], -_first(group, finding, groups)))


def _reports(finding: Finding, groups: Mapping[str, str]) -> Counter[str]:
    """How many reports give each value."""
    return Counter(group for group, _ in {(groups[member.ref], member.article) for member in finding.members})


def _first(group: str, finding: Finding, groups: Mapping[str, str]) -> int:
    return next(at for at, member in enumerate(finding.members) if groups[member.ref] == group)


def _moment(member: Member, index: Index) -> tuple[str, str]:
    record = index.records.get(member.ref)
    as_of = day_range(record.as_of).latest if isinstance(record, Figure) else None
    published = index.articles[member.article].published
    return (as_of or day_range(published).latest or "~", published or "~")


def _against(finding: Finding, groups: Mapping[str, str]) -> dict[tuple[str, str], set[str]]:
    """How the members of each two values stand to each other."""
    kinds: dict[tuple[str, str], set[str]] = {}
    for relation in finding.relations:
        first, then = groups.get(relation.a, ""), groups.get(relation.b, "")
        if first != then:
            kinds.setdefault((first, then), set()).add(relation.relation)
            kinds.setdefault((then, first), set()).add(relation.relation)
    return kinds
