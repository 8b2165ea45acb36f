"""Where a cue is looked at, and whose verb it is there."""

from typing import NamedTuple

from recoupe.extract.phrases import Parsed, VerbGroup
from recoupe.extract.phrases.before import before_verb
from recoupe.extract.phrases.parsed import Unit
from recoupe.extract.phrases.segments import relative_before
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
        main = _main_subject(parsed, verb, scene, before)
        return main or Source(before.source.first, before.source.last, "shared")
    return source


def _main_subject(parsed: Parsed, verb: VerbGroup, scene: Scene, before: Draft) -> Source | None:
    """`La police a identifié l'homme dont le nom suggère que … et a précisé que`: of the verb in the same tense."""
    cue = next((v for v in parsed.verbs_in(*before.cue)), None)
    inside = relative_before(parsed, before.cue[0], scene.low) >= 0
    if cue is None or not inside or _tense(cue) == _tense(verb):
        return None
    for main in parsed.verbs_in(scene.low, before.cue[0])[:4]:
        if main.finite and _tense(main) == _tense(verb) and relative_before(parsed, main.first, scene.low) < 0:
            found = subject_left(parsed, main, scene.low)
            return found and Source(found.first, found.last, "shared")
    return None


def _tense(verb: VerbGroup) -> tuple[str, bool]:
    return verb.mood, verb.head > verb.first
