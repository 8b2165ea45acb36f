"""Reports with the entities of each replaced by those of all."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from recoupe.model.article import Article
from recoupe.model.event import Event
from recoupe.model.figure import Figure
from recoupe.model.mention import Actor
from recoupe.model.statement import Statement

Ids = Mapping[str, str]
Namer = Callable[[str, str], str]


def relabelled(article: Article, ids: Ids, named: Namer) -> Article:
    """The report with new entity ids everywhere; `named` gives an actor's name by its new id and its old name."""
    return replace(
        article,
        mentions=tuple(replace(m, entity=_new(m.entity, ids)) for m in article.mentions),
        statements=tuple(_statement(s, ids, named) for s in article.statements),
        figures=tuple(_figure(f, ids, named) for f in article.figures),
        events=tuple(_event(e, ids, named) for e in article.events),
    )


def _statement(statement: Statement, ids: Ids, named: Namer) -> Statement:
    return replace(
        statement,
        speaker=_actor(statement.speaker, ids, named),
        via=tuple(_known(actor, ids, named) for actor in statement.via),
        to=_actor(statement.to, ids, named),
    )


def _figure(figure: Figure, ids: Ids, named: Namer) -> Figure:
    scope = replace(
        figure.scope,
        who=tuple(ids.get(entity, entity) for entity in figure.scope.who),
        where=tuple(ids.get(entity, entity) for entity in figure.scope.where),
    )
    return replace(figure, scope=scope, source=_actor(figure.source, ids, named))


def _event(event: Event, ids: Ids, named: Namer) -> Event:
    participants = tuple(replace(p, actor=_known(p.actor, ids, named)) for p in event.participants)
    return replace(event, participants=participants, place=_new(event.place, ids))


def _actor(actor: Actor | None, ids: Ids, named: Namer) -> Actor | None:
    return None if actor is None else _known(actor, ids, named)


def _known(actor: Actor, ids: Ids, named: Namer) -> Actor:
    if actor.entity is None or actor.entity not in ids:
        return actor
    entity = ids[actor.entity]
    return replace(actor, entity=entity, name=named(entity, actor.name))


def _new(entity: str | None, ids: Ids) -> str | None:
    return None if entity is None else ids.get(entity, entity)
