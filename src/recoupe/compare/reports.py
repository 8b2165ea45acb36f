"""The reports as the comparing steps ask them: their story, their occasion, who belongs to which side."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from recoupe.model.article import Article
from recoupe.model.mention import Actor, Entity
from recoupe.model.story import Copy, Episode, Story
from recoupe.text.folding import fold

COUNTRY = "country:"  # Keys of countries begin with this, the code follows.


@dataclass(frozen=True, slots=True)
class Reports:
    """All reports with what is known of them together; `story` and `episode` are by report, `places` are names.

    `common` says in which share of all statements a key of content stands. `bearers` are, by a person called by one
    name alone, all persons who have that name; `negatives` are folded words that negate, by language.
    """

    articles: tuple[Article, ...]
    by_id: Mapping[str, Article]
    entities: Mapping[str, Entity]
    story: Mapping[str, str]
    episode: Mapping[str, Episode]
    nations: Mapping[str, str]
    known_as: Mapping[str, str]
    twins: Mapping[str, str]
    copies: tuple[Copy, ...]
    places: tuple[str, ...] = ()
    bearers: Mapping[str, frozenset[str]] = field(default_factory=dict)
    negatives: Mapping[str, frozenset[str]] = field(default_factory=dict)
    common: Mapping[str, float] = field(default_factory=dict)

    def side(self, entity: str) -> str:
        """The country that the entity is or whose people it is, else the entity itself."""
        return self.nations.get(entity) or self.twins.get(entity, entity)

    def akin(self, left: str, right: str) -> bool:
        """Whether the two are one, or one is the country of the other: `Kim` and `Pyongyang`."""
        if left == right or self.side(left) == self.side(right):
            return True
        first, then = self.home(left), self.home(right)
        return first is not None and first == then and (left in self.nations or right in self.nations)

    def home(self, entity: str) -> str | None:
        """The key of the country to which a person, body or town belongs; None where it is not known."""
        known = self.entities.get(entity)
        return f"{COUNTRY}{known.country}" if known and known.country else None

    def same_episode(self, left: str, right: str) -> bool:
        """Whether both reports tell the same occurrence."""
        if left == right:
            return True
        first, then = self.episode.get(left), self.episode.get(right)
        return first is not None and then is not None and first.id == then.id

    def voice(self, actor: Actor | None) -> str | None:
        """One key for a speaker over all reports: the entity, or the folded words of one that has none."""
        if actor is None:
            return None
        name = fold(actor.name).strip()
        if actor.entity:
            return self.twins.get(actor.entity, actor.entity)
        return self.known_as.get(name) or self.known_as.get(name.rsplit(" ", 1)[-1]) or name or None


def index_reports(
    articles: Sequence[Article],
    entities: Iterable[Entity],
    copies: Sequence[Copy],
    stories: Iterable[Story],
    common: Mapping[str, float] | None = None,
    negatives: Mapping[str, frozenset[str]] | None = None,
) -> Reports:
    """The reports with their stories; one that is in none is a story of its own."""
    known = {entity.id: entity for entity in entities}
    story = {article.id: article.id for article in articles}
    episode: dict[str, Episode] = {}
    for found in stories:
        story.update(dict.fromkeys(found.articles, found.id))
        for part in found.episodes:
            episode.update(dict.fromkeys(part.articles, part))
    return Reports(
        articles=tuple(articles),
        by_id={article.id: article for article in articles},
        entities=known,
        story=story,
        episode=episode,
        known_as=_known_as(known.values()),
        twins=_twins(known.values()),
        nations=dict(_nations(known.values(), {article.language for article in articles})),
        copies=tuple(copies),
        common=common or {},
        negatives=negatives or {},
        bearers=_bearers(known.values()),
        places=tuple(sorted({name for entity in known.values() if entity.kind == "place" for name in _words(entity)})),
    )


def _bearers(entities: Iterable[Entity]) -> dict[str, frozenset[str]]:
    people = [(entity.id, fold(entity.name)) for entity in entities if entity.kind == "person"]
    having: dict[str, set[str]] = {}
    for person, name in people:
        for word in name.split():
            having.setdefault(word, set()).add(person)
    return {person: frozenset(having[name]) for person, name in people if " " not in name and name in having}


def _words(entity: Entity) -> Iterator[str]:
    """Its names of one word, folded: an adjective may be made of them."""
    return (name for name in map(fold, (entity.name, *entity.aliases)) if name.isalpha())


def _nations(entities: Iterable[Entity], languages: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Entities that are a country or its people, with a key for the country."""
    codes = tuple(sorted({"en", *languages}))
    for entity in entities:
        if not entity.country:
            continue
        names = {fold(name) for name in (entity.name, *entity.aliases)}
        if entity.kind == "group" or (entity.kind == "place" and names & _country_names(entity.country, codes)):
            yield entity.id, f"{COUNTRY}{entity.country}"


@cache
def _country_names(country: str, languages: tuple[str, ...]) -> frozenset[str]:
    """The names of a country in these languages, folded (CLDR)."""
    from babel import Locale, UnknownLocaleError

    found = set()
    for language in languages:
        try:
            found.add(fold(Locale.parse(language, sep="-").territories.get(country, "")))
        except (UnknownLocaleError, ValueError):
            continue
    return frozenset(found - {""})


def _known_as(entities: Iterable[Entity]) -> dict[str, str]:
    """The one entity that a name or alias can mean: `KCNA` also in `l'agence d'État KCNA`."""
    found: dict[str, set[str]] = {}
    for entity in entities:
        if entity.kind in ("person", "organization"):
            for name in (entity.name, *entity.aliases):
                found.setdefault(fold(name), set()).add(entity.id)
    return {name: next(iter(ids)) for name, ids in found.items() if len(ids) == 1 and len(name) > 2}


def _twins(entities: Iterable[Entity]) -> dict[str, str]:
    """Bodies of one name under several ids, each with the first of them: what two reports name alike is one.

    A body that some report takes for a person has the name of one; two persons of one name stay two.
    """
    named: dict[str, list[Entity]] = {}
    for entity in entities:
        if entity.kind != "place":
            named.setdefault(fold(entity.name), []).append(entity)
    return {
        entity.id: group[0].id
        for group in named.values()
        if any(entity.kind == "organization" for entity in group)
        for entity in group[1:]
    }
