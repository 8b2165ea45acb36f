"""Who takes part in a report: what `il`, `elle`, `ce dernier` or `le ministre` can mean."""

from dataclasses import dataclass
from typing import Literal

from recoupe.extract.reading import Reading
from recoupe.model.mention import Kind

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
    seen: dict[str, list[int]] = {}
    for mention in reading.mentions:
        if mention.entity:
            seen.setdefault(mention.entity, []).append(mention.start)
    return tuple(
        Character(e.id, e.kind, e.name, None, False, e.country, (), tuple(seen.get(e.id, ())))
        for e in reading.entities
    )
