"""A source named behind what it said: `C'est ce qu'indique l'agence`, `That is according to the ministry`."""

from recoupe.extract.phrases import Parsed
from recoupe.extract.phrases.inversions import subject_right
from recoupe.extract.phrases.parsed import Unit
from recoupe.extract.phrases.subjects import Source, subject_left
from recoupe.extract.statements.cues import cues_at
from recoupe.languages.grammar import match_at


def source_of_before(parsed: Parsed, unit: Unit) -> Source | None:
    """Who said what stands right before this unit, if that is all that the unit says."""
    size = match_at(parsed.grammar.phrases("back_reference"), parsed.words, unit.first)
    if not size:
        return None
    at = unit.first + size
    for verb in parsed.verbs_in(at - 2, min(unit.last, at + 12)):
        if cues_at(parsed, verb) and verb.first >= at - 1:
            found = subject_left(parsed, verb, at) or subject_right(parsed, verb.last, unit.last)
            return None if found is not None and parsed.is_(found.first, "self_speech") else found
    return subject_right(parsed, at, unit.last) if parsed.pos[at - 1] in ("ADP", "PART") else None
