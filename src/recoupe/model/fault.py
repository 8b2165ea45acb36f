"""What does not hold in a dossier, or no longer holds of its sources."""

from dataclasses import dataclass
from typing import Literal

FaultKind = Literal["hash", "span", "words", "reference", "double", "missing", "changed", "gone", "differs"]


@dataclass(frozen=True, slots=True)
class Fault:
    """A fact that does not hold: in which `source`, of which `record` (an id or a place in the dossier)."""

    kind: FaultKind
    source: str
    record: str
    what: str


@dataclass(frozen=True, slots=True)
class Verification:
    """How many `reports` and `spans` were checked, what does not hold, and `notes` that are no faults.

    `sources` is how many reports were compared with a source.
    """

    reports: int
    spans: int
    sources: int
    faults: tuple[Fault, ...]
    notes: tuple[str, ...]

    @property
    def sound(self) -> bool:
        """Whether everything holds."""
        return not self.faults
