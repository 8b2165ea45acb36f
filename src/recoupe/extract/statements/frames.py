"""What stands behind a reporting verb: a clause, an infinitive, a noun phrase or a quotation that it licenses."""

from dataclasses import replace
from typing import NamedTuple

from recoupe.extract.phrases import Parsed
from recoupe.extract.phrases.nouns import base_end, phrase_end, phrase_steps, starts_phrase
from recoupe.extract.phrases.subjects import Source, past_adjuncts, relative_before
from recoupe.extract.statements.cues import Cue
from recoupe.languages.grammar import match_at

_LOOK = 25
_STEPS = 8
_CLOSE_BY = frozenset({"bare", "object", "quoted", "infinitive", "predicate"})


class Complement(NamedTuple):
    """What is said begins at token `start`; `kind` is clause, infinitive, object, quote or colon."""

    kind: str
    start: int
    to: Source | None = None


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
        if parsed.words[at] == ",":
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


def that_clause(parsed: Parsed, cue: Cue, at: int, limit: int) -> Complement | None:
    """`a dit que le pont tiendrait`, `says, however, that`."""
    if parsed.words[at] == "," and parsed.is_(at + 1, "that") and parsed.pos[at + 1] == "SCONJ" and at > cue.last:
        at += 1
    if not parsed.is_(at, "that") or parsed.word(at - 1) == "ce":
        return None
    if parsed.pos[at] == "DET" and not any(v.finite for v in parsed.verbs_in(at, min(limit, at + 8))):
        return None
    allowed = "clause" in cue.row.frames or ("reflexive_clause" in cue.row.frames and cue.verb.reflexive)
    return Complement("clause" if allowed and at + 1 < limit else "", at + 1)


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


def colon(parsed: Parsed, cue: Cue, at: int, limit: int) -> Complement | None:
    """`explique : la dalle a cédé`."""
    if parsed.words[at] != ":" or "incise" not in cue.row.frames:
        return None
    return Complement("clause", at + 1) if any(v.finite for v in parsed.verbs_in(at + 1, limit)) else Complement("", at)


def preposition(parsed: Parsed, cue: Cue, at: int, limit: int) -> Complement | None:
    """`a mis en garde contre une hausse`, `called for a vote`."""
    if parsed.words[at] not in cue.row.prepositions or at + 1 >= limit:
        return None
    if parsed.timed[at + 1]:
        return None
    if parsed.is_(at + 1, "that"):
        return Complement("clause", at + 2)
    return Complement("object", at + 1) if starts_phrase(parsed, at + 1) or parsed.quote_of[at + 1] >= 0 else None


def gapped_person(parsed: Parsed, cue: Cue, at: int, limit: int) -> Complement | None:
    """`les pompiers, qu'il a remerciés pour leur courage`: the person stands before, as a relative pronoun."""
    if "person_about" not in cue.row.frames or at != cue.last or not parsed.is_(at, "about_mark"):
        return None
    near = range(max(0, cue.verb.first - 4), cue.verb.first)
    return Complement("object", at + 1) if any(parsed.is_(i, "relative") for i in near) and at + 1 < limit else None


def predicate(parsed: Parsed, cue: Cue, at: int, limit: int) -> Complement | None:
    """`se dit prêt à partir`."""
    if "predicate" not in cue.row.frames or not cue.verb.reflexive:
        return None
    fits = parsed.pos[at] in ("ADJ", "VERB", "ADV", "NOUN") or parsed.quote_of[at] >= 0
    return Complement("object", at) if fits else None


def infinitive(parsed: Parsed, cue: Cue, at: int, limit: int) -> Complement | None:
    """`affirme avoir signé`, `promet de signer`, `claims to have signed`."""
    mark = at
    while mark < limit and (parsed.is_(mark, "negation") or parsed.is_(mark, "object_pronoun")) and mark < at + 4:
        mark += 1
    bare = mark < limit and parsed.verb(mark) is not None and parsed.forms[mark] == "Inf"
    if bare and "infinitive" in cue.row.frames:
        return Complement("clause", at)
    if parsed.is_(at, "infinitive_mark") and at + 1 < limit:
        then = at + 1
        while then < min(limit, at + 5) and (parsed.is_(then, "negation") or parsed.is_(then, "object_pronoun")):
            then += 1
        then += int(then + 1 < limit and parsed.quote_of[then] >= 0 and parsed.pos[then] == "PUNCT")
        marked = then < limit and parsed.forms[then] == "Inf" and parsed.pos[then] in ("VERB", "AUX")
        if marked and "de" in cue.row.frames:
            return Complement("clause", at + 1)
        if marked and "infinitive" in cue.row.frames and parsed.pos[at] == "PART":
            return Complement("clause", at)
    return None


