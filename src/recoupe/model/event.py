"""What happened, as one report tells it."""

from dataclasses import dataclass

from recoupe.model.figure import Status
from recoupe.model.mention import Actor
from recoupe.model.span import Span

_OPEN = frozenset({"clause", "part", "speech", "word"})


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody in an event; `role` is agent, patient or with."""

    role: str
    actor: Actor


@dataclass(frozen=True, slots=True)
class Event:
    """A happening: `predicate` is language-neutral, `type` is PLOVER, `place` an entity id, `when` EDTF.

    `keys` are the language-neutral content words of the `clause` that tells it; `family` holds deeds that one word
    can stand for; `telling` is the whole clause as a reader would quote it.
    An `occurrence` is done by nobody: a flood, a clash, a strike.
    """

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
    keys: tuple[str, ...] = ()
    clause: Span | None = None
    family: str | None = None
    telling: Span | None = None
    occurrence: bool = False

    @property
    def full(self) -> bool:
        """Whether a table knows the deed and enough is told of it; the others are known by their words alone."""
        return self.rule not in _OPEN

    @property
    def known(self) -> bool:
        """Whether a table knows the deed, so that two of them are not one for their words alone."""
        return self.rule != "clause"
