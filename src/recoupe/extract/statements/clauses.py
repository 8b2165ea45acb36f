"""Frames that a clause fills: `dit que …`, `affirme avoir …`, `said he would …`."""

from recoupe.extract.phrases import Parsed
from recoupe.extract.phrases.nouns import phrase_steps, starts_phrase
from recoupe.extract.phrases.segments import relative_before
from recoupe.extract.phrases.subjects import Source
from recoupe.extract.statements.complement import Complement
from recoupe.extract.statements.cues import Cue
from recoupe.languages.grammar import match_at

_LOOK = 25


def that_clause(parsed: Parsed, cue: Cue, at: int, limit: int) -> Complement | None:
    """`a dit que le pont tiendrait`, `says, however, that`."""
    if parsed.words[at] == "," and parsed.is_(at + 1, "that") and parsed.pos[at + 1] == "SCONJ" and at > cue.last:
        at += 1
    if not parsed.is_(at, "that") or parsed.is_(at - 1, "no_that"):
        return None
    verb = parsed.verb(at + 1)
    gapped = verb is not None and verb.finite and verb.first == at + 1 and at > cue.last
    if gapped and not parsed.timed[at - 1] and parsed.pos[at - 1] in ("NOUN", "PROPN") and "bare" in cue.row.frames:
        return Complement("", at)  # has said on a visit that unsettled many
    if (
        verb is not None
        and verb.finite
        and verb.first == at + 1
        and parsed.pos[at] == "PRON"
        and "bare" in cue.row.frames
    ):
        return Complement("clause", at)  # says that is why
    if parsed.pos[at] == "DET" and not any(v.finite for v in parsed.verbs_in(at, min(limit, at + 8))):
        return None
    allowed = "clause" in cue.row.frames or ("reflexive_clause" in cue.row.frames and cue.verb.reflexive)
    return Complement("clause" if allowed and at + 1 < limit else "", at + 1)


def colon(parsed: Parsed, cue: Cue, at: int, limit: int) -> Complement | None:
    """`explique : la dalle a cédé`."""
    if parsed.words[at] != ":" or "incise" not in cue.row.frames:
        return None
    return Complement("clause", at + 1) if any(v.finite for v in parsed.verbs_in(at + 1, limit)) else Complement("", at)


def infinitive(parsed: Parsed, cue: Cue, at: int, limit: int) -> Complement | None:
    """`affirme avoir signé`, `promet de signer`, `claims to have signed`."""
    mark = at
    while mark < limit and (parsed.is_(mark, "negation") or parsed.is_(mark, "object_pronoun")) and mark < at + 4:
        mark += 1
    bare = mark < limit and parsed.verb(mark) is not None and parsed.forms[mark] == "Inf"
    if bare and "infinitive" in cue.row.frames:
        return Complement("infinitive", at)
    if parsed.is_(at, "infinitive_mark") and at + 1 < limit:
        then = at + 1
        while then < min(limit, at + 5) and (parsed.is_(then, "negation") or parsed.is_(then, "object_pronoun")):
            then += 1
        then += int(then + 1 < limit and parsed.quote_of[then] >= 0 and parsed.pos[then] == "PUNCT")
        while then < min(limit, at + 6) and (parsed.is_(then, "negation") or parsed.is_(then, "object_pronoun")):
            then += 1
        marked = then < limit and parsed.forms[then] == "Inf" and parsed.pos[then] in ("VERB", "AUX")
        if marked and "de" in cue.row.frames:
            return Complement("infinitive", at + 1)
        if marked and "infinitive" in cue.row.frames and parsed.pos[at] == "PART":
            return Complement("infinitive", at)
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
    if (
        _pronoun_clause(parsed, at, limit)
        or _counted_clause(parsed, cue, at, limit)
        or _late_clause(parsed, cue, at, limit)
    ):
        return Complement("clause", at)
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
    if parsed.is_(at, "relative") and parsed.words[at - 1] == ",":
        return True  # said on Tuesday, which was late
    if parsed.is_(at, "quantity") and "plain" in cue.row.frames:
        return False  # said more than ten people died
    if parsed.is_(at, "object_pronoun") and not parsed.is_(at, "subject_pronoun"):
        # said her teams would leave
        return not (parsed.is_(at, "possessive") and parsed.pos[at + 1 : at + 2] in (("NOUN",), ("ADJ",)))
    if parsed.is_(at, "topic_mark") or parsed.is_(at, "addressee"):
        return True
    if parsed.pos[at] == "NUM" and cue.row.class_ == "add":
        return True
    return (
        parsed.pos[at] == "ADJ" and at + 1 < len(parsed.pos) and parsed.pos[at + 1] in ("ADP", "DET", "PUNCT", "SCONJ")
    )