def gerund(parsed: Parsed, cue: Cue, at: int, limit: int) -> Complement | None:
    """`admitted taking the money`."""
    if "gerund" in cue.row.frames and parsed.forms[at] == "PresPart":
        return Complement("clause", at)
    return None


def question(parsed: Parsed, cue: Cue, at: int, limit: int) -> Complement | None:
    """`explique pourquoi le pont a cédé`; `n'a pas dit si` gives nothing."""
    if parsed.is_(at, "whether") and parsed.pos[at] != "PRON":
        return Complement("", at)
    if match_at(parsed.grammar.phrases("question"), parsed.words, at):
        return Complement("clause" if "question" in cue.row.frames else "", at)
    return None


def bare_clause(parsed: Parsed, cue: Cue, at: int, limit: int) -> Complement | None:
    """`said the bridge would hold`."""
    if "bare" not in cue.row.frames or _only_time(parsed, at, limit) or _no_subject(parsed, cue, at):
        return None
    if "object" not in cue.row.frames and _says_clause(parsed, cue, at, limit):
        return Complement("clause", at)
    if "person" in cue.row.frames and starts_phrase(parsed, at) and parsed.pos[at] != "PRON":
        for end in phrase_steps(parsed, at, limit):
            if end + 1 < limit and parsed.is_(end, "that"):
                return Complement("clause", end + 1, Source(at, end, "noun"))
            if (
                end < limit
                and starts_clause(parsed, end, limit)
                and parsed.pos[end] in ("PRON", "DET", "PROPN", "NOUN")
            ):
                return Complement("clause", end, Source(at, end, "noun"))
    if starts_clause(parsed, at, limit) or _gapped(parsed, cue, at):
        return Complement("clause", at)
    return None


def _no_subject(parsed: Parsed, cue: Cue, at: int) -> bool:
    """What begins no clause: `told him`, `spoke about`, `felt ill an hour later`, `added 0.4 per cent`."""
    if parsed.is_(at, "object_pronoun") and not parsed.is_(at, "subject_pronoun"):
        return True
    if parsed.is_(at, "topic_mark") or parsed.is_(at, "addressee"):
        return True
    if parsed.pos[at] == "NUM" and cue.row.class_ == "add":
        return True
    return (
        parsed.pos[at] == "ADJ" and at + 1 < len(parsed.pos) and parsed.pos[at + 1] in ("ADP", "DET", "PUNCT", "SCONJ")
    )


def _only_time(parsed: Parsed, at: int, limit: int) -> bool:
    """`said Friday that`: a time that is no subject."""
    while at < limit and parsed.timed[at]:
        at += 1
        if at < limit and not parsed.timed[at]:
            verb = parsed.verb(at)
            return verb is None or not verb.finite
    return False


def _says_clause(parsed: Parsed, cue: Cue, at: int, limit: int) -> bool:
    """`said the system, simply called that, is a first step`: behind a verb that takes no noun, a phrase begins a clause."""
    if "plain" not in cue.row.frames or not (starts_phrase(parsed, at) or parsed.forms[at] == "PresPart"):
        return False
    if any(
        v.finite and v.first > at and relative_before(parsed, v.first, at) < 0
        for v in parsed.verbs_in(at, min(limit, at + 60))
    ):
        return True
    return at == cue.last and limit - at > 4 and parsed.pos[at] in ("DET", "NOUN", "PROPN")


def _gapped(parsed: Parsed, cue: Cue, at: int) -> bool:
    """`the board, which critics claim is weak`: the clause's subject is what the relative pronoun stands for."""
    verb = parsed.verb(at)
    if verb is None or not verb.finite or verb.first != at:
        return False
    near = range(max(0, cue.verb.first - 4), cue.verb.first)
    return any(parsed.is_(i, "relative") or parsed.is_(i, "question") for i in near)


