"""Entities and mentions, from names that were joined."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from recoupe.extract.names.bearers import Join
from recoupe.extract.names.describing import Description
from recoupe.extract.names.page import Name, Page
from recoupe.languages.gazetteer import country_name
from recoupe.model.mention import Entity, Kind, Mention
from recoupe.model.span import Located, Reason

_SPANS = 3
_ORDER: tuple[Kind, ...] = ("person", "place", "organization", "group", "other")


Meant = tuple[Description, Join | None, str]


@dataclass(slots=True)
class Group:
    """The names that are one, with the rules that made them so."""

    key: str
    names: list[Name] = field(default_factory=list)
    rules: dict[str, list[Name]] = field(default_factory=dict)


def gather(names: Sequence[Name], joins: Sequence[Join | None]) -> list[Group]:
    """The names by what they are joined to, in order of their first; one that is joined to nothing has no key."""
    groups: dict[str, Group] = {}
    loose: list[Group] = []
    for name, join in zip(names, joins, strict=True):
        if join is None:
            loose.append(Group("", [name]))
            continue
        group = groups.setdefault(join.key, Group(join.key))
        group.names.append(name)
        group.rules.setdefault(join.rule, []).append(name)
    return [*groups.values(), *loose]


def to_records(
    page: Page, groups: Sequence[Group], meant: Sequence[Meant], homes: Mapping[str, str]
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """The report's mentions in order and its entities in order of their first mention.

    `homes` gives the country that a person's descriptions tell.
    """
    article = page.reading.article.id
    keyed = [group for group in groups if group.key]
    ids = {group.key: f"{article}.e{number}" for number, group in enumerate(keyed)}
    kinds = [_kind(group) for group in groups]
    named = [_mention(page, n, ids.get(g.key), kind) for g, kind in zip(groups, kinds, strict=True) for n in g.names]
    described = [_described(page, d, ids.get(join.key) if join else None, rule) for d, join, rule in meant]
    records = [_entity(page, g, ids[g.key], homes.get(g.key)) for g in keyed]
    mentions = sorted((*named, *described), key=lambda m: (m.start, -m.end, m.rule))
    return tuple(mentions), tuple(records)


def _mention(page: Page, name: Name, entity: str | None, kind: Kind) -> Mention:
    end = page.end(name.last)
    return Mention(name.start, end, page.reading.text[name.start : end], kind, entity, name.rule)


def _described(page: Page, description: Description, entity: str | None, rule: str) -> Mention:
    tokens = page.reading.tokens
    start, end = tokens[description.first].start, tokens[description.last - 1].end
    return Mention(start, end, page.reading.text[start:end], "person", entity, rule)


def _kind(group: Group) -> Kind:
    kinds = [name.kind for name in group.names]
    if group.key.startswith("country-"):
        return "place"
    known: list[Kind] = [kind for kind in kinds if kind != "other"]
    if not known or known.count(known[0]) == len(known):
        return known[0] if known else "other"
    return max(_ORDER, key=lambda k: (known.count(k), -_ORDER.index(k)))


def _entity(page: Page, group: Group, entity: str, home: str | None) -> Entity:
    forms = dict.fromkeys(page.spoken(name.first, name.last) for name in group.names)
    country = home or next((name.country for name in group.names if name.country), None)
    key = next((name.key for name in group.names if name.key == group.key), "")
    name = _canonical(page, group, list(forms))
    aliases = [form for form in forms if form != name]
    return Entity(entity, _kind(group), name, tuple(aliases), country, _because(page, group), key)


def _canonical(page: Page, group: Group, forms: list[str]) -> str:
    """The fullest form; a country by its news name, media by the name they are known under."""
    if group.key.startswith("country-"):
        return country_name(page.reading.pack, group.key.removeprefix("country-"))
    listed = (n.known for n in group.names if n.known and n.key == group.key)
    agency = next((known for known in listed if known.sort in ("agency", "platform")), None)
    if agency:
        return agency.name
    count = Counter(page.spoken(n.first, n.last) for n in group.names)
    most = max(len(form.replace("-", " ").split()) for form in forms)
    full = [form for form in forms if len(form.replace("-", " ").split()) == most]
    best = max(full, key=lambda form: (form[-1] != ".", count[form], not form.isupper()))
    quiet = next((n.known.form for n in group.names if n.known and n.known.kind == "place"), best)
    return quiet if best.isupper() and quiet.casefold() == best.casefold() else best


def _because(page: Page, group: Group) -> tuple[Reason, ...]:
    article = page.reading.article.id
    reasons = []
    for rule, names in group.rules.items():
        spans = tuple(Located(article, n.start, page.end(n.last)) for n in names[:_SPANS])
        reasons.append(Reason(rule, f"{', '.join(_texts(page, names))}: {rule}.", spans))
    return tuple(reasons)


def _texts(page: Page, names: Sequence[Name]) -> list[str]:
    return list(dict.fromkeys(page.spoken(n.first, n.last) for n in names))
