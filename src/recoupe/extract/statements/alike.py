"""Drafts that rest on a comparison: `Comme l'a dit le maire, le pont tiendra`, `As the mayor said, …`."""

from recoupe.extract.phrases import Parsed
from recoupe.extract.phrases.adjuncts import past_adjuncts
from recoupe.extract.phrases.inversions import subject_right
from recoupe.extract.phrases.nouns import starts_phrase
from recoupe.extract.phrases.subjects import Source
from recoupe.extract.statements.animacy import speaks
from recoupe.extract.statements.around import around_hole
from recoupe.extract.statements.content import clause_end
from recoupe.extract.statements.cues import Cue, reports
from recoupe.extract.statements.draft import Draft, Stretch
from recoupe.extract.statements.frames import complement
from recoupe.extract.statements.scene import Scene
from recoupe.extract.statements.stretches import kept
from recoupe.extract.statements.trailing import attribution_end

_REACH = 8


def as_said(parsed: Parsed, cue: Cue, scene: Scene) -> Draft | None:
    """What stands beside `comme l'a dit X`: the clause behind it, or the one it is set into."""
    verb = cue.verb
    if "incise" not in cue.row.frames or verb.negated or not reports(parsed, verb) or not parsed.outside(verb.first):
        return None
    mark = _mark(parsed, verb.first, scene.low)
    source = _source(parsed, cue, mark, scene.unit.last) if mark >= 0 else None
    said = complement(parsed, cue, scene.unit.last) if source is not None else None
    if source is None or not speaks(parsed, source, "person") or (said is not None and said.kind):
        return None
    hole = (mark, attribution_end(parsed, max(source.last, cue.last), scene.unit.last))
    content = _content(parsed, hole, scene)
    if not content:
        return None
    cue_at = (verb.first, cue.last)
    return Draft("as_said", cue.row.class_, cue.lemma, cue_at, content, source, opens=mark, hole=hole)


def _mark(parsed: Parsed, first: int, low: int) -> int:
    """The comparing word before the verb, behind a comma or at the start; -1 if there is none."""
    for at in range(first - 1, max(low, first - _REACH) - 1, -1):
        if parsed.is_(at, "as_said") and parsed.pos[at] in ("SCONJ", "ADP", "ADV", "CCONJ"):
            return at if at == low or parsed.words[at - 1] == "," else -1
        if parsed.words[at] in (",", ";", ":") or parsed.verb(at) is not None:
            return -1
    return -1


def _source(parsed: Parsed, cue: Cue, mark: int, limit: int) -> Source | None:
    first = cue.verb.first
    if first - mark > 1 and starts_phrase(parsed, mark + 1) and not parsed.is_(first - 1, "object_pronoun"):
        then = past_adjuncts(parsed, cue.last, limit)
        closed = then >= limit or parsed.pos[then] in ("PUNCT", "ADP")  # as the mayor said goodbye
        return Source(mark + 1, first, "noun") if closed else None
    return subject_right(parsed, cue.last, limit)


def _content(parsed: Parsed, hole: Stretch, scene: Scene) -> list[Stretch]:
    if hole[0] > scene.low:
        return around_hole(parsed, hole[0] - 1, hole[1], scene.bounds)
    if hole[1] >= scene.unit.last or parsed.words[hole[1]] != ",":
        return []
    return kept(parsed, [(hole[1], clause_end(parsed, hole[1] + 1, scene.unit.last, ()))])
