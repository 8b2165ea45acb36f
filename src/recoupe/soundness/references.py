"""Ids that lead to a record, and that only one record has."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Set
from itertools import chain

from recoupe.model.article import Article
from recoupe.model.dossier import Dossier
from recoupe.model.fault import Fault
from recoupe.model.finding import Finding, Member

_SHARED_KEY = re.compile(r"(?:country|body)-[A-Z]{2,}")
"""`country-BE` is known without a report that names Belgium: "11 million Belgian customers"."""


def find_reference_faults(dossier: Dossier) -> Iterator[Fault]:
    """Every reference that leads nowhere and every id that comes twice."""
    yield from _doubles(dossier)
    entities = {entity.id for entity in dossier.entities}
    for article in dossier.articles:
        yield from _lost("entity", article.source, _entities_of(article), entities)
        known = {statement.id for statement in article.statements}
        yield from _lost("statement", article.source, _statements_of(article), known)
    articles = {article.id: article for article in dossier.articles}
    records = {article.id: set(_records_of(article)) for article in dossier.articles}
    everything = frozenset().union(*records.values())
    for finding in dossier.findings:
        yield from _finding_faults(finding, records, everything)
    grouped = [(story.id, article) for story in dossier.stories for article in story.articles]
    grouped += [(e.id, article) for story in dossier.stories for e in story.episodes for article in e.articles]
    yield from _lost("report", "", grouped, set(articles))
    placed = [(e.id, place) for story in dossier.stories for e in story.episodes for place in e.where]
    yield from _lost("entity", "", placed, entities)
    timed = [("timeline", entry.finding) for entry in dossier.timeline]
    yield from _lost("finding", "", timed, {finding.id for finding in dossier.findings})


def _records_of(article: Article) -> Iterator[str]:
    for records in (article.statements, article.figures, article.events):
        yield from (record.id for record in records)


def _doubles(dossier: Dossier) -> Iterator[Fault]:
    ids = chain(
        (article.id for article in dossier.articles),
        (record for article in dossier.articles for record in _records_of(article)),
        (entity.id for entity in dossier.entities),
        (finding.id for finding in dossier.findings),
    )
    for one, count in Counter(ids).items():
        if count > 1:
            yield Fault("double", "", one, f"{count} records have this id.")


def _lost(kind: str, source: str, references: Iterable[tuple[str, str | None]], known: Set[str]) -> Iterator[Fault]:
    for record, reference in references:
        if reference is not None and reference not in known:
            yield Fault("reference", source, record, f"No {kind} has the id {reference!r}.")


def _entities_of(article: Article) -> Iterator[tuple[str, str | None]]:
    yield from ((article.id, mention.entity) for mention in article.mentions)
    for statement in article.statements:
        for actor in (statement.speaker, *statement.via, statement.to):
            yield statement.id, actor.entity if actor else None
    for figure in article.figures:
        yield figure.id, figure.source.entity if figure.source else None
        scope = (*figure.scope.who, *figure.scope.where)
        yield from ((figure.id, entity) for entity in scope if not _SHARED_KEY.fullmatch(entity))
    for event in article.events:
        yield event.id, event.place
        yield from ((event.id, one.actor.entity) for one in event.participants)


def _statements_of(article: Article) -> Iterator[tuple[str, str | None]]:
    yield from ((figure.id, figure.statement) for figure in article.figures)


def _finding_faults(finding: Finding, records: dict[str, set[str]], everything: frozenset[str]) -> Iterator[Fault]:
    for member in _members_of(finding):
        if member.ref not in records.get(member.article, ()):
            yield Fault("reference", "", finding.id, f"No record of {member.article} has the id {member.ref!r}.")
    ends = [(finding.id, end) for relation in finding.relations for end in (relation.a, relation.b)]
    yield from _lost("record", "", ends, everything)


def _members_of(finding: Finding) -> Iterator[Member]:
    yield from finding.members
    yield from (member for origin in finding.origins for member in origin.members)
    yield from (member for d in finding.differences for side in d.sides for member in side.members)
