"""Names and descriptions of those who act and speak."""

from dataclasses import dataclass
from typing import Literal

from recoupe.model.span import Reason

Kind = Literal["person", "organization", "place", "group", "other"]


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name somebody or something; `entity` is who or what, if known."""

    start: int
    end: int
    text: str
    kind: Kind
    entity: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody in a role (speaker, relay, participant).

    `text` and the offsets are the words in the report, a pronoun included; `name` is canonical.
    """

    entity: str | None
    name: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, organization, place or group over all its names; `country` is ISO 3166-1 alpha-2.

    `key` names what is known under one key in every language (`country-KP`, `body-UN`), empty for all others.
    """

    id: str
    kind: Kind
    name: str
    aliases: tuple[str, ...] = ()
    country: str | None = None
    because: tuple[Reason, ...] = ()
    key: str = ""
