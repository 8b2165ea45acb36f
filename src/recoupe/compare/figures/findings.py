"""A finding for each thing counted: the figures, how they stand to each other, and on whom they rest."""

from collections.abc import Sequence

from recoupe.compare.differences import in_value
from recoupe.compare.events.happenings import finest
from recoupe.compare.figures.intervals import soft
from recoupe.compare.figures.times import Counted, counted_at
from recoupe.compare.groups import Link, grow_groups
from recoupe.compare.naming import finding_id, one_line
from recoupe.compare.origins import count_origins, find_origins, origin_of
from recoupe.compare.reports import Reports
from recoupe.model.finding import Finding, Member, Relation, Verdict

_SHOWN = 12


def figure_findings(reports: Reports, relations: Sequence[Relation]) -> tuple[Finding, ...]:
    """One finding for the figures that relations hold together, one for every other figure."""
    counted = [(article, figure) for article in reports.articles for figure in article.figures]
    number = {figure.id: at for at, (_, figure) in enumerate(counted)}
    links = [Link(1.0, number[relation.a], number[relation.b]) for relation in relations]
    groups = grow_groups(len(counted), links, may_join=lambda one, other: True)
    by_root: dict[int, list[Relation]] = {}
    for relation in relations:
        by_root.setdefault(groups.root(number[relation.a]), []).append(relation)
    return tuple(
        _finding([counted[at] for at in sorted(group)], by_root.get(root, ()), reports)
        for root, group in sorted(groups.members.items())
    )


def _finding(counted: Sequence[Counted], relations: Sequence[Relation], reports: Reports) -> Finding:
    members = tuple(Member(article.id, figure.id) for article, figure in counted)
    sources = [origin_of(article, figure, reports) for article, figure in counted]
    independent, merged = count_origins(sources, reports, one_utterance=False)
    reasons = tuple(relation.because[0] for relation in relations if relation.relation != "equal")
    return Finding(
        id=finding_id(members),
        topic="figure",
        verdict=_verdict(relations, members),
        title=one_line(_sharpest(counted)[1].text),
        members=members,
        relations=tuple(relations),
        differences=in_value(counted),
        origins=find_origins(sources),
        independent_origins=independent,
        because=(*reasons[:_SHOWN], *merged),
        when=finest([figure.as_of for _, figure in counted]),
        confidence="possible" if all(f.confidence == "possible" for _, f in counted) else "certain",
    )


def _sharpest(counted: Sequence[Counted]) -> Counted:
    """The latest and finest figure stands for all."""
    return min(counted, key=lambda one: (_age(one), soft(one[1]).width, one[1].id))


def _age(one: Counted) -> str:
    """A key that puts later days first."""
    day = (counted_at(*one) or "").split("T")[0]
    return "".join(chr(ord("9") - int(c)) if c in "0123456789" else c for c in day) or "~"


def _verdict(relations: Sequence[Relation], members: Sequence[Member]) -> Verdict:
    kinds = {relation.relation for relation in relations}
    if "conflict" in kinds:
        return "conflict"
    if "update" in kinds:
        return "update"
    if "tension" in kinds:
        return "differs"
    return "agreed" if len({member.article for member in members}) > 1 else "single"
