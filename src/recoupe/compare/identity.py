"""Which entities of several reports are one: the surest rules first, and never two of one report."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from recoupe.compare.spelling import family_names, parts_of, sounds_of, spelled_alike
from recoupe.model.mention import Entity

_CROWD = 200
_SHARED = 2
_LOOKED_AT = 20
_CLOSE = 3


@dataclass(frozen=True, slots=True)
class Local:
    """An entity of one report and how often it is mentioned there."""

    article: str
    entity: Entity
    count: int


@dataclass(eq=False, slots=True)
class Same:
    """Entities held to be one, with the rules that joined them and the entities that each rule brought in.

    `articles` are the reports that name it, `countries` those that reports give it.
    """

    members: list[Local] = field(default_factory=list)
    rules: dict[str, list[Local]] = field(default_factory=dict)
    articles: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)

    def add(self, members: Sequence[Local], rule: str | None = None) -> None:
        """Take in more entities, by that rule."""
        self.members += members
        self.articles.update(member.article for member in members)
        self.countries.update(member.entity.country for member in members if member.entity.country)
        if rule:
            self.rules.setdefault(rule, []).extend(members)

    @property
    def name(self) -> str:
        """Its fullest name; of equals the one that most reports use, then the first in the alphabet."""
        count: Counter[str] = Counter()
        for member in self.members:
            count[member.entity.name] += member.count
        return min(count, key=lambda name: (-len(parts_of(name)), -count[name], name))


Context = dict[str, set[str]]


def find_same(locals_: Sequence[Local]) -> list[Same]:
    """Every entity over all reports; the order of the reports does not matter."""
    ordered = sorted(locals_, key=lambda local: (local.article, local.entity.id))
    groups = _by_key(ordered)
    context = _context(groups)
    groups = _joined_bodies(groups, context)
    groups = _joined_people(groups, context)
    return _joined_surnames(groups, context)


def _by_key(ordered: Iterable[Local]) -> list[Same]:
    """What the tables know is one under its key, a full name under its words; the rest stands alone at first."""
    found: list[Same] = []
    keyed: dict[str, Same] = {}
    for local in ordered:
        key = local.entity.key or _full_name(local.entity)
        group = keyed.get(key) if key else None
        if group and local.article not in group.articles:
            group.add([local], "same entry" if local.entity.key else "same words")
            continue
        found.append(Same())
        found[-1].add([local])
        if key:
            keyed.setdefault(key, found[-1])
    return found


def _full_name(entity: Entity) -> str:
    """The words of a person's full name in any order, with the country that the report gives."""
    parts = parts_of(entity.name)
    whole = entity.kind == "person" and len(parts) > 1
    return f"{' '.join(sorted(parts))} {entity.country or ''}" if whole else ""


def _context(groups: Sequence[Same]) -> Context:
    """For each report what it names that several reports can share: listed things and full names."""
    found: Context = {}
    for group in groups:
        for member in group.members:
            entity = member.entity
            mark = entity.key or (" ".join(sounds_of(entity.name)) if len(parts_of(entity.name)) > 1 else "")
            if mark:
                found.setdefault(member.article, set()).add(mark)
    return found


def _joined_bodies(groups: list[Same], context: Context) -> list[Same]:
    """Bodies and places by any of their names, where two reports share what is around them."""
    blocks: dict[tuple[str, ...], list[Same]] = {}
    for group in groups:
        if group.members[0].entity.kind != "person":
            for name in _names(group):
                blocks.setdefault(parts_of(name), []).append(group)
    joins = ((a, b, "same name") for _, block in sorted(blocks.items()) for a, b in _neighbours(block))
    return _merged(groups, (j for j in joins if _may_be_one(j[0], j[1]) and _near(j[0], j[1], context, _SHARED)))


def _names(group: Same) -> list[str]:
    return sorted({name for m in group.members for name in (m.entity.name, *m.entity.aliases) if parts_of(name)})


