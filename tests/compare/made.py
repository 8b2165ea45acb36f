"""Records made by hand for the comparing steps: a report from its sentences, without any reading."""

import hashlib
from dataclasses import replace

from recoupe.languages.concepts import concept_of
from recoupe.languages.pack import load_language
from recoupe.model.article import Article
from recoupe.model.event import Event, Participant
from recoupe.model.figure import Figure, Scope
from recoupe.model.mention import Actor, Entity, Mention
from recoupe.model.span import Span
from recoupe.model.statement import Cue, Statement
from recoupe.model.story import Episode, Story
from recoupe.text.folding import fold
from recoupe.text.words import find_words


def made_article(
    name: str, text: str, *, language: str = "fr", published: str | None = "2024-03-07", **given
) -> Article:
    sha = hashlib.sha256(text.encode()).hexdigest()
    return Article(
        id=f"a-{sha[:12]}",
        source=f"{name}.txt",
        text=text,
        sha256=sha,
        language=language,
        published=published,
        **given,
    )


def actor(article: Article, words: str, entity: str | None = None, name: str | None = None) -> Actor:
    start = article.text.index(words)
    return Actor(entity, name or words, words, start, start + len(words))


def with_statement(article: Article, content: str, speaker: Actor | None, **given) -> Article:
    start = article.text.index(content)
    end = start + len(content)
    quoted = content[0] in '«“"'
    cue = given.pop("cue", "assert")
    statement = Statement(
        id=f"{article.id}.s{start}",
        start=start,
        end=end,
        content=(Span(start, end),),
        verbatim=(Span(start, end),) if quoted else (),
        kind="direct" if quoted else "indirect",
        speaker=speaker,
        via=given.pop("via", ()),
        cue=Cue(start, end, "dire", cue),
        to=given.pop("to", None),
        said=given.pop("said", None),
        certainty="asserted",
        confidence="certain",
        rule="made",
        keys=keys_of(article.language, content),
        **given,
    )
    return replace(article, statements=(*article.statements, statement))


def keys_of(language: str, text: str) -> tuple[str, ...]:
    pack = load_language(language)
    words = (token.folded for token in find_words(text, pack.words) if len(token.folded) > 3)
    return tuple(dict.fromkeys(concept_of(pack, word) for word in words))


def made_figure(
    article: Article, words: str, low: float | None, high: float | None, bound: str = "exact", **given
) -> Figure:
    start = article.text.index(words)
    scope = Scope(given.pop("who", ()), given.pop("where", ()), given.pop("what", None))
    return Figure(
        id=f"{article.id}.f{start}",
        start=start,
        end=start + len(words),
        text=words,
        low=low,
        high=high,
        bound=bound,
        unit=given.pop("unit", None),
        of=given.pop("of", "soldats"),
        counted=given.pop("counted", "soldier"),
        scope=scope,
        as_of=given.pop("as_of", None),
        status=given.pop("status", "happened"),
        source=given.pop("source", None),
        statement=given.pop("statement", None),
        rule="made",
        **given,
    )


def with_figure(
    article: Article, words: str, low: float | None, high: float | None, bound: str = "exact", **given
) -> Article:
    return replace(article, figures=(*article.figures, made_figure(article, words, low, high, bound, **given)))


def with_event(article: Article, words: str, predicate: str, who: tuple[Actor, ...], **given) -> Article:
    start = article.text.index(words)
    event = Event(
        id=f"{article.id}.v{start}",
        start=start,
        end=start + len(words),
        predicate=predicate,
        type=given.pop("type", None),
        participants=tuple(Participant("agent", one) for one in who),
        place=given.pop("place", None),
        when=given.pop("when", None),
        status=given.pop("status", "happened"),
        rule="made",
        occurrence=given.pop("occurrence", False),
    )
    return replace(article, events=(*article.events, event))


def with_names(article: Article, **names: str) -> Article:
    """Every place at which one of the names stands, as a mention of its entity."""
    found = [
        Mention(at, at + len(name), name, "place", entity, "made")
        for entity, name in names.items()
        for at in range(len(article.text))
        if article.text.startswith(name, at)
    ]
    return replace(article, mentions=tuple(sorted(found, key=lambda mention: mention.start)))


def place(entity: str, country: str | None = None) -> Entity:
    return Entity(entity, "place", entity, country=country)


def person(entity: str, country: str | None = None) -> Entity:
    return Entity(entity, "person", entity[:1].upper() + entity[1:], country=country)


def body(entity: str, country: str | None = None) -> Entity:
    return Entity(entity, "organization", entity, country=country)


def one_story(*episodes: tuple[Article, ...]) -> tuple[Story, ...]:
    parts = tuple(
        Episode(f"e{at}", "", tuple(article.id for article in articles), None, ())
        for at, articles in enumerate(episodes)
    )
    return (Story("s", "", tuple(article for part in parts for article in part.articles), parts),)


def folded(text: str) -> str:
    return fold(text)
