"""Whom an impersonal `on` speaks for: `À la mairie, on assure que`, `« … », dit-on chez le constructeur`."""

from recoupe.extract.phrases import Parsed
from recoupe.extract.phrases.nouns import phrase_end, starts_phrase
from recoupe.extract.phrases.parsed import Unit
from recoupe.extract.phrases.subjects import Source
from recoupe.extract.statements.animacy import kinds_of
from recoupe.extract.statements.draft import Draft
from recoupe.languages.grammar import match_at

_OPENING = 3


def speaking_place(parsed: Parsed, draft: Draft, unit: Unit) -> Source | None:
    """The place that those behind `on` speak from: right behind the cue, or at the start of the sentence."""
    if draft.source is None or not parsed.is_(draft.source.first, "people_at"):
        return None
    behind = _place_at(parsed, max(draft.cue[1], draft.source.last), unit.last)
    if behind is not None:
        return behind
    for at in range(unit.first, min(unit.first + _OPENING, draft.source.first)):
        found = _place_at(parsed, at, draft.source.first)
        if found is not None and not any(v.finite for v in parsed.verbs_in(found.last, draft.source.first)):
            return found
    return None


def _place_at(parsed: Parsed, at: int, limit: int) -> Source | None:
    size = match_at(parsed.grammar.phrases("place_of_speech"), parsed.words, at)
    first = at + size
    if not size or first >= limit or parsed.timed[first] or not (starts_phrase(parsed, first) or size > 1):
        return None
    found = Source(first, phrase_end(parsed, first, limit, places=True), "noun")
    origin = parsed.words[at + 1].startswith("source") if size > 1 else False
    found = Source(at + 1, found.last, "noun") if origin else found
    return found if {"body", "person"} & kinds_of(parsed, found) else None
