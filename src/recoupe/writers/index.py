"""A dossier by its ids."""

from dataclasses import dataclass

from recoupe.model.article import Article
from recoupe.model.dossier import Dossier
from recoupe.model.finding import Finding
from recoupe.model.labels import Ref, label_reports
from recoupe.model.mention import Entity


@dataclass(frozen=True, slots=True)
class Index:
    """Records by id; `labels` are short, distinct names of reports; `claims` are findings by the records in them."""

    articles: dict[str, Article]
    entities: dict[str, Entity]
    records: dict[str, Ref]
    labels: dict[str, str]
    claims: dict[str, list[Finding]]


def index_dossier(dossier: Dossier) -> Index:
    """The index of a dossier."""
    records: dict[str, Ref] = {}
    claims: dict[str, list[Finding]] = {}
    for article in dossier.articles:
        found: tuple[Ref, ...] = (*article.statements, *article.figures, *article.events)
        records |= {record.id: record for record in found}
    for finding in dossier.findings:
        for member in finding.members:
            claims.setdefault(member.ref, []).append(finding)
    return Index(
        articles={article.id: article for article in dossier.articles},
        entities={entity.id: entity for entity in dossier.entities},
        records=records,
        labels=label_reports(dossier.articles),
        claims=claims,
    )
