"""People, bodies and places over all reports: one entity each, by all their names."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from hashlib import sha256

from recoupe.compare.identity import Local, Same, find_same
from recoupe.compare.relabel import relabelled
from recoupe.compare.spelling import parts_of
from recoupe.model.article import Article
from recoupe.model.mention import Entity, Kind
from recoupe.model.span import Located, Reason
from recoupe.text.folding import fold

_SPANS = 5
_KINDS: tuple[Kind, ...] = ("person", "organization", "place", "group", "other")
_NOT_A_WORD = re.compile(r"[^0-9a-z]+")


def link_entities(
    articles: Sequence[Article], entities: Mapping[str, Sequence[Entity]]
) -> tuple[tuple[Article, ...], tuple[Entity, ...]]:
    """The reports with entity ids that hold over all of them, and those entities in order of their ids."""
    counts = {article.id: Counter(m.entity for m in article.mentions) for article in articles}
    found = [
        Local(article.id, entity, counts[article.id][entity.id])
        for article in {article.id: article for article in articles}.values()
        for entity in entities.get(article.id, ())
    ]
    spans = {m.entity: Located(a.id, m.start, m.end) for a in articles for m in a.mentions[::-1] if m.entity}
    same = find_same(found)
    named = _ids(same)
    records = {entity: _record(entity, group, spans) for entity, group in named.items()}
    ids = {member.entity.id: entity for entity, group in named.items() for member in group.members}
    return (
        tuple(relabelled(article, ids, _namer(records)) for article in articles),
        tuple(records[entity] for entity in sorted(records)),
    )


def _ids(groups: Sequence[Same]) -> dict[str, Same]:
    """A readable id for each: its key, else its name; two of one name get the hash of their reports behind it."""
    wanted: dict[str, list[Same]] = {}
    for group in groups:
        wanted.setdefault(_slug(group), []).append(group)
    found: dict[str, Same] = {}
    for slug, sharing in wanted.items():
        for group in sharing:
            found[slug if len(sharing) == 1 else f"{slug}-{_digest(group)}"] = group
    return found


def _slug(group: Same) -> str:
    key = next((m.entity.key for m in group.members if m.entity.key), "")
    if key:
        return _NOT_A_WORD.sub("-", fold(key)).strip("-") if not key.startswith("country-") else key
    slug = _NOT_A_WORD.sub("-", fold(group.name)).strip("-")
    return f"e-{slug or sha256(group.name.encode()).hexdigest()[:8]}"


def _digest(group: Same) -> str:
    members = sorted(m.entity.id for m in group.members)
    return sha256(" ".join(members).encode()).hexdigest()[:6]


def _record(entity: str, group: Same, spans: Mapping[str, Located]) -> Entity:
    kinds: Counter[Kind] = Counter()
    forms: Counter[str] = Counter()
    for member in group.members:
        kinds[member.entity.kind] += max(1, member.count) if member.entity.kind != "other" else 0
        for form in (member.entity.name, *member.entity.aliases):
            forms[form] += max(1, member.count)
    keyed = any(m.entity.key for m in group.members)
    name = _most_used(group) if keyed else group.name
    return Entity(
        id=entity,
        kind=max(_KINDS, key=lambda kind: (kinds[kind], -_KINDS.index(kind))) if any(kinds.values()) else "other",
        name=name,
        aliases=tuple(sorted((f for f in forms if f != name), key=lambda form: (-forms[form], form))),
        country=min(group.countries, default=None) if len(group.countries) == 1 else None,
        because=_because(group, spans),
        key=next((m.entity.key for m in group.members if m.entity.key), ""),
    )


def _most_used(group: Same) -> str:
    """What most reports call it."""
    count = Counter(member.entity.name for member in group.members)
    return min(count, key=lambda name: (-count[name], name))


def _because(group: Same, spans: Mapping[str, Located]) -> tuple[Reason, ...]:
    """The reasons that each report gives, one a rule, and those that joined the reports."""
    found: dict[str, Reason] = {}
    for member in sorted(group.members, key=lambda m: (m.article, m.entity.id)):
        for reason in member.entity.because:
            known = found.setdefault(reason.rule, Reason(reason.rule, reason.note))
            found[reason.rule] = Reason(reason.rule, known.note, (*known.spans, *reason.spans)[:_SPANS])
    for rule, brought in sorted(group.rules.items()):
        forms = ", ".join(dict.fromkeys(sorted(m.entity.name for m in brought)))
        shown = tuple(spans[m.entity.id] for m in brought[:_SPANS] if m.entity.id in spans)
        found[rule] = Reason(rule, f"Named {forms} in other reports: {rule}.", shown)
    return tuple(found.values())


class _Namer:
    """The name of an actor: the one of all reports where its own report has only a part of it."""

    def __init__(self, records: Mapping[str, Entity]) -> None:
        self._records = records

    def __call__(self, entity: str, name: str) -> str:
        whole = self._records[entity].name
        own, full = parts_of(name), parts_of(whole)
        return whole if len(own) == 1 < len(full) and own[0] in full else name


def _namer(records: Mapping[str, Entity]) -> _Namer:
    return _Namer(records)
