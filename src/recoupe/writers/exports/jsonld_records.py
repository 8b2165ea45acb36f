"""Statements, figures and events as linked data, each with an annotation that leads to its words."""

from collections.abc import Iterator
from typing import Any

from recoupe.model.article import Article
from recoupe.model.dates import day_range
from recoupe.model.event import Event
from recoupe.model.figure import Figure
from recoupe.model.mention import Actor
from recoupe.model.span import Span
from recoupe.model.statement import Statement
from recoupe.writers.exports.names import urn
from recoupe.writers.exports.selectors import select

Plain = dict[str, Any]


def record_nodes(article: Article) -> Iterator[Plain]:
    """The report's statements, figures and events, and their annotations."""
    for statement in article.statements:
        yield _statement(statement, article)
        yield _annotation(statement.id, article, statement.content)
    for figure in article.figures:
        yield _figure(figure, article)
        yield _annotation(figure.id, article, (Span(figure.start, figure.end),))
    for event in article.events:
        yield _event(event, article)
        yield _annotation(event.id, article, (Span(event.start, event.end),))


def _annotation(record: str, article: Article, spans: tuple[Span, ...]) -> Plain:
    targets = [
        {"type": "SpecificResource", "source": urn(article.id), "selector": select(article, span.start, span.end)}
        for span in spans
    ]
    return {"id": urn(f"{record}.words"), "type": "Annotation", "hasBody": urn(record), "hasTarget": targets}


def _statement(statement: Statement, article: Article) -> Plain:
    s = statement
    quoted = s.kind != "indirect"
    speaker = _actor(s.speaker)
    return {
        "id": urn(s.id),
        "type": ["Quotation" if quoted else "CreativeWork", "Entity"],
        "identifier": s.id,
        "text": " […] ".join(span.of(article.text) for span in s.content),
        "inLanguage": article.language,
        "isPartOf": urn(article.id),
        "wasQuotedFrom": urn(article.id),
        "spokenByCharacter" if quoted else "creator": speaker,
        "wasAttributedTo": speaker,
        "via": [_actor(actor) for actor in s.via],
        "kind": s.kind,
        "said": s.said,
        "certainty": s.certainty,
        "confidence": s.confidence,
        "rule": s.rule,
    }


def _figure(figure: Figure, article: Article) -> Plain:
    f = figure
    return {
        "id": urn(f.id),
        "type": ["QuantitativeValue", "Entity"],
        "identifier": f.id,
        "text": f.text,
        "minValue": f.low,
        "maxValue": f.high,
        "unitCode": f.unit,
        "unitText": f.of,
        "bound": f.bound,
        "counted": f.counted,
        "asOf": f.as_of,
        "status": f.status,
        "isPartOf": urn(article.id),
        "wasAttributedTo": _actor(f.source),
        "confidence": f.confidence,
        "rule": f.rule,
    }


def _event(event: Event, article: Article) -> Plain:
    e = event
    days = day_range(e.when)
    roles = {role: [_actor(p.actor) for p in e.participants if p.role == role] for role in ("agent", "patient", "with")}
    return {
        "id": urn(e.id),
        "type": ["Event", "Entity"],
        "identifier": e.id,
        "text": article.text[e.start : e.end],
        "predicate": e.predicate,
        "ploverType": e.type,
        "location": urn(e.place) if e.place else None,
        "startDate": days.earliest,
        "endDate": days.latest,
        "when": e.when,
        "status": e.status,
        "isPartOf": urn(article.id),
        "rule": e.rule,
    } | roles


def _actor(actor: Actor | None) -> Any:
    if actor is None:
        return None
    return urn(actor.entity) if actor.entity else {"type": "Agent", "name": actor.name}
