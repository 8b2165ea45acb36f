"""What the reports call a speaker: roles, bodies, countries; of one known by name, in all reports together."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from recoupe.compare.claims.wording import kinship
from recoupe.compare.reports import COUNTRY, Reports
from recoupe.model.article import Article
from recoupe.model.mention import Entity
from recoupe.model.statement import Statement
from recoupe.text.folding import fold

_STEM = 6  # Letters of a word that can be made of the name of a place.
_AKIN = 0.7  # How near it must be to that name.


@dataclass(frozen=True, slots=True)
class Profile:
    """A speaker by description: keys of its `roles`, the entities `named` with them, its `sides`.

    Sides are keys of countries and folded names of places: `Santiago`, `le ministre chilien`. It is a `person` only if
    it does not bear the name of a place; a `place` speaks as its government.
    """

    roles: frozenset[str]
    named: frozenset[str]
    sides: frozenset[str]
    person: bool = False
    place: bool = False


NOBODY = Profile(frozenset(), frozenset(), frozenset())
Profiles = Mapping[str, Profile]


def find_profiles(reports: Reports) -> Profiles:
    """A profile for each speaker, by its key."""
    roles: dict[str, set[str]] = defaultdict(set)
    named: dict[str, set[str]] = defaultdict(set)
    for article in reports.articles:
        for statement in article.statements:
            key = profile_key(article, statement, reports)
            roles[key].update(statement.speaker_keys)
            named[key].update(_named(article, statement, reports))
    return {key: _profile(key, roles[key], named[key] - {key}, reports) for key in roles}


def profile_key(article: Article, statement: Statement, reports: Reports) -> str:
    """A known speaker is one over all reports, one without a name is met in its own report."""
    voice = reports.voice(statement.speaker) or ""
    return voice if voice in reports.entities else f"{article.id} {voice}"


def _named(article: Article, statement: Statement, reports: Reports) -> Iterator[str]:
    """Whom the words for the speaker name besides: `Anna Roux, porte-parole de l'usine Carbo`."""
    speaker = statement.speaker
    if speaker is None:
        return
    for mention in article.mentions:
        if mention.entity and speaker.start <= mention.start and mention.end <= speaker.end:
            yield reports.twins.get(mention.entity, mention.entity)


def _profile(key: str, keys: set[str], named: set[str], reports: Reports) -> Profile:
    own = reports.entities.get(key)
    entities = [entity for at in sorted({key, *named}) if (entity := reports.entities.get(at))]
    codes = {home for entity in entities if (home := reports.home(entity.id))}
    codes |= {word for word in keys if word.startswith(COUNTRY)}
    bodies = (entity for entity in entities if entity.kind == "organization")
    words = {*keys, *(word for body in bodies for word in fold(body.name).split())}
    called = _adjectives({fold(own.name)}, reports) if own else set()
    return Profile(
        frozenset(word for key in keys if not key.startswith(COUNTRY) for word in key.split("-")),
        frozenset(named),
        frozenset(codes | called | _places(entities) | (set() if codes else _adjectives(words, reports))),
        person=own is not None and own.kind == "person" and not called,
        place=own is not None and (own.kind == "place" or (own.kind != "organization" and bool(called))),
    )


def _places(entities: list[Entity]) -> set[str]:
    names = (fold(name) for entity in entities if entity.kind == "place" for name in (entity.name, *entity.aliases))
    return {name for name in names if " " not in name}


def _adjectives(words: set[str], reports: Reports) -> set[str]:
    """Names of places of which one of the words is made: `chilien` of `Chili`."""
    stems = sorted(word for word in words if len(word) >= _STEM)
    return {
        name for name in reports.places if any(word[0] == name[0] and kinship(word, name) >= _AKIN for word in stems)
    }
