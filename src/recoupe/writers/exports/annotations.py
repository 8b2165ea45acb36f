"""Statements, figures and events as a W3C Web Annotation collection, which Hypothesis and other tools can take."""

import json
from collections.abc import Iterator
from typing import Any

from recoupe.model.article import Article
from recoupe.model.dossier import Dossier
from recoupe.model.labels import Ref
from recoupe.model.statement import Statement
from recoupe.writers.exports.names import urn
from recoupe.writers.exports.selectors import select
from recoupe.writers.index import Index, index_dossier
from recoupe.writers.telling import chain_of, say_origins

CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def render_annotations(dossier: Dossier) -> str:
    """The collection as JSON-LD, all in its first page; each annotation leads to its words."""
    index = index_dossier(dossier)
    items = [item for article in dossier.articles for item in _annotations(article, index, dossier.made_at)]
    collection = {
        "@context": CONTEXT,
        "id": urn("annotations"),
        "type": "AnnotationCollection",
        "label": dossier.stories[0].title if dossier.stories else "",
        "total": len(items),
        "first": {"id": urn("annotations-1"), "type": "AnnotationPage", "startIndex": 0, "items": items},
    }
    return json.dumps(collection, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def _annotations(article: Article, index: Index, made_at: str) -> Iterator[dict[str, Any]]:
    kinds = (("statement", article.statements), ("figure", article.figures), ("event", article.events))
    for kind, records in kinds:
        for record in records:
            yield {
                "id": urn(record.id),
                "type": "Annotation",
                "motivation": "describing",
                "created": made_at,
                "generator": {"id": urn("program"), "type": "Software", "name": "Recoupe"},
                "body": list(_bodies(kind, record, article, index)),
                "target": list(_targets(record, article)),
            }


def _bodies(kind: str, record: Ref, article: Article, index: Index) -> Iterator[dict[str, str]]:
    yield {"type": "TextualBody", "value": kind, "purpose": "tagging"}
    yield _described(" → ".join(chain_of(record, article, index)))
    for finding in index.claims.get(record.id, ()):
        yield {"type": "TextualBody", "value": finding.verdict, "purpose": "tagging"}
        yield _described(f"{finding.title}: {finding.verdict}, {say_origins(finding)}")


def _described(words: str) -> dict[str, str]:
    return {"type": "TextualBody", "value": words, "format": "text/plain", "purpose": "describing"}


def _targets(record: Ref, article: Article) -> Iterator[dict[str, Any]]:
    spans = record.content if isinstance(record, Statement) else (record,)
    for span in spans:
        source = article.url or urn(article.id)
        yield {"type": "SpecificResource", "source": source, "selector": select(article, span.start, span.end)}
