"""The dossier as linked data: schema.org for claims, PROV for where they come from, Web Annotation for the words."""

import json
import re
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

from recoupe.model.article import Article
from recoupe.model.dossier import Dossier
from recoupe.model.mention import Entity
from recoupe.model.story import Copy
from recoupe.writers.exports.jsonld_claims import claim_node
from recoupe.writers.exports.jsonld_records import record_nodes
from recoupe.writers.exports.names import known, urn

Plain = dict[str, Any]
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?")
_TYPES = {"person": "Person", "organization": "Organization", "place": "Place"}


def render_jsonld(dossier: Dossier) -> str:
    """One JSON-LD 1.1 document that carries its context, so that no tool has to fetch one."""
    context = json.loads((files(__package__) / "context.jsonld").read_text(encoding="utf-8"))
    document = context | {"id": urn("dossier"), "graph": [known(node) for node in _nodes(dossier)]}
    return json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def _nodes(dossier: Dossier) -> Iterator[Plain]:
    yield {
        "id": urn("dossier"),
        "type": ["Dataset", "Collection"],
        "name": dossier.stories[0].title if dossier.stories else None,
        "generatedAtTime": dossier.made_at,
        "wasAttributedTo": {"type": "SoftwareAgent", "name": f"Recoupe {dossier.recoupe}"},
        "hasMember": [urn(article.id) for article in dossier.articles],
    }
    yield from (_entity(entity) for entity in dossier.entities)
    for article in dossier.articles:
        yield _article(article, [copy for copy in dossier.copies if copy.copy.article == article.id])
        yield from record_nodes(article)
    yield from (claim_node(finding) for finding in dossier.findings)


def _entity(entity: Entity) -> Plain:
    return {
        "id": urn(entity.id),
        "type": [_TYPES.get(entity.kind, "Thing"), "Agent"],
        "identifier": entity.id,
        "name": entity.name,
        "alternateName": list(entity.aliases),
        "country": entity.country,
        "because": [reason.note for reason in entity.because],
    }


def _article(article: Article, copies: list[Copy]) -> Plain:
    a = article
    return {
        "id": urn(a.id),
        "type": ["NewsArticle", "Entity"],
        "identifier": a.id,
        "headline": a.title,
        "url": a.url,
        "file": a.source,
        "inLanguage": a.language,
        "publisher": {"type": "Organization", "name": a.outlet} if a.outlet else None,
        "author": [{"type": "Person", "name": author} for author in a.authors],
        "creditText": ", ".join(a.agencies),
        "datePublished": a.published if a.published and _DATE.fullmatch(a.published) else None,
        "dateModified": a.modified if a.modified and _DATE.fullmatch(a.modified) else None,
        "published": a.published,
        "publishedBasis": a.published_basis,
        "sha256": a.sha256,
        "articleBody": a.text,
        "wasDerivedFrom": [urn(copy.source.article) for copy in copies if copy.directed],
        "qualifiedDerivation": [_copy(copy, a) for copy in copies],
    }


def _copy(copy: Copy, article: Article) -> Plain:
    return {
        "type": "Derivation",
        "entity": urn(copy.source.article),
        "kind": copy.kind,
        "share": copy.share,
        "directed": copy.directed,
        "text": article.text[copy.copy.start : copy.copy.end],
        "because": [reason.note for reason in copy.because],
    }