def _pronoun_clause(parsed: Parsed, at: int, limit: int) -> bool:
    """`said it signed`: a subject pronoun and any verb."""
    if not parsed.is_(at, "subject_pronoun") or parsed.pos[at] != "PRON":
        return False
    return any(parsed.pos[i] in ("VERB", "AUX") and parsed.forms[i] != "Inf" for i in range(at + 1, min(limit, at + 4)))


def _counted_clause(parsed: Parsed, cue: Cue, at: int, limit: int) -> bool:
    """`say at least five people died`: a number with its hedge begins the clause."""
    if "plain" not in cue.row.frames or not parsed.is_(at, "quantity"):
        return False
    numbered = any(parsed.pos[i] == "NUM" for i in range(at + 1, min(limit, at + 4)))
    return numbered and any(v.finite for v in parsed.verbs_in(at, min(limit, at + _LOOK)))


def _late_clause(parsed: Parsed, cue: Cue, at: int, limit: int) -> bool:
    """`said often, nurses wait`: a circumstance and a comma before the clause."""
    if "plain" not in cue.row.frames or at != cue.last or parsed.pos[at] not in ("ADV", "ADP", "SCONJ"):
        return False
    comma = next((i for i in range(at, min(limit, at + 12)) if parsed.words[i] == ","), limit)
    if comma + 2 >= limit or parsed.verbs_in(at, comma) or not parsed.outside(comma + 1):
        return False
    return starts_clause(parsed, comma + 1, limit)


def _only_time(parsed: Parsed, at: int, limit: int) -> bool:
    """`said Friday that`: a time that is no subject."""
    while at < limit and parsed.timed[at]:
        at += 1
        if at < limit and not parsed.timed[at]:
            verb = parsed.verb(at)
            return verb is None or not verb.finite
    return False


def _says_clause(parsed: Parsed, cue: Cue, at: int, limit: int) -> bool:
    """`said the system, simply called that, is a first step`: behind such a verb a phrase begins a clause."""
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


def _opens_another(parsed: Parsed, then: int, *, lead: bool) -> bool:
    """Whether a clause inside the clause begins: at `qui`, at `quand`, at the subject behind a noun."""
    if parsed.is_(then, "relative") or parsed.is_(then, "question") or parsed.pos[then] == "SCONJ":
        return True
    return lead and parsed.pos[then] == "PRON" and parsed.is_(then, "subject_pronoun")


def starts_clause(parsed: Parsed, at: int, limit: int) -> bool:
    """Whether a subject and its finite verb follow before any mark."""
    opens = starts_phrase(parsed, at) or parsed.pos[at] in ("PRON", "ADV") or parsed.is_(at, "question")
    if not (opens or parsed.is_(at, "condition")):
        return False
    relative, lead = False, parsed.pos[at] not in ("ADV", "ADP", "SCONJ")
    for then in range(at, min(limit, at + _LOOK)):
        verb = parsed.verb(then)
        if verb is not None and verb.finite:
            if then > at and not relative:
                return True
            relative = then + 1 < verb.last and relative
        elif then > at and _opens_another(parsed, then, lead=lead):
            relative = True  # posted appeals after she left
        elif parsed.pos[then] == "CCONJ" and parsed.pos[then + 1 : then + 2] in (("VERB",), ("AUX",)):
            return False
        elif parsed.words[then] == "," and parsed.pos[then - 1] == parsed.pos[min(then + 1, limit - 1)] == "ADJ":
            continue  # said the old, rusty gate was safe
        elif parsed.words[then] in (",", ";", ":", ".") and parsed.pos[at] not in ("SCONJ", "ADP"):
            return parsed.words[then] == "," and then > at and _closes_pair(parsed, then, limit)
        elif parsed.forms[then] == "Inf" and parsed.is_(then - 1, "infinitive_mark") and then - at < 3:
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
