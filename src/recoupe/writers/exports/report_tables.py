"""Tables of what was read in each report."""

from collections.abc import Iterator

from recoupe.model.article import Article
from recoupe.model.dossier import Dossier
from recoupe.model.event import Event
from recoupe.model.figure import Figure
from recoupe.model.labels import words_of
from recoupe.model.mention import Actor
from recoupe.model.statement import Statement
from recoupe.writers.exports.tables import Cell, Table, make_table
from recoupe.writers.index import Index
from recoupe.writers.telling import name_of

Articles = tuple[Article, ...]


def report_tables(dossier: Dossier, index: Index) -> Iterator[Table]:
    """Reports, their blocks, mentions, times, statements, figures, events and who took part in these."""
    for make in (_articles, _blocks, _mentions, _times, _statements, _figures, _events, _participants):
        yield make(dossier.articles, index)


def _articles(articles: Articles, index: Index) -> Table:
    columns = (
        "id label source url outlet agencies:l authors:l title language published published_basis modified sha256 "
        "characters:i statements:i figures:i events:i text"
    )
    return make_table("articles", "one report", columns, (_article(article, index) for article in articles))


def _blocks(articles: Articles, _: Index) -> Table:
    about = "a line or paragraph of a report and what it is there for"
    rows = ((a.id, b.kind, b.start, b.end, a.text[b.start : b.end]) for a in articles for b in a.blocks)
    return make_table("blocks", about, "article kind start:i end:i text", rows)


def _mentions(articles: Articles, index: Index) -> Table:
    rows = (
        (a.id, m.start, m.end, m.text, m.kind, m.entity, _entity_name(m.entity, index), m.rule)
        for a in articles
        for m in a.mentions
    )
    columns = "article start:i end:i text kind entity name rule"
    return make_table("mentions", "words that name somebody or something", columns, rows)


def _times(articles: Articles, _: Index) -> Table:
    rows = (
        (a.id, t.start, t.end, t.text, t.type, t.value, t.edtf, t.earliest, t.latest, t.confidence, t.rule)
        for a in articles
        for t in a.times
    )
    columns = "article start:i end:i text type value edtf earliest latest confidence rule"
    return make_table("times", "a time as the text words it, and the days it can mean", columns, rows)


def _statements(articles: Articles, index: Index) -> Table:
    columns = (
        "id article label start:i end:i words verbatim:l kind speaker speaker_entity via:l cue cue_class to said "
        "certainty negated:b confidence findings:l rule"
    )
    rows = (_statement(s, a, index) for a in articles for s in a.statements)
    return make_table("statements", "what a report gives to somebody other than its writer", columns, rows)


def _figures(articles: Articles, index: Index) -> Table:
    columns = (
        "id article label start:i end:i text low:n high:n soft_low:n soft_high:n bound unit of counted who:l where:l "
        "what as_of status part:b source source_entity statement confidence findings:l rule"
    )
    rows = (_figure(f, a, index) for a in articles for f in a.figures)
    return make_table("figures", "an amount that a report gives as news, with hard and soft bounds", columns, rows)


def _events(articles: Articles, index: Index) -> Table:
    columns = (
        "id article label start:i end:i words predicate type who:l whom:l with:l place when status findings:l rule"
    )
    rows = (_event(e, a, index) for a in articles for e in a.events)
    return make_table("events", "who did what to whom, where and when, as one report tells it", columns, rows)


def _participants(articles: Articles, index: Index) -> Table:
    rows = (
        (e.id, p.role, name_of(p.actor, index), p.actor.entity, p.actor.text, p.actor.start, p.actor.end)
        for a in articles
        for e in a.events
        for p in e.participants
    )
    return make_table("participants", "somebody in an event", "event role name entity text start:i end:i", rows)


def _article(article: Article, index: Index) -> tuple[Cell, ...]:
    a = article
    head = (a.id, index.labels[a.id], a.source, a.url, a.outlet, a.agencies, a.authors, a.title, a.language)
    dates = (a.published, a.published_basis, a.modified)
    counts = (len(a.text), len(a.statements), len(a.figures), len(a.events))
    return (*head, *dates, a.sha256, *counts, a.text)


def _statement(statement: Statement, article: Article, index: Index) -> tuple[Cell, ...]:
    s = statement
    return (
        *(s.id, article.id, index.labels[article.id], s.start, s.end, words_of(s, article)),
        tuple(span.of(article.text) for span in s.verbatim),
        *(s.kind, _name(s.speaker, index), s.speaker.entity if s.speaker else None),
        tuple(name_of(actor, index) for actor in s.via),
        *((article.text[s.cue.start : s.cue.end], s.cue.class_) if s.cue else (None, None)),
        *(_name(s.to, index), s.said, s.certainty, s.negated, s.confidence, _findings(s.id, index), s.rule),
    )


def _figure(figure: Figure, article: Article, index: Index) -> tuple[Cell, ...]:
    f = figure
    return (
        *(f.id, article.id, index.labels[article.id], f.start, f.end, f.text),
        *(f.low, f.high, f.soft_low, f.soft_high, f.bound, f.unit, f.of, f.counted),
        tuple(_entity_name(entity, index) or entity for entity in f.scope.who),
        tuple(_entity_name(entity, index) or entity for entity in f.scope.where),
        *(f.scope.what, f.as_of, f.status, f.part, _name(f.source, index), f.source.entity if f.source else None),
        *(f.statement, f.confidence, _findings(f.id, index), f.rule),
    )


def _event(event: Event, article: Article, index: Index) -> tuple[Cell, ...]:
    e = event
    roles = {
        role: tuple(name_of(p.actor, index) for p in e.participants if p.role == role)
        for role in ("agent", "patient", "with")
    }
    head = (e.id, article.id, index.labels[article.id], e.start, e.end, words_of(e, article), e.predicate, e.type)
    place = _entity_name(e.place, index) or e.place
    return (*head, *roles.values(), place, e.when, e.status, _findings(e.id, index), e.rule)


def _name(actor: Actor | None, index: Index) -> str | None:
    return name_of(actor, index) if actor else None


def _entity_name(entity: str | None, index: Index) -> str | None:
    known = index.entities.get(entity or "")
    return known.name if known else None


def _findings(record: str, index: Index) -> tuple[str, ...]:
    return tuple(finding.id for finding in index.claims.get(record, ()))
