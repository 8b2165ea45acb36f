"""Entities and mentions, from names that were joined."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from recoupe.extract.names.describing import Description
from recoupe.extract.names.joining import Join
from recoupe.extract.names.page import Name, Page
from recoupe.languages.gazetteer import country_name
from recoupe.model.mention import Entity, Kind, Mention
from recoupe.model.span import Located, Reason

_SPANS = 3
_ORDER: tuple[Kind, ...] = ("person", "place", "organization", "group", "other")


@dataclass(slots=True)
class Group:
    """The names that are one, with the rules that made them so."""

    key: str
    names: list[Name] = field(default_factory=list)
    rules: dict[str, list[Name]] = field(default_factory=dict)


def gather(page: Page, names: Sequence[Name], joins: Sequence[Join | None]) -> dict[int, Group]:
    """For the place of each joined name its group."""
    groups: dict[str, Group] = {}
    found: dict[int, Group] = {}
    for at, (name, join) in enumerate(zip(names, joins, strict=True)):
        if join is None:
            found[at] = Group("", [name])
            continue
        group = groups.setdefault(join.key, Group(join.key))
        group.names.append(name)
        group.rules.setdefault(join.rule, []).append(name)
        found[at] = group
    return found


def to_records(
    page: Page, groups: dict[int, Group], meant: Sequence[tuple[Description, int | None, str]]
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """The report's mentions in order and its entities in order of their first mention."""
    article = page.reading.article.id
    ids: dict[str, str] = {}
    for group in groups.values():
        if group.key:
            ids.setdefault(group.key, f"{article}.e{len(ids)}")
    named = [_mention(page, name, ids.get(g.key), g) for g in _unique(groups) for name in g.names]
    described = [_described(page, d, ids.get(groups[at].key) if at is not None else None, rule) for d, at, rule in meant]
    records = [_entity(page, g, ids[g.key]) for g in _unique(groups) if g.key]
    mentions = sorted((*named, *described), key=lambda m: (m.start, -m.end, m.rule))
    return tuple(mentions), tuple(records)


def _unique(groups: dict[int, Group]) -> list[Group]:
    return list({id(group): group for group in groups.values()}.values())


def _mention(page: Page, name: Name, entity: str | None, group: Group) -> Mention:
    end = page.reading.tokens[name.last - 1].end
    kind = _kind(group)
    return Mention(name.start, end, page.reading.text[name.start : end], kind, entity, name.rule)


def _described(page: Page, description: Description, entity: str | None, rule: str) -> Mention:
    tokens = page.reading.tokens
    start, end = tokens[description.first].start, tokens[description.last - 1].end
    return Mention(start, end, page.reading.text[start:end], "person", entity, rule)


def _kind(group: Group) -> Kind:
    kinds = [name.kind for name in group.names]
    if group.key.startswith("country-"):
        return "place"
    known = [kind for kind in kinds if kind != "other"]
    return max(_ORDER, key=lambda k: (known.count(k), -_ORDER.index(k))) if known else "other"


def _entity(page: Page, group: Group, entity: str) -> Entity:
    forms = dict.fromkeys(page.spoken(name.first, name.last) for name in group.names)
    country = next((name.country for name in group.names if name.country), None)
    key = next((name.key for name in group.names if name.key == group.key), "")
    name = _canonical(page, group, list(forms))
    aliases = [form for form in forms if form != name]
    return Entity(entity, _kind(group), name, tuple(aliases), country, _because(page, group), key)


def _canonical(page: Page, group: Group, forms: list[str]) -> str:
    """The fullest form; a country by its news name, media by the name they are known under."""
    if group.key.startswith("country-"):
        return country_name(page.reading.pack, group.key.removeprefix("country-"))
    agency = next((n.known for n in group.names if n.known and n.known.sort in ("agency", "platform")), None)
    if agency:
        return agency.name
    count = {form: sum(page.spoken(n.first, n.last) == form for n in group.names) for form in forms}
    most = max(len(form.replace("-", " ").split()) for form in forms)
    full = [form for form in forms if len(form.replace("-", " ").split()) == most]
    return max(full, key=lambda form: (count[form], not form.isupper()))


def _because(page: Page, group: Group) -> tuple[Reason, ...]:
    article = page.reading.article.id
    tokens = page.reading.tokens
    reasons = []
    for rule, names in group.rules.items():
        spans = tuple(Located(article, n.start, tokens[n.last - 1].end) for n in names[:_SPANS])
        reasons.append(Reason(rule, f"{', '.join(_texts(page, names))}: {rule}.", spans))
    return tuple(reasons)


def _texts(page: Page, names: Sequence[Name]) -> list[str]:
    return list(dict.fromkeys(page.spoken(n.first, n.last) for n in names))
