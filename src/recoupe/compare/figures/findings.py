"""A finding for each thing counted: the figures, how they stand to each other, and on whom they rest."""

from collections.abc import Sequence, Set

from recoupe.compare.differences import in_value
from recoupe.compare.figures.counting import apart
from recoupe.compare.figures.owners import shared_side
from recoupe.compare.figures.series import series_title, steps
from recoupe.compare.figures.times import Counted, same_moment
from recoupe.compare.groups import Link, grow_groups
from recoupe.compare.naming import finding_id
from recoupe.compare.origins import count_origins, find_origins, origin_of
from recoupe.compare.reports import Reports
from recoupe.model.dates import finest
from recoupe.model.finding import Finding, Member, Relation, Verdict
from recoupe.model.span import Reason

_SHARE = 0.25  # Of the pairs of two series that are one, at least so many are related.
_SHOWN = 8
_MOST = 12  # Figures of a series that are checked against those of another.
_TOLD_FIRST = ("conflict", "update", "tension", "refines", "compatible")


def figure_findings(reports: Reports, relations: Sequence[Relation]) -> tuple[Finding, ...]:
    """One finding for the figures that relations hold together, one for every other figure."""
    counted = [(article, figure) for article in reports.articles for figure in article.figures]
    number = {figure.id: at for at, (_, figure) in enumerate(counted)}
    links = [Link(1.0, number[relation.a], number[relation.b]) for relation in relations]

    def one_side(one: list[int], other: list[int]) -> bool:
        return _one_side([counted[at] for at in one], [counted[at] for at in other], reports)

    related = {frozenset((number[relation.a], number[relation.b])) for relation in relations}

    def one_quantity(one: list[int], other: list[int]) -> bool:
        return one_side(one, other) and _one_quantity(one, other, counted, related, reports)

    groups = grow_groups(len(counted), links, may_join=one_quantity)
    by_root: dict[int, list[Relation]] = {}
    for relation in relations:
        root = groups.root(number[relation.a])
        if root == groups.root(number[relation.b]):
            by_root.setdefault(root, []).append(relation)
    return tuple(
        _finding([counted[at] for at in sorted(group)], by_root.get(root, ()), reports)
        for root, group in sorted(groups.members.items())
    )


def _one_quantity(
    one: list[int], other: list[int], counted: Sequence[Counted], related: Set[frozenset[int]], reports: Reports
) -> bool:
    """Whether enough of the two series count one thing with each other, and none another thing."""
    pairs = [(a, b) for a in one[:_MOST] for b in other[:_MOST] if counted[a][0].id != counted[b][0].id]
    told = sum(frozenset(pair) in related for pair in pairs)
    return told >= _SHARE * len(pairs) and not any(apart(counted[a], counted[b], reports) for a, b in pairs)


def _one_side(one: Sequence[Counted], other: Sequence[Counted], reports: Reports) -> bool:
    """Whether two series can be one: not the dead of two sides, nor those of one side and those of both."""
    left, right = ({who for _, figure in part for who in figure.scope.who} for part in (one, other))
    if left and right:
        return all(shared_side(a, b, reports) is not False for a in one[:_MOST] for b in other[:_MOST])
    return not (left or right) or len(other if left else one) < 2


def _finding(counted: Sequence[Counted], relations: Sequence[Relation], reports: Reports) -> Finding:
    members = tuple(Member(article.id, figure.id) for article, figure in counted)
    sources = [origin_of(article, figure, reports) for article, figure in counted]
    independent, merged = count_origins(sources, reports)
    return Finding(
        id=finding_id(members),
        topic="figure",
        verdict=_verdict(counted, relations),
        title=series_title(counted, reports),
        members=members,
        relations=tuple(relations),
        differences=in_value(counted),
        origins=find_origins(sources),
        independent_origins=independent,
        because=(*_reasons(counted, relations), *merged),
        when=finest([figure.as_of for _, figure in counted]),
        confidence="possible" if all(f.confidence == "possible" for _, f in counted) else "certain",
    )


def _reasons(counted: Sequence[Counted], relations: Sequence[Relation]) -> tuple[Reason, ...]:
    """Why the verdict is what it is: disputes first, then each step of a count before what it skips."""
    place = {figure.id: at for at, step in enumerate(steps(counted)) for _, figure in step}

    def rank(relation: Relation) -> tuple[int, int, int]:
        left, right = sorted((place[relation.a], place[relation.b]))
        return _TOLD_FIRST.index(relation.relation), right - left, left

    inside = (relation for relation in relations if relation.a in place and relation.b in place)
    told = sorted((relation for relation in inside if relation.relation != "equal"), key=rank)
    notes: dict[str, Reason] = {}
    for relation in told:
        notes.setdefault(relation.because[0].note, relation.because[0])
    return tuple(notes.values())[:_SHOWN]


def _verdict(counted: Sequence[Counted], relations: Sequence[Relation]) -> Verdict:
    """A growing count is an update, and disputed only where two numbers stand against each other at one time."""
    kinds = {relation.relation for relation in relations}
    by_id = {figure.id: (article, figure) for article, figure in counted}
    conflicts = (r for r in relations if r.relation == "conflict" and r.a in by_id and r.b in by_id)
    disputed = (same_moment(by_id[r.a], by_id[r.b]) for r in conflicts)
    if "conflict" in kinds and ("update" not in kinds or any(disputed)):
        return "conflict"
    if "update" in kinds:
        return "update"
    if "tension" in kinds:
        return "differs"
    return "agreed" if len({article.id for article, _ in counted}) > 1 else "single"