def starts_clause(parsed: Parsed, at: int, limit: int) -> bool:
    """Whether a subject and its finite verb follow before any mark."""
    opens = starts_phrase(parsed, at) or parsed.pos[at] in ("PRON", "ADV") or parsed.is_(at, "question")
    if not (opens or parsed.is_(at, "condition")):
        return False
    relative = False
    for then in range(at, min(limit, at + _LOOK)):
        verb = parsed.verb(then)
        if verb is not None and verb.finite:
            if then > at and not relative:
                return True
            relative = False
        elif then > at and (
            parsed.is_(then, "relative") or parsed.is_(then, "question") or parsed.pos[then] == "SCONJ"
        ):
            relative = True
        elif parsed.pos[then] == "CCONJ" and parsed.pos[then + 1 : then + 2] in (("VERB",), ("AUX",)):
            return False
        elif parsed.words[then] in (",", ";", ":", ".") and parsed.pos[at] not in ("SCONJ", "ADP"):
            return parsed.words[then] == "," and then > at and _closes_pair(parsed, then, limit)
        elif parsed.forms[then] == "Inf" and parsed.word(then - 1) == "to" and then - at < 3:
            return False
    return False


def _closes_pair(parsed: Parsed, comma: int, limit: int) -> bool:
    """`the council, after a long debate, would vote`: a second comma and a finite verb right behind it."""
    for then in range(comma + 1, min(limit, comma + _LOOK)):
        verb = parsed.verb(then)
        if verb is not None and verb.finite and relative_before(parsed, verb.first, comma) < 0:
            return False
        if parsed.words[then] == ",":
            behind = parsed.verb(then + 1)
            return behind is not None and behind.finite
    return False


def answer(parsed: Parsed, cue: Cue, at: int, limit: int) -> Complement | None:
    """`a répondu oui, mais sans date`."""
    return (
        Complement("answer", at)
        if parsed.is_(at, "answer") and parsed.pos[at] in ("INTJ", "ADV", "NOUN") and "clause" in cue.row.frames
        else None
    )


def noun_object(parsed: Parsed, cue: Cue, at: int, limit: int) -> Complement | None:
    """`a annoncé le retrait`; with `quoted`, only an object that holds a quotation."""
    if "as" in cue.row.frames and parsed.words[at] == "as":
        return Complement("object", at + 1)
    if parsed.is_(at, "object_pronoun") and parsed.pos[at] == "PRON" and at + 1 < limit:
        return _pronoun_object(parsed, cue, at, limit)
    if not starts_phrase(parsed, at) or parsed.timed[at]:
        return None
    if {"person", "person_infinitive", "person_about", "about_person"} & cue.row.frames:
        found = _person_object(parsed, cue, at, limit)
        if found is not None:
            return found
    if "object" in cue.row.frames and _object_fits(parsed, cue, at, limit):
        end = base_end(parsed, at, limit)
        if cue.row.objects and parsed.pos[at] != "DET" and parsed.is_(end, "that"):
            return Complement("clause", end + 1)
        return Complement("object", at)
    if "possible" in cue.row.frames and (cue.verb.negated or _head_is(parsed, at, limit, "claim")):
        return Complement("object", at)
    if "as" in cue.row.frames and parsed.word(phrase_end(parsed, at, limit)) == "as":
        return Complement("object", at)
    if "quoted" in cue.row.frames and (quote := _quote_near(parsed, at, limit)) >= 0:
        named = cue.row.class_ == "describe" and parsed.is_(quote - 1, "strict_of")
        return Complement("quote" if named else "object", quote if named else at)
    return None


def _pronoun_object(parsed: Parsed, cue: Cue, at: int, limit: int) -> Complement | None:
    """`declared it "a success"`, `described himself as a victim`, `accused him of lying`."""
    if {"person_infinitive", "person_about"} & cue.row.frames:
        return _person_object(parsed, cue, at, limit)
    quoted = "quoted" in cue.row.frames and parsed.quote_of[at + 1] >= 0
    as_ = "as" in cue.row.frames and parsed.words[at + 1] == "as"
    return Complement("object", at) if quoted or as_ else None


def _object_fits(parsed: Parsed, cue: Cue, at: int, limit: int) -> bool:
    if parsed.pos[at] == "PRON":
        return False
    return not cue.row.objects or _head_is(parsed, at, limit, cue.row.objects)


