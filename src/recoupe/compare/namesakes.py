"""Entities that one story names alike are one: `Carbo` in every report of the strike at Carbo."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from recoupe.compare.relabel import relabelled
from recoupe.compare.spelling import family_names, parts_of, sounds_of
from recoupe.model.article import Article
from recoupe.model.mention import Entity
from recoupe.model.span import Located, Reason
from recoupe.model.story import Story

_SHOWN = 5
_SAME_NAME = "same name in one story"
_SURNAME = "surname of one person in this story"


@dataclass(eq=False, slots=True)
class _Named:
    """An entity as one story names it: how often in which reports."""

    entity: Entity
    counts: Counter[str] = field(default_factory=Counter)

    @property
    def full(self) -> bool:
        """Whether it is a person by a name of several words."""
        return self.entity.kind == "person" and len(parts_of(self.entity.name)) > 1


def link_namesakes(
    articles: Sequence[Article], entities: Sequence[Entity], stories: Sequence[Story]
) -> tuple[tuple[Article, ...], tuple[Entity, ...]]:
    """The reports and entities with those made one that a story names alike."""
    known = {entity.id: entity for entity in entities}
    by_id = {article.id: article for article in articles}
    into: dict[str, str] = {}
    because: dict[str, list[Reason]] = defaultdict(list)
    for story in stories:
        for kept, gone, rule in _joins([by_id[at] for at in story.articles if at in by_id], known, into):
            into[gone.entity.id] = kept.entity.id
            because[kept.entity.id].append(_reason(rule, gone, by_id))
    if not into:
        return tuple(articles), tuple(entities)
    ids = {old: _root(old, into) for old in into}
    joined = _joined(known, ids, because)
    names = {entity.id: entity.name for entity in joined}
    return (
        tuple(relabelled(article, ids, lambda entity, name: _whole(names[entity], name)) for article in articles),
        joined,
    )


def _joins(
    articles: Sequence[Article], known: Mapping[str, Entity], into: Mapping[str, str]
) -> Iterator[tuple[_Named, _Named, str]]:
    """What to make one in a story: the entity kept, the one that goes, and the rule."""
    named: dict[str, _Named] = {}
    for article in articles:
        for mention in article.mentions:
            if mention.entity and mention.entity in known and mention.entity not in into:
                named.setdefault(mention.entity, _Named(known[mention.entity])).counts[article.id] += 1
    rest = sorted(named.values(), key=_order)
    for rule, blocks in ((_SAME_NAME, _alike), (_SURNAME, _bearers)):
        gone: set[str] = set()
        for kept, other in blocks(rest):
            if {kept.entity.id, other.entity.id} & gone or not _can_be_one(kept, other):
                continue
            yield kept, other, rule
            kept.counts += other.counts
            gone.add(other.entity.id)
        rest = [one for one in rest if one.entity.id not in gone]


def _order(one: _Named) -> tuple[object, ...]:
    """What several reports name first, and among equals the surest kind."""
    return (
        not one.entity.key,
        one.entity.kind in ("person", "other"),
        -len(one.counts),
        -one.counts.total(),
        one.entity.id,
    )


def _alike(named: Sequence[_Named]) -> Iterator[tuple[_Named, _Named]]:
    """`Hydrovern` here a firm, there of unknown kind; `La Kestrie` and `Kestrie`."""
    blocks: dict[tuple[str, ...], list[_Named]] = defaultdict(list)
    for one in named:
        for name in sorted({one.entity.name, *one.entity.aliases}):
            if sounds := sounds_of(name):
                blocks[sounds].append(one)
    yield from _pairs(blocks)


def _bearers(named: Sequence[_Named]) -> Iterator[tuple[_Named, _Named]]:
    """`Vercauter` alone, where one person of that surname is named in full."""
    bearers: dict[str, list[_Named]] = defaultdict(list)
    for one in named:
        if one.full:
            for family in family_names(one.entity.name):
                bearers[family].append(one)
    for one in named:
        sounds = sounds_of(one.entity.name)
        near = bearers.get(sounds[0], []) if len(sounds) == 1 and one.entity.kind in ("person", "other") else []
        if len(near) == 1 and near[0] is not one:
            yield near[0], one


def _pairs(blocks: Mapping[tuple[str, ...], list[_Named]]) -> Iterator[tuple[_Named, _Named]]:
    for _, block in sorted(blocks.items()):
        unique = list(dict.fromkeys(block))
        yield from ((first, then) for at, first in enumerate(unique) for then in unique[at + 1 :])


def _can_be_one(first: _Named, then: _Named) -> bool:
    """Not two of one report or of two countries, nor two things that tables know, nor a town and its namesake."""
    left, right = first.entity, then.entity
    if first is then or (left.key and right.key) or first.counts.keys() & then.counts.keys():
        return False
    if left.country and right.country and left.country != right.country:
        return False
    kinds = {left.kind, right.kind}
    if "group" in kinds and len(kinds) > 1:
        return False
    listed = bool(left.key or right.key)
    return not (listed and "person" in kinds and len(kinds) > 1)


def _root(entity: str, into: Mapping[str, str]) -> str:
    while entity in into:
        entity = into[entity]
    return entity


def _joined(
    known: Mapping[str, Entity], ids: Mapping[str, str], because: Mapping[str, list[Reason]]
) -> tuple[Entity, ...]:
    members: dict[str, list[Entity]] = defaultdict(list)
    for old, new in ids.items():
        members[new].append(known[old])
    kept = (entity for entity in known.values() if entity.id not in ids)
    return tuple(
        _with(entity, members[entity.id], because[entity.id]) if entity.id in members else entity for entity in kept
    )


def _with(entity: Entity, others: Sequence[Entity], because: Sequence[Reason]) -> Entity:
    names = dict.fromkeys(name for one in (entity, *others) for name in (*one.aliases, one.name) if name != entity.name)
    countries = {one.country for one in (entity, *others) if one.country}
    return replace(
        entity,
        aliases=tuple(names),
        country=entity.country or (countries.pop() if len(countries) == 1 else None),
        because=(*entity.because, *because),
    )


def _reason(rule: str, gone: _Named, by_id: Mapping[str, Article]) -> Reason:
    spans = [
        Located(at, m.start, m.end)
        for at in sorted(gone.counts)
        for m in by_id[at].mentions
        if m.entity == gone.entity.id
    ]
    return Reason(rule, f"Named {gone.entity.name} in other reports: {rule}.", tuple(spans[:_SHOWN]))


def _whole(whole: str, name: str) -> str:
    """The full name of somebody of whom the report has only a part."""
    own, full = parts_of(name), parts_of(whole)
    return whole if len(own) == 1 < len(full) and own[0] in full else name
