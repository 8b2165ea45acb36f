"""Descriptions joined to the people that they describe: beside the name, and later without it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from recoupe.extract.names.describing import Description
from recoupe.extract.names.page import Name, Page


class Binding(NamedTuple):
    """A description and the place of the name it stands beside in the report's names."""

    description: Description
    name: int
    rule: str


@dataclass(slots=True)
class Part:
    """What a person is in this report: descriptions in force, and where the person is named."""

    entity: int
    roles: list[Description] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    gender: str | None = None


def find_appositions(page: Page, names: Sequence[Name], descriptions: Sequence[Description]) -> list[Binding]:
    """Descriptions that stand directly beside a name: `le maire, Anne Morel`, `Anne Morel, the mayor`."""
    starts = {_outer_first(page, name): at for at, name in enumerate(names) if _nameable(page, name) or _guessed(name)}
    ends = {name.last: at for at, name in enumerate(names) if _nameable(page, name)}
    found: list[Binding] = []
    for description in reversed(descriptions):
        bound = _before_name(page, description, starts, names) or _behind_name(page, description, ends)
        if bound:
            found.append(bound)
            if bound.rule == _BEFORE:
                starts.setdefault(_first(description), bound.name)  # the head of the army, General Anne Morel
    return [b for b in reversed(found) if names[b.name].kind in ("person", "other") or _tells(page, b, names)]


_BEFORE = "description before the name"


def _first(description: Description) -> int:
    """Where it begins with its article."""
    return description.first - (description.reach in ("definite", "indefinite", "possessive"))


def _tells(page: Page, binding: Binding, names: Sequence[Name]) -> bool:
    """`Enio Cubillo, head of the port`: it shows a person whatever the sentence makes the model think of."""
    description = binding.description
    return description.reach == "bare" and (binding.rule != _BEFORE or page.capital(description.head))


def _nameable(page: Page, name: Name) -> bool:
    body = page.words[name.first] in page.bodies.heads
    if name.rule == "two_words" and name.kind in ("place", "organization"):
        return True
    return name.kind == "person" or (name.kind == "other" and not name.known and not body)


def _guessed(name: Name) -> bool:
    """A name of several words that only its sentence makes a place or a body."""
    return name.rule in GUESSED and name.last - name.first > 1


def _outer_first(page: Page, name: Name) -> int:
    hit = page.names.titles.before(page.words, name.first) if name.titled else None
    return hit[0] if hit else name.first


def _before_name(
    page: Page, description: Description, starts: Mapping[int, int], names: Sequence[Name]
) -> Binding | None:
    at = description.last
    if at in starts and not (description.complement and _one_unknown(names[starts[at]])):
        return Binding(description, starts[at], _BEFORE)
    if at < len(page.words) and page.words[at] == "," and at + 1 in starts:
        return Binding(description, starts[at + 1], _BEFORE)
    return None


def _one_unknown(name: Name) -> bool:
    """`le directeur du centre Valmont`: the one word behind a complement belongs to it."""
    return name.kind == "other" and name.last - name.first == 1


def _behind_name(page: Page, description: Description, ends: Mapping[int, int]) -> Binding | None:
    first = _first(description)
    if first > 0 and page.words[first - 1] == "," and first - 1 in ends and not _begins_clause(page, description):
        return Binding(description, ends[first - 1], "description behind the name")
    return None


def _begins_clause(page: Page, description: Description) -> bool:
    """`En présence d'Anne Morel, le maire a parlé`: what is followed by its verb is no apposition."""
    at = description.last
    if description.reach == "bare" or page.tag(at) not in ("VERB", "AUX"):
        return False
    return page.reading.tags[at].form not in ("Inf", "PastPart", "PresPart")


def agrees(page: Page, wanted: Description, role: Description) -> bool:
    """Whether somebody who is `role` can be called `wanted`: a president is a leader, a minister no president."""
    class_ = role.role.class_
    if wanted.role.class_ != class_ and wanted.role.class_ not in page.roles.wider.get(class_, ()):
        return False
    if wanted.past != role.past or (wanted.field and role.field and wanted.field != role.field):
        return False
    if wanted.country and role.country and wanted.country != role.country:
        return False
    if (wanted.field and not role.field) or (wanted.country and not role.country):
        return False
    if wanted.complement and not wanted.field and not wanted.country and not _same_complement(page, wanted, role):
        return False
    return class_ not in _LOOSE or page.words[wanted.head] == page.words[role.head]


def _same_complement(page: Page, wanted: Description, role: Description) -> bool:
    """`ministre des Îles` is not the minister of something else."""
    words = page.words[wanted.complement : wanted.last]
    return bool(role.complement) and page.words[role.complement : role.complement + len(words)] == words


def find_meant(page: Page, wanted: Description, parts: Sequence[Part]) -> Part | None:
    """The one person that a description alone means: the last one named that agrees, or the only one to come."""
    if wanted.reach != "definite" or wanted.role.class_ in UNBOUND:
        return None
    fitting = [p for p in parts if any(agrees(page, wanted, role) for role in p.roles) and _same_gender(wanted, p)]
    before = [part for part in fitting if any(place < wanted.first for place in part.places)]
    if before:
        return max(before, key=lambda part: max(place for place in part.places if place < wanted.first))
    return fitting[0] if len(fitting) == 1 else None


def _same_gender(wanted: Description, part: Part) -> bool:
    return not (wanted.gender and part.gender) or wanted.gender == part.gender


_LOOSE = frozenset(
    {"head", "officer", "scholar", "artist", "sport", "legislator", "justice", "police", "business", "faith"}
)
UNBOUND = frozenset({"kin", "predecessor", "counterpart"})
"""Classes whose bearer only the words beside them tell."""
GUESSED = frozenset({"given_alone", "likely", "two_words"})
"""Rules by which the model says what a name is; the description of a person beside it knows better."""
