"""What changed between two dossiers of one growing story."""

from dataclasses import dataclass
from typing import Literal

ChangeKind = Literal[
    "report_new",
    "report_gone",
    "report_revised",
    "report_dated",
    "contradicted",
    "updated",
    "figure_revised",
    "quote_revised",
    "verdict",
    "origins_grown",
    "origins_merged",
    "date",
    "quote_new",
    "quote_gone",
    "claim_new",
    "claim_gone",
    "claim_merged",
    "claim_parted",
    "claim_spread",
]


@dataclass(frozen=True, slots=True)
class Passage:
    """Words in a report of one of the two dossiers; `ref` is the record that rests on them, None for a whole report."""

    article: str
    label: str
    ref: str | None
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is otherwise now: `what` says how, `old` and `new` are the words it rests on.

    `finding` is the id in the new dossier, `was` that in the old one.
    """

    kind: ChangeKind
    subject: str
    what: str
    old: tuple[Passage, ...] = ()
    new: tuple[Passage, ...] = ()
    finding: str | None = None
    was: str | None = None
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Changes:
    """All changes, those that matter most first; the dossiers are known by when they were made."""

    title: str
    old_made_at: str
    new_made_at: str
    old_reports: int
    new_reports: int
    changes: tuple[Change, ...]
    notes: tuple[str, ...]
    format: str = "recoupe/changes"
    version: int = 1
