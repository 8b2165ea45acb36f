"""Amounts that a report gives as news."""

from dataclasses import dataclass
from typing import Literal

from recoupe.model.mention import Actor
from recoupe.model.time import Confidence

Bound = Literal["exact", "about", "at_least", "at_most", "range", "vague"]
Status = Literal["happened", "planned", "estimated"]


@dataclass(frozen=True, slots=True)
class Scope:
    """Whom or what a figure counts: `who` and `where` are entity ids, `what` is what happened to them.

    `what` and `Figure.counted` are language-neutral, so that two reports can be compared.
    """

    who: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    what: str | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount: hard bounds `low` and `high` (None is open), what is counted, for when, by whom.

    `soft_low` and `soft_high` are what a reader takes the words to mean (METHOD: hedge and roundness).
    `unit` is ISO 4217, UCUM, `%`, `share` or None for plain counts; `part` is true for a part of another
    figure (*dont*), `compared` for one that only measures another (*contre 47 lundi*); `as_of` is EDTF;
    `source_rule` is the rule that names the source; `keys` are language-neutral words around it, the nearest first.
    """

    id: str
    start: int
    end: int
    text: str
    low: float | None
    high: float | None
    bound: Bound
    unit: str | None
    of: str
    counted: str | None
    scope: Scope
    as_of: str | None
    status: Status
    source: Actor | None
    statement: str | None
    rule: str
    soft_low: float | None = None
    soft_high: float | None = None
    part: bool = False
    confidence: Confidence = "certain"
    source_rule: str | None = None
    compared: bool = False
    keys: tuple[str, ...] = ()