def _joined_people(groups: list[Same], context: Context) -> list[Same]:
    """Full names: the same words anywhere; other spellings only where the reports share something else."""
    blocks: dict[str, list[Same]] = {}
    for group in groups:
        sounds = sounds_of(group.name)
        if group.members[0].entity.kind == "person" and len(sounds) > 1:
            for sound in {*sounds, "".join(parts_of(group.name))}:
                blocks.setdefault(sound, []).append(group)
    joins: list[tuple[Same, Same, str]] = []
    for _, block in sorted(blocks.items()):
        for first, then in _neighbours(block):
            rule = spelled_alike(first.name, then.name)
            if rule and _may_be_one(first, then) and (rule == "same words" or _near(first, then, context, 1)):
                joins.append((first, then, rule))
    order = ("same words", "same sounds", "middle name", "misprint")
    return _merged(groups, sorted(joins, key=lambda join: order.index(join[2])))


def _joined_surnames(groups: list[Same], context: Context) -> list[Same]:
    """A surname alone in one report, where just one bearer is named in reports that are close to it."""
    bearers: dict[str, list[Same]] = {}
    for group in groups:
        if group.members[0].entity.kind == "person" and len(parts_of(group.name)) > 1:
            for family in family_names(group.name):
                bearers.setdefault(family, []).append(group)
    joins: list[tuple[Same, Same, str]] = []
    for group in groups:
        sounds = sounds_of(group.name)
        entity = group.members[0].entity
        if len(sounds) != 1 or entity.key or entity.kind not in ("person", "other"):
            continue
        near = [b for b in bearers.get(sounds[0], ()) if _may_be_one(b, group) and _near(b, group, context, _CLOSE)]
        if len(near) == 1:
            joins.append((near[0], group, "surname of one person in these reports"))
    return _merged(groups, joins)


def _neighbours(block: Sequence[Same]) -> Iterator[tuple[Same, Same]]:
    """Pairs to be compared: all of a small block, only each with the next in order of name of a crowd."""
    unique = list(dict.fromkeys(block))
    if len(unique) > _CROWD:
        ordered = sorted(unique, key=lambda group: (sounds_of(group.name), group.name, group.members[0].article))
        yield from pairwise(ordered)
        return
    for at, first in enumerate(unique):
        for then in unique[at + 1 :]:
            yield first, then


def _may_be_one(first: Same, then: Same) -> bool:
    """Not two of one report, not of two countries."""
    if first is then or first.articles & then.articles:
        return False
    return not first.countries or not then.countries or bool(first.countries & then.countries)


def _near(first: Same, then: Same, context: Context, least: int) -> bool:
    """Whether a report of the one and a report of the other share that many other names, or both give one country."""
    own = {" ".join(sounds_of(first.name)), " ".join(sounds_of(then.name))}
    if least <= 1 and first.countries & then.countries:
        return True
    left, right = _sample(first, context), _sample(then, context)
    return any(len((a & b) - own) >= least for a in left for b in right)


def _sample(group: Same, context: Context) -> list[set[str]]:
    """What stands around the entity in the first reports that name it."""
    return [context[member.article] for member in group.members[:_LOOKED_AT] if member.article in context]


def _merged(groups: list[Same], joins: Iterable[tuple[Same, Same, str]]) -> list[Same]:
    """The groups with those joined that the pairs name; a pair that would join two of one report is passed over."""
    stands: dict[Same, Same] = {}
    for first, then, rule in joins:
        left, right = _root(first, stands), _root(then, stands)
        if left is right or not _may_be_one(left, right):
            continue
        if len(right.members) > len(left.members):
            left, right = right, left
        left.add(right.members, rule)
        for name, brought in right.rules.items():
            left.rules.setdefault(name, []).extend(brought)
        stands[right] = left
    return [group for group in groups if group not in stands]


def _root(group: Same, stands: dict[Same, Same]) -> Same:
    while group in stands:
        group = stands[group]
    return group