def _head_is(parsed: Parsed, at: int, limit: int, kind: str) -> bool:
    nouns = parsed.nouns
    return any(
        kind in nouns.get(parsed.lemmas[i].lower(), nouns.get(parsed.words[i], frozenset()))
        for i in range(at, base_end(parsed, at, limit))
    )


def _quote_near(parsed: Parsed, at: int, limit: int) -> int:
    """The first quotation of the object: not behind a comma or another verb."""
    for then in range(at, min(limit, at + _LOOK)):
        if parsed.quote_of[then] >= 0:
            return then
        verb = parsed.verb(then)
        if parsed.words[then] in (",", ";", ":") or (verb is not None and verb.finite):
            return -1
    return -1


def _person_object(parsed: Parsed, cue: Cue, at: int, limit: int) -> Complement | None:
    """`exhorte les élus à partir`, `accuse le maire d'avoir menti`, `urged residents to leave`."""
    for end in (at + 1,) if parsed.pos[at] == "PRON" else phrase_steps(parsed, at, limit):
        person = Source(at, end, "noun")
        end = past_adjuncts(parsed, end, limit)
        if end >= limit:
            return None
        no = int(parsed.is_(end, "negation") and end + 2 < limit)
        marked = (
            parsed.is_(end + no, "infinitive_mark")
            and end + no + 1 < limit
            and _infinitive_at(parsed, end + no + 1, limit)
        )
        if "person_infinitive" in cue.row.frames and marked:
            return Complement("clause", at if parsed.pos[end + no] == "PART" and not no else end + 1 - no, person)
        if "person_about" in cue.row.frames and (marked or parsed.is_(end, "about_mark")):
            return Complement("clause", end + 1, person)
        told = cue.row.class_ == "warn" and parsed.pos[at] == "PROPN"
        if (
            "person_about" in cue.row.frames
            and parsed.is_(end, "strict_of")
            and (told or parsed.is_(end + 1, "possessive"))
        ):
            return Complement("object", end + 1, person)
        if "about_person" in cue.row.frames and marked:
            return Complement("clause", at, person)
    return None


def _infinitive_at(parsed: Parsed, at: int, limit: int) -> bool:
    while at < limit and (parsed.is_(at, "negation") or parsed.is_(at, "object_pronoun") or parsed.pos[at] == "ADV"):
        at += 1
    return at < limit and parsed.forms[at] in ("Inf", "PresPart") and parsed.pos[at] in ("VERB", "AUX")


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
    noun_object,
)


def _passed(parsed: Parsed, cue: Cue, at: int, limit: int) -> tuple[int, Source | None]:
    """The place behind an adverb, a time, an addressee or a circumstance, and the addressee."""
    then = past_adjuncts(parsed, at, limit)
    if then > at:
        return then, None
    pos = parsed.pos[at]
    if parsed.words[at] == ",":
        return _inserted(parsed, at, limit), None
    if parsed.is_(at, "topic_mark") and not parsed.is_(at, "addressee"):
        return at, None
    if pos == "ADP" or parsed.is_(at, "addressee"):
        end = phrase_end(parsed, at + 1, limit, places=True) if at + 1 < limit and starts_phrase(parsed, at + 1) else at
        if end > at + 1:
            return end, Source(at + 1, end, "noun") if parsed.is_(at, "addressee") else None
        return (at + 2, None) if at + 1 < limit and parsed.pos[at + 1] == "PRON" else (at, None)
    if {"person", "person_infinitive"} & cue.row.frames and (starts_phrase(parsed, at) or pos == "PRON"):
        end = phrase_end(parsed, at, limit) if pos != "PRON" else at + 1
        return end, Source(at, end, "noun")
    if "person" in cue.row.frames and pos == "CCONJ":
        return at + 1, None
    return at, None


def _inserted(parsed: Parsed, at: int, limit: int) -> int:
    """Behind `, lors d'une visite,`: what stands between two commas and holds no finite verb."""
    for then in range(at + 1, min(limit, at + _LOOK)):
        verb = parsed.verb(then)
        if parsed.quote_of[then] >= 0 or (verb is not None and verb.finite):
            return at
        if parsed.words[then] == ",":
            return then + 1
    return at
