"""What several reports together say on one thing, and on how many origins it rests."""

from dataclasses import dataclass
from typing import Literal

from recoupe.model.span import Reason

Topic = Literal["statement", "figure", "event"]
Verdict = Literal["agreed", "differs", "conflict", "update", "single"]
RelationKind = Literal["equal", "refines", "compatible", "tension", "conflict", "update"]
OriginKind = Literal["speaker", "agency", "document", "outlet", "undeclared"]


@dataclass(frozen=True, slots=True)
class Member:
    """One report's part in a finding; `ref` is the id of a statement, figure or event."""

    article: str
    ref: str


@dataclass(frozen=True, slots=True)
class Relation:
    """How two figures or statements stand to each other."""

    a: str
    b: str
    relation: RelationKind
    because: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """One of the values that reports give, and who gives it."""

    value: str
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """Where members part: in wording, value, date or place."""

    kind: Literal["wording", "value", "date", "place"]
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a claim comes from in the end, and the members that rest on it."""

    name: str
    kind: OriginKind
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Independence:
    """Independent origins: `min` merges all that could be one, `max` keeps them apart."""

    min: int
    max: int


@dataclass(frozen=True, slots=True)
class Finding:
    """One claim over all reports that carry it."""

    id: str
    topic: Topic
    verdict: Verdict
    title: str
    members: tuple[Member, ...]
    relations: tuple[Relation, ...]
    differences: tuple[Difference, ...]
    origins: tuple[Origin, ...]
    independent_origins: Independence
    because: tuple[Reason, ...]
    when: str | None
    confidence: Literal["certain", "possible"] = "certain"


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """A finding at its place in time (EDTF)."""

    when: str
    finding: str
