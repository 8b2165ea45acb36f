"""Findings of the three topics, made from groups of claims, figures and events."""

import hashlib
from collections.abc import Iterable, Sequence

from recoupe.compare.alignment import align_claims
from recoupe.compare.claims import Claim, content_text, find_claims
from recoupe.compare.figures import Counted, find_relations
from recoupe.compare.groups import Groups, Link, grow_groups
from recoupe.compare.happenings import Told, find_told, finest, merge_events
from recoupe.compare.origins import count_origins, find_origins, origin_of
from recoupe.compare.reports import Reports
from recoupe.model.finding import Difference, Finding, Member, Relation, Side, Verdict
from recoupe.model.span import Located, Reason

_TITLE = 140


def statements_shown(reports: Reports) -> tuple[Finding, ...]:
    """One finding a claim."""
    claims = find_claims(reports)
    groups, links = align_claims(claims, reports)
    return tuple(
        _claim_finding([claims[at] for at in sorted(group)], links, root in groups.doubtful, reports=reports)
        for root, group in sorted(groups.members.items())
    )


def figures_shown(reports: Reports) -> tuple[Finding, ...]:
    """One finding for figures that count one thing."""
    counted = [(article, figure) for article in reports.articles for figure in article.figures]
    number = {figure.id: at for at, (_, figure) in enumerate(counted)}
    relations = find_relations(reports)
    links = [Link(1.0, number[r.a], number[r.b]) for r in relations]
    groups = grow_groups(len(counted), links, may_join=lambda one, other: True)
    return tuple(
        _figure_finding([counted[at] for at in sorted(group)], relations, reports)
        for _, group in sorted(groups.members.items())
    )


def events_shown(reports: Reports) -> tuple[Finding, ...]:
    """One finding a happening."""
    told = find_told(reports)
    groups: Groups = merge_events(told, reports)
    return tuple(
        _event_finding([told[at] for at in sorted(group)], root in groups.doubtful, reports)
        for root, group in sorted(groups.members.items())
    )


def _claim_finding(
    claims: Sequence[Claim], links: dict[tuple[int, int], Link], doubtful: bool, *, reports: Reports
) -> Finding:
    members = tuple(Member(claim.article.id, claim.statement.id) for claim in claims)
    sources = [origin_of(claim.article, claim.statement, reports) for claim in claims]
    independent, because = count_origins(sources, reports, one_utterance=True)
    return Finding(
        id=finding_id(members),
        topic="statement",
        verdict="agreed" if len({m.article for m in members}) > 1 else "single",
        title=_claim_title(claims),
        members=members,
        relations=(),
        differences=_wordings(claims),
        origins=find_origins(sources),
        independent_origins=independent,
        because=because,
        when=finest([claim.said for claim in claims]),
        confidence="possible" if doubtful else "certain",
    )


def _figure_finding(counted: Sequence[Counted], relations: Iterable[Relation], reports: Reports) -> Finding:
    members = tuple(Member(article.id, figure.id) for article, figure in counted)
    refs = {member.ref for member in members}
    own = tuple(relation for relation in relations if relation.a in refs and relation.b in refs)
    sources = [origin_of(article, figure, reports) for article, figure in counted]
    independent, because = count_origins(sources, reports, one_utterance=False)
    return Finding(
        id=finding_id(members),
        topic="figure",
        verdict=_figure_verdict(own, members),
        title=" ".join(counted[0][1].text.split())[:_TITLE],
        members=members,
        relations=own,
        differences=_values(counted),
        origins=find_origins(sources),
        independent_origins=independent,
        because=because,
        when=finest([figure.as_of for _, figure in counted]),
        confidence="possible" if any(f.confidence == "possible" for _, f in counted) else "certain",
    )


def _event_finding(told: Sequence[Told], doubtful: bool, reports: Reports) -> Finding:
    members = tuple(Member(article.id, event.id) for article, event in told)
    sources = [origin_of(article, event, reports) for article, event in told]
    independent, because = count_origins(sources, reports, one_utterance=False)
    article, event = min(told, key=lambda pair: (abs(pair[1].end - pair[1].start - 60), pair[1].id))
    return Finding(
        id=finding_id(members),
        topic="event",
        verdict="agreed" if len({m.article for m in members}) > 1 else "single",
        title=" ".join(article.text[event.start : event.end].split())[:_TITLE],
        members=members,
        relations=(),
        differences=(),
        origins=find_origins(sources),
        independent_origins=independent,
        because=because,
        when=finest([event.when for _, event in told]),
        confidence="possible" if doubtful else "certain",
    )


def finding_id(members: Iterable[Member]) -> str:
    """The same for the same members, whatever their order."""
    refs = "\n".join(sorted(member.ref for member in members))
    return "f-" + hashlib.sha256(refs.encode()).hexdigest()[:12]


def _claim_title(claims: Sequence[Claim]) -> str:
    texts = sorted(
        (content_text(c.article, c.statement).strip() for c in claims), key=lambda t: (len(t) < 30, len(t), t)
    )
    name = next((c.statement.speaker.name for c in claims if c.statement.speaker), None)
    words = " ".join(texts[0].split())[:_TITLE]
    return f"{name}: {words}" if name else words


def _figure_verdict(relations: Sequence[Relation], members: Sequence[Member]) -> Verdict:
    kinds = {relation.relation for relation in relations}
    if "conflict" in kinds:
        return "conflict"
    if "update" in kinds:
        return "update"
    if "tension" in kinds:
        return "differs"
    return "agreed" if len({member.article for member in members}) > 1 else "single"


def _wordings(claims: Sequence[Claim]) -> tuple[Difference, ...]:
    sides: dict[tuple[str, ...], list[Claim]] = {}
    for claim in claims:
        sides.setdefault(claim.words, []).append(claim)
    if len(sides) < 2:
        return ()
    return (
        Difference(
            "wording",
            tuple(
                Side(
                    " ".join(content_text(group[0].article, group[0].statement).split()),
                    tuple(Member(c.article.id, c.statement.id) for c in group),
                )
                for group in sides.values()
            ),
        ),
    )


def _values(counted: Sequence[Counted]) -> tuple[Difference, ...]:
    sides: dict[tuple[object, ...], list[Counted]] = {}
    for article, figure in counted:
        sides.setdefault((figure.low, figure.high, figure.bound), []).append((article, figure))
    if len(sides) < 2:
        return ()
    return (
        Difference(
            "value",
            tuple(
                Side(" ".join(group[0][1].text.split()), tuple(Member(a.id, f.id) for a, f in group))
                for group in sides.values()
            ),
        ),
    )


def _reason(rule: str, note: str, *spans: Located) -> Reason:
    return Reason(rule, note, spans)
