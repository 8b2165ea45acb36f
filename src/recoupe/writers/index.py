"""A dossier by its ids, and the short names by which a reader knows its reports."""

from collections import Counter
from dataclasses import dataclass
from pathlib import PurePath

from recoupe.model.article import Article
from recoupe.model.dossier import Dossier
from recoupe.model.event import Event
from recoupe.model.figure import Figure
from recoupe.model.finding import Finding
from recoupe.model.mention import Entity
from recoupe.model.statement import Statement

Ref = Statement | Figure | Event


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


def label_reports(articles: tuple[Article, ...]) -> dict[str, str]:
    """Outlet or file name of each report; the day is added, then a number, where two would be alike."""
    first = {a.id: a.outlet or short_source(a.source) for a in articles}
    counts = Counter(first.values())
    dated = {
        a.id: f"{first[a.id]} {a.published[:10]}" if counts[first[a.id]] > 1 and a.published else first[a.id]
        for a in articles
    }
    seen: Counter[str] = Counter()
    counts = Counter(dated.values())
    labels = {}
    for article in articles:
        label = dated[article.id]
        seen[label] += 1
        labels[article.id] = f"{label} ({seen[label]})" if counts[label] > 1 else label
    return labels


def short_source(source: str) -> str:
    """The last part of a path or address, without its ending."""
    name = PurePath(source.split("?", 1)[0].rstrip("/")).name or source
    return name.rsplit(".", 1)[0] if "." in name[1:] and ":" not in name else name
