"""Drafts that rest on a participle: `, ajoutant que`, `Noting that …, the mayor`."""

from recoupe.extract.phrases import Parsed, VerbGroup
from recoupe.extract.phrases.nouns import phrase_end, starts_phrase
from recoupe.extract.phrases.parsed import Unit
from recoupe.extract.phrases.subjects import Source, subject_left
from recoupe.extract.statements.animacy import speaks
from recoupe.extract.statements.complement import Complement
from recoupe.extract.statements.cues import Cue, marked_at
from recoupe.extract.statements.draft import Draft
from recoupe.extract.statements.frames import complement
from recoupe.extract.statements.scene import Scene
from recoupe.extract.statements.started import affirmed, complement_draft


def gerund(parsed: Parsed, cue: Cue, scene: Scene) -> Draft | None:
    """`, ajoutant que`, `a report saying that`, `Soulignant que …, le maire`."""
    marked = marked_at(parsed, cue.verb) < cue.verb.first
    if cue.verb.mood != "PresPart" and not (cue.verb.mood == "Inf" and marked):
        return None
    if not parsed.outside(cue.verb.first) or not affirmed(parsed, cue):
        return None
    found = complement(parsed, cue, scene.unit.last) or _noted(parsed, cue, scene.unit)
    if found is None or not found.kind:
        return None
    source = _gerund_subject(parsed, cue.verb, scene.unit, found.start, scene.before)
    draft = complement_draft(parsed, cue, found, source, "gerund")
    if draft is not None and source is not None and source.first > cue.verb.first:
        draft.until = source.first
    return draft


def _noted(parsed: Parsed, cue: Cue, unit: Unit) -> Complement | None:
    """`Noting the loss of the bridge, the report says`: a participle that opens the sentence takes a noun."""
    if cue.verb.first != unit.first or "noting" not in cue.row.frames or not starts_phrase(parsed, cue.last):
        return None
    return Complement("object", cue.last)


def _gerund_subject(parsed: Parsed, verb: VerbGroup, unit: Unit, start: int, draft: Draft | None) -> Source | None:
    """Whose participle it is: of the noun right before, of the clause it is set beside, or of the one it opens."""
    low, before = unit.first, marked_at(parsed, verb) - 1
    marked = before + 1 < verb.first
    governed = not marked and before >= low and parsed.pos[before] in ("SCONJ", "ADP", "VERB", "AUX")
    if governed and not parsed.is_(before, "as_mark"):
        return None  # it is clear that finding work is hard
    while before > low and parsed.pos[before] == "ADV":
        before -= 1
    if before >= low and parsed.pos[before] in ("NOUN", "PROPN") and not marked:
        found = _right_before(parsed, before, low) or subject_left(parsed, verb, low)
        return found if found is not None and speaks(parsed, found, "document") else None
    if before < low:
        return _subject_ahead(parsed, unit, start)
    if draft is not None and draft.source is not None:
        return Source(draft.source.first, draft.source.last, "gerund")
    main = [v for v in parsed.verbs_in(low, before)[:12] if v.finite and parsed.outside(v.first)]
    found = next((s for v in main[:4] if (s := _own_subject(parsed, v, low)) is not None), None)
    if found is None and starts_phrase(parsed, low):
        found = Source(low, phrase_end(parsed, low, before), "gerund")
    return found and Source(found.first, found.last, "gerund")


def _right_before(parsed: Parsed, last: int, low: int) -> Source | None:
    """`with ministers saying that`: the phrase that ends right before the participle."""
    first = last
    while first > low and parsed.pos[first - 1] in ("ADJ", "NOUN", "PROPN", "DET", "NUM"):
        first -= 1
    return Source(first, last + 1, "noun") if parsed.is_(first - 1, "beside_mark") else None


def _subject_ahead(parsed: Parsed, unit: Unit, start: int) -> Source | None:
    """The subject of the main clause behind the comma that ends a participle's own."""
    comma = next((i for i in range(start, unit.last) if parsed.words[i] == "," and parsed.outside(i)), unit.last)
    for ahead in parsed.verbs_in(comma, unit.last)[:6]:
        found = subject_left(parsed, ahead, comma + 1) if ahead.finite and _main(parsed, ahead) else None
        if found is not None and found.how in ("noun", "pronoun") and parsed.words[found.first - 1] == ",":
            return found
    return None


def _main(parsed: Parsed, verb: VerbGroup) -> bool:
    before = verb.first - 1
    return parsed.outside(verb.first) and not parsed.is_(before, "relative")


def _own_subject(parsed: Parsed, verb: VerbGroup, low: int) -> Source | None:
    if verb.inverted >= 0:
        return Source(verb.inverted, verb.inverted + 1, "pronoun")
    found = subject_left(parsed, verb, low)
    asked = found is not None and parsed.is_(found.first, "question") and found.last - found.first == 1
    return found if found is not None and found.how != "relative" and not asked else None
