"""Where another one's words begin in the same sentence: `…, mais la direction assure que`, `…, while the firm says`."""

from recoupe.extract.phrases import Parsed
from recoupe.extract.phrases.nouns import starts_phrase
from recoupe.extract.phrases.segments import relative_before
from recoupe.extract.phrases.subjects import subject_left
from recoupe.extract.statements.cues import cues_at
from recoupe.extract.statements.frames import complement
from recoupe.languages.grammar import match_at

_NEAR = 12


def other_voice(parsed: Parsed, comma: int, end: int) -> bool:
    """Whether a clause about another speaker begins behind this comma."""
    at = comma + 1
    if at + 2 >= end or not parsed.outside(at):
        return False
    joined = parsed.pos[at] == "CCONJ" or parsed.is_(at, "opposing")
    if not joined:
        return _denied_by(parsed, at, end)
    size = max(1, match_at(parsed.grammar.phrases("opposing"), parsed.words, at))
    if not starts_phrase(parsed, at + size) or parsed.is_(at + size, "self_speech"):
        return False
    verb = next((v for v in parsed.verbs_in(at + size, min(end, at + size + _NEAR)) if v.finite), None)
    if verb is None or not parsed.cue_rows(verb.key) or not parsed.outside(verb.first) or verb.passive:
        return False
    found = subject_left(parsed, verb, at + size)
    return found is not None and at + size <= found.first < at + size + 5


def next_voice(parsed: Parsed, at: int, end: int) -> bool:
    """`… et la préfecture assure que`, `says 34, the union says it was 41`: another speaker's clause begins behind."""
    joined = parsed.pos[at] == "CCONJ" or parsed.words[at] == ","
    if not joined or not parsed.outside(at) or not starts_phrase(parsed, at + 1):
        return False
    verb = next((v for v in parsed.verbs_in(at + 1, min(end, at + 2 * _NEAR)) if v.finite), None)
    if verb is None or not parsed.outside(verb.first) or verb.passive or relative_before(parsed, verb.first, at) >= 0:
        return False
    found = subject_left(parsed, verb, at + 1)
    if found is None or found.first != at + 1:
        return False
    for cue in cues_at(parsed, verb):
        said = complement(parsed, cue, end)
        if said is not None and (said.kind in ("clause", "quote") or (said.kind and "valued" in cue.row.frames)):
            return True
    return False


def _denied_by(parsed: Parsed, at: int, end: int) -> bool:
    """`, ce que dément le ministère`: a reply to what was said."""
    size = match_at(parsed.grammar.phrases("comment_on"), parsed.words, at)
    verb = parsed.verb(at + size) if size and at + size < end else None
    return verb is not None and any(row.class_ == "deny" for row in parsed.cue_rows(verb.key))


def clause_behind_colon(parsed: Parsed, at: int, end: int) -> bool:
    """`La version du camp adverse est autre : trois soldats ont péri`: a colon and a whole clause behind it."""
    if parsed.words[at] != ":" or at + 1 >= end or not parsed.outside(at + 1):
        return False
    return starts_phrase(parsed, at + 1) and any(v.finite for v in parsed.verbs_in(at + 1, end))


def after_other_voice(parsed: Parsed, at: int, first: int, end: int) -> bool:
    """`Les analystes attendaient 15 mais le marché a fait 14 selon`: a new clause behind one that is somebody's."""
    if parsed.pos[at] != "CCONJ" or not starts_phrase(parsed, at + 1):
        return False
    cues = [v for v in parsed.verbs_in(max(first, at - 40), at) if v.finite and parsed.outside(v.first)]
    if not cues or not parsed.cue_rows(cues[0].key):
        return False
    verb = next((v for v in parsed.verbs_in(at + 1, end) if v.finite), None)
    found = subject_left(parsed, verb, at + 1) if verb is not None else None
    return found is not None and found.first == at + 1
