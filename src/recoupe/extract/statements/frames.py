"""What stands behind a reporting verb: a clause, an infinitive, a noun phrase or a quotation that it licenses."""

from dataclasses import replace
from functools import lru_cache

from recoupe.extract.phrases import Parsed
from recoupe.extract.phrases.adjuncts import past_adjuncts
from recoupe.extract.phrases.nouns import base_end, phrase_end, starts_phrase
from recoupe.extract.phrases.subjects import Source
from recoupe.extract.statements.clauses import (
    bare_clause,
    colon,
    gerund,
    infinitive,
    question,
    that_clause,
)
from recoupe.extract.statements.complement import Complement
from recoupe.extract.statements.cues import Cue
from recoupe.extract.statements.objects import (
    answer,
    gapped_person,
    judgment,
    noun_object,
    predicate,
    preposition,
    valued,
)

_LOOK = 25
_STEPS = 8
_SHORT = 7  # Tokens of `, aujourd'hui,`, `, le maire adjoint,` that part nothing.
_CLOSE_BY = frozenset({"bare", "object", "quoted", "infinitive", "predicate"})


@lru_cache(maxsize=8)
def complement(parsed: Parsed, cue: Cue, limit: int) -> Complement | None:
    """The first frame of the cue that the words behind it fill, looking no further than `limit`."""
    at, to = cue.last, None
    for _ in range(_STEPS):
        found = _here(parsed, cue, at, limit)
        if found is not None:
            return found._replace(to=found.to or to) if found.kind else None
        then, person = _passed(parsed, cue, at, limit)
        if then <= at:
            break
        if parsed.words[at] == "," and not (parsed.words[then - 1] == "," and then - at <= _SHORT):
            cue = cue._replace(row=replace(cue.row, frames=cue.row.frames - _CLOSE_BY))
        at, to = then, person or to
    return _quotation_ahead(parsed, cue, limit)


def _quotation_ahead(parsed: Parsed, cue: Cue, limit: int) -> Complement | None:
    """`joked when asked about it, "…"`, `explained it this way: "…"`: a mark and a quotation before any other verb."""
    if "incise" not in cue.row.frames:
        return None
    for at in range(cue.last, min(limit - 1, cue.last + _LOOK)):
        verb = parsed.verb(at)
        if not parsed.outside(at) or (verb is not None and verb.finite):
            return None
        if parsed.words[at] in (":", ",") and parsed.quote_of[at + 1] >= 0:
            return Complement("quote", at + 1)
    return None


def _here(parsed: Parsed, cue: Cue, at: int, limit: int) -> Complement | None:
    """The frame that is filled right here; one of kind "" where the words rule a statement out."""
    if at >= limit:
        return Complement("", at)
    for frame in FRAMES:
        found = frame(parsed, cue, at, limit)
        if found is not None:
            return found
    return None


def quotation(parsed: Parsed, cue: Cue, at: int, limit: int) -> Complement | None:
    """`a dit : « … »`, `said, "…"`, `a exprimé « … »`."""
    then = at + 1 if parsed.words[at] in (":", ",") else at
    if then >= limit or parsed.quote_of[then] < 0 or parsed.quotes[parsed.quote_of[then]].first != then:
        return None
    if then == at and at > cue.last + 2 and parsed.pos[at - 1] != "PUNCT":
        return None  # said on the show "Morning Talk"
    if parsed.words[at] == ",":
        return Complement("quote", then) if "incise" in cue.row.frames else None
    if parsed.words[at] == ":":
        return Complement("quote", then)
    return Complement("object" if {"quoted", "object", "incise"} & cue.row.frames else "", then)


FRAMES = (
    that_clause,
    answer,
    gapped_person,
    quotation,
    colon,
    preposition,
    predicate,
    infinitive,
    gerund,
    question,
    bare_clause,
    valued,
    judgment,
    noun_object,
)


def _past_adjunct(parsed: Parsed, cue: Cue, at: int, limit: int) -> tuple[int, Source | None]:
    """The place behind `à la presse`, `with him`, and the addressee."""
    end = _adjunct_end(parsed, cue, at, limit)
    if end > at + 1:
        return end, Source(at + 1, end, "noun") if parsed.is_(at, "addressee") else None
    return (at + 2, None) if at + 1 < limit and parsed.pos[at + 1] == "PRON" else (at, None)


def _passed(parsed: Parsed, cue: Cue, at: int, limit: int) -> tuple[int, Source | None]:
    """The place behind an adverb, a time, an addressee or a circumstance, and the addressee."""
    if at + 1 < limit and _leads_to_clause(parsed, cue, at):
        return at + 1, None
    then = past_adjuncts(parsed, at, limit)
    if then > at:
        return then, None
    pos = parsed.pos[at]
    if parsed.words[at] == ",":
        return _inserted(parsed, at, limit), None
    if parsed.is_(at, "topic_mark") and not parsed.is_(at, "addressee"):
        return at, None
    if pos == "ADP" or parsed.is_(at, "addressee"):
        return _past_adjunct(parsed, cue, at, limit)
    if {"person", "person_infinitive"} & cue.row.frames and (starts_phrase(parsed, at) or pos == "PRON"):
        end = phrase_end(parsed, at, limit) if pos != "PRON" else at + 1
        return end, Source(at, end, "noun")
    end = phrase_end(parsed, at, limit) if starts_phrase(parsed, at) and "clause" in cue.row.frames else at
    if at < end <= at + 3 and end < limit and parsed.is_(end, "that") and parsed.pos[end] == "SCONJ":
        return end, None  # noted several times that
    if "person" in cue.row.frames and pos == "CCONJ":
        return at + 1, None
    return at, None


def _adjunct_end(parsed: Parsed, cue: Cue, at: int, limit: int) -> int:
    """`table en moyenne sur une hausse`, `rappelle au prévenu que`: the end of a phrase that a preposition governs."""
    noun = at + 1 < limit and (starts_phrase(parsed, at + 1) or parsed.is_(at, "contracted"))
    if not noun:
        return at
    end = max(phrase_end(parsed, at + 1, limit, places=True), at + 2)
    while end < limit and parsed.timed[end]:
        end += 1
        if end < limit and not parsed.timed[end] and parsed.pos[end] == "NOUN":
            end = base_end(parsed, end, limit)  # in a May 2009 report
    lead = (i for i in range(at + 2, end) if parsed.words[i] in cue.row.prepositions and not parsed.is_(i, "strict_of"))
    return next(lead, end)


def _leads_to_clause(parsed: Parsed, cue: Cue, at: int) -> bool:
    """`tweeted out that`, `told court she`: one word between the verb and its clause."""
    then = at + 1
    if parsed.is_(then, "that") and parsed.pos[then] == "SCONJ" and parsed.pos[at] == "ADP":
        return True
    bare = parsed.pos[at] in ("SCONJ", "ADJ", "NOUN", "X") and "person" in cue.row.frames
    return bare and (parsed.is_(then, "subject_pronoun") or parsed.is_(then, "that"))


def _inserted(parsed: Parsed, at: int, limit: int) -> int:
    """Behind `, lors d'une visite,`: what stands between two commas and holds no finite verb."""
    for then in range(at + 1, min(limit, at + _LOOK)):
        verb = parsed.verb(then)
        if parsed.quote_of[then] >= 0 or (verb is not None and verb.finite):
            return at
        if parsed.words[then] == ",":
            return then + 1
    return at
