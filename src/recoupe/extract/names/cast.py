"""Who takes part in a report: what `il`, `elle`, `ce dernier` or `le ministre` can mean."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from recoupe.extract.names.describing import Description, find_descriptions
from recoupe.extract.names.page import Page, read_page
from recoupe.extract.reading import Reading
from recoupe.languages.genders import article_genders
from recoupe.model.mention import Entity, Kind, Mention

Gender = Literal["m", "f"]


@dataclass(frozen=True, slots=True)
class Role:
    """What somebody is: `class_` of the pack's roles (minister), `field` (foreign), `country`; `past` is *ancien*."""

    class_: str
    field: str | None = None
    country: str | None = None
    past: bool = False


@dataclass(frozen=True, slots=True)
class Character:
    """An entity with what pronouns and descriptions agree with; `mentions` are offsets in order."""

    entity: str
    kind: Kind
    name: str
    gender: Gender | None
    plural: bool
    country: str | None
    roles: tuple[Role, ...]
    mentions: tuple[int, ...]


def find_cast(reading: Reading) -> tuple[Character, ...]:
    """Everybody and everything that the report names, in order of first mention."""
    page = read_page(reading)
    described = {reading.tokens[d.first].start: d for d in find_descriptions(page)}
    mentions: dict[str, list[Mention]] = {}
    for mention in reading.mentions:
        if mention.entity:
            mentions.setdefault(mention.entity, []).append(mention)
    cast = [_character(page, entity, mentions.get(entity.id, []), described) for entity in reading.entities]
    cast = [_with_counterparts(character, cast) for character in cast]
    return tuple(sorted(cast, key=lambda character: character.mentions[:1] or (len(reading.text),)))


def _character(page: Page, entity: Entity, mentions: Sequence[Mention], described: dict[int, Description]) -> Character:
    own = [described[m.start] for m in mentions if m.start in described and m.rule.startswith("description")]
    votes = Counter(_articles(page, mentions))
    person = entity.kind == "person"
    return Character(
        entity=entity.id,
        kind=entity.kind,
        name=entity.name,
        gender=_person_gender(page, mentions, own) if person else _more(votes),
        plural=not person and (entity.kind == "group" or votes["plural"] > votes["m"] + votes["f"]),
        country=entity.country,
        roles=tuple(dict.fromkeys(Role(d.role.class_, d.field, d.country, d.past) for d in own)),
        mentions=tuple(sorted(mention.start for mention in mentions)),
    )


def _with_counterparts(character: Character, cast: Sequence[Character]) -> Character:
    """Who is called a counterpart has the role of the person named last before."""
    if all(role.class_ != "counterpart" for role in character.roles):
        return character
    at = character.mentions[0]
    others = [o for o in cast if o.roles and o is not character and o.mentions[0] < at]
    last = max(others, key=lambda o: max(m for m in o.mentions if m < at), default=None)
    model = last.roles[-1] if last else None
    roles = tuple(
        Role(model.class_, model.field, role.country) if role.class_ == "counterpart" and model else role
        for role in character.roles
    )
    return replace(character, roles=tuple(dict.fromkeys(roles)))


def _person_gender(page: Page, mentions: Iterable[Mention], own: Sequence[Description]) -> Gender | None:
    """A title decides, then a description, then the given name."""
    votes: Counter[str] = Counter()
    for mention in mentions:
        first = page.reading.token_at(mention.start)
        title = page.names.titles.at(page.words, first)
        if title and title[1].get("gender"):
            votes[title[1]["gender"]] += 9
        elif not mention.rule.startswith("description"):
            votes[page.names.given.get(page.words[first].split("-")[0]) or ""] += 1
    for description in own:
        votes[description.gender or ""] += 3
    return _more(votes)


def _more(votes: Counter[str]) -> Gender | None:
    if votes["m"] == votes["f"]:
        return None
    return "m" if votes["m"] > votes["f"] else "f"


def _articles(page: Page, mentions: Iterable[Mention]) -> Iterable[str]:
    """What the articles before a name say: `la Russie`, `le Japon`, `les Nations unies`."""
    genders = article_genders(page.reading.pack)
    for mention in mentions:
        first = page.reading.token_at(mention.start)
        if first > 0 and page.words[first - 1] in genders:
            yield genders[page.words[first - 1]]
