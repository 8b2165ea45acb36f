"""Where a cue is looked at, and whose verb it is there."""

from typing import NamedTuple

from recoupe.extract.phrases import Parsed, VerbGroup
from recoupe.extract.phrases.before import before_verb
from recoupe.extract.phrases.parsed import Unit
from recoupe.extract.phrases.subjects import Source, subject_left
from recoupe.extract.statements.draft import Draft


class Scene(NamedTuple):
    """Where a cue is looked at: its unit, the token before which nothing belongs to it, the draft before it."""

    unit: Unit
    floor: int
    before: Draft | None

    @property
    def low(self) -> int:
        """The first token that can belong to the cue."""
        return max(self.unit.first, self.floor)

    @property
    def bounds(self) -> Unit:
        """The unit from there on."""
        return Unit(self.low, self.unit.last)


def subject_of(parsed: Parsed, verb: VerbGroup, scene: Scene) -> Source | None:
    """The verb's subject; in `Le maire dit que l'eau monte et ajoute que`, that of the cue before."""
    source, before = subject_left(parsed, verb, scene.low), scene.before
    if source is None and before is not None and before.hole is not None and before.source is not None:
        at = before_verb(parsed, verb.first, before.hole[0])  # a dit X, qui a ajouté que
        if parsed.is_(at, "relative") and at - before.hole[1] <= 1:
            return Source(before.source.first, before.source.last, "shared")
    if source is not None and source.how == "shared" and before is not None and before.source is not None:
        return Source(before.source.first, before.source.last, "shared")
    return source
