"""What happened, as one report tells it."""

from dataclasses import dataclass

from recoupe.model.figure import Status
from recoupe.model.mention import Actor


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody in an event; `role` is agent, patient or with."""

    role: str
    actor: Actor


@dataclass(frozen=True, slots=True)
class Event:
    """A happening: `predicate` is language-neutral, `type` is PLOVER, `place` an entity id, `when` EDTF."""

    id: str
    start: int
    end: int
    predicate: str
    type: str | None
    participants: tuple[Participant, ...]
    place: str | None
    when: str | None
    status: Status
    rule: str
