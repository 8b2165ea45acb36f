"""Frames that a noun phrase fills: `annonce le retrait`, `exhorte les élus à partir`, `called it "a farce"`."""

from recoupe.extract.phrases import Parsed
from recoupe.extract.phrases.adjuncts import past_adjuncts
from recoupe.extract.phrases.nouns import base_end, phrase_end, phrase_steps, starts_phrase
from recoupe.extract.phrases.subjects import Source
from recoupe.extract.statements.complement import Complement
from recoupe.extract.statements.cues import Cue
from recoupe.languages.grammar import match_at

_LOOK = 25
_NEAR_AS = 14


def preposition(parsed: Parsed, cue: Cue, at: int, limit: int) -> Complement | None:
    """`a mis en garde contre une hausse`, `called for a vote`."""
    if parsed.words[at] not in cue.row.prepositions or at + 1 >= limit:
        return None
    if "close" in cue.row.frames and any(parsed.pos[i] in ("NOUN", "PROPN") for i in range(cue.last, at)):
        return None  # a appelé la police à la rescousse
    about = "reflexive_about" in cue.row.frames
    if parsed.timed[at + 1] or (about and not cue.verb.reflexive):
        return None
    if parsed.is_(at + 1, "that"):
        return Complement("clause", at + 2)
    if (about or "close" in cue.row.frames) and _infinitive_at(parsed, at + 1, limit):
        return Complement("infinitive", at + 1)  # se vante de tenir, appelle à voter
    end = phrase_end(parsed, at + 1, limit, places=True) if starts_phrase(parsed, at + 1) else at
    if end > at and "clause" in cue.row.frames and parsed.is_(end, "that") and parsed.pos[end] == "SCONJ":
        return Complement("clause", end + 1)  # a rappelé sur Radio Ovalis que
    noun = starts_phrase(parsed, at + 1) or parsed.quote_of[at + 1] >= 0 or parsed.forms[at + 1] == "PresPart"
    return Complement("object", at + 1) if noun else None


def gapped_person(parsed: Parsed, cue: Cue, at: int, limit: int) -> Complement | None:
    """`les pompiers, qu'il a remerciés pour leur courage`, `qui l'accuse d'avoir menti`: the person stands before."""
    if "about_person" in cue.row.frames and (cue.verb.reflexive or parsed.is_(cue.verb.first - 1, "object_pronoun")):
        marked = parsed.is_(at, "infinitive_mark") and _infinitive_at(parsed, at + 1, limit)
        return Complement("infinitive", at + 1) if marked else None
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


def answer(parsed: Parsed, cue: Cue, at: int, limit: int) -> Complement | None:
    """`a répondu oui, mais sans date`."""
    return (
        Complement("answer", at)
        if parsed.is_(at, "answer") and parsed.pos[at] in ("INTJ", "ADV", "NOUN") and "clause" in cue.row.frames
        else None
    )


def noun_object(parsed: Parsed, cue: Cue, at: int, limit: int) -> Complement | None:
    """`a annoncé le retrait`; with `quoted`, only an object that holds a quotation."""
    quoted = at + 1 < limit and parsed.quote_of[at + 1] >= 0
    if "as" in cue.row.frames and parsed.is_(at, "as_mark"):
        return Complement("quote" if quoted else "object", at + 1)
    if "of_quoted" in cue.row.frames:
        fits = parsed.is_(at, "strict_of") and (quoted or (at + 1 < limit and _some(parsed, at + 1)))
        return Complement("object", at + 1) if fits else None
    if _called(parsed, cue, at, limit):
        return Complement("object", at + 1)
    if parsed.is_(at, "object_pronoun") and parsed.pos[at] == "PRON" and at + 1 < limit:
        return _pronoun_object(parsed, cue, at, limit)
    if "indefinite" in cue.row.frames and _hedged(parsed, at, limit):
        return Complement("object", at)
    sum_ = parsed.pos[at] == "SYM" and "object" in cue.row.frames
    if not (starts_phrase(parsed, at) or sum_) or parsed.timed[at]:
        return None
    if {"person", "person_infinitive", "person_about", "about_person"} & cue.row.frames:
        found = _person_object(parsed, cue, at, limit)
        if found is not None:
            return found
    return _thing_object(parsed, cue, at, limit)


def _thing_object(parsed: Parsed, cue: Cue, at: int, limit: int) -> Complement | None:
    """The thing that is said: `le retrait des troupes`, `la promesse que …`, `un « désastre »`."""
    if "object" in cue.row.frames and _object_fits(parsed, cue, at, limit):
        end = base_end(parsed, at, limit)
        if cue.row.objects and parsed.pos[at] != "DET" and parsed.is_(end, "that"):
            return Complement("clause", end + 1)
        return _told_claim(parsed, cue, at, limit) or Complement("object", at)
    if _framed(parsed, cue, at, limit):
        return _told_claim(parsed, cue, at, limit) or Complement("object", at)
    if "quoted" in cue.row.frames and (quote := _quote_near(parsed, at, limit)) >= 0:
        named = cue.row.class_ == "describe" and parsed.is_(quote - 1, "strict_of")
        return Complement("quote" if named else "object", quote if named else at)
    return None


def _hedged(parsed: Parsed, at: int, limit: int) -> bool:
    """`recense plus de 110 fuites`: a count with its hedge begins here."""
    near = range(at + 1, min(limit, at + 4))
    return parsed.is_(at, "quantity") and any(parsed.pos[i] == "NUM" for i in near)


def _some(parsed: Parsed, at: int) -> bool:
    """`parle de quatre morts`, `parle de 70 %`: so many, not `parle d'un pont`."""
    return parsed.pos[at] == "NUM" and not parsed.timed[at] and not parsed.is_(at, "determiner")


def _told_claim(parsed: Parsed, cue: Cue, at: int, limit: int) -> Complement | None:
    """`rejects the allegation that the hull was thin`, `dément la rumeur selon laquelle`: what is denied."""
    if cue.row.class_ != "deny" or not _head_is(parsed, at, limit, "claim"):
        return None
    end = base_end(parsed, at, limit)
    if parsed.is_(end, "that") and parsed.pos[end] == "SCONJ":
        return Complement("clause", end + 1)
    behind = end + match_at(parsed.reporting.sources["according"], parsed.words, end)
    return Complement("clause", behind + 1) if behind > end and parsed.is_(behind, "relative") else None


def _framed(parsed: Parsed, cue: Cue, at: int, limit: int) -> bool:
    """Whether an object that is no quotation fits: a claim, something new, a comparison."""
    claim = _head_is(parsed, at, limit, "claim")
    if ("claimed" in cue.row.frames and claim) or _indefinite(parsed, cue, at, limit):
        return True
    if "possible" in cue.row.frames and (cue.verb.negated or claim):
        return True
    return "as" in cue.row.frames and _compared(parsed, at, limit)


def _compared(parsed: Parsed, at: int, limit: int) -> bool:
    """`described the three metre by two metre map as the finest`: an `as` before any verb or comma."""
    for then in range(at + 1, min(limit, at + _NEAR_AS)):
        verb = parsed.verb(then)
        if parsed.is_(then, "as_mark"):
            return True
        if parsed.words[then] in (",", ";", ":") or (verb is not None and verb.finite):
            return False
    return False


def _called(parsed: Parsed, cue: Cue, at: int, limit: int) -> bool:
    """`qualifie d'« absurde » la loi`, `qualifie d'absurde la loi`: a name for what follows it."""
    if cue.row.class_ != "describe" or "as" not in cue.row.frames or at + 2 >= limit:
        return False
    named = parsed.quote_of[at + 1] >= 0 or parsed.pos[at + 1] == "ADJ"
    return parsed.is_(at, "strict_of") and parsed.pos[at] == "ADP" and named


def _indefinite(parsed: Parsed, cue: Cue, at: int, limit: int) -> bool:
    """`évoque des milliers de déplacés`, not `évoque la situation`: something new, or counted."""
    if "indefinite" not in cue.row.frames or parsed.pos[at] == "PRON":
        return False
    counted = any(parsed.pos[i] == "NUM" for i in range(at, base_end(parsed, at, limit)))
    return counted or parsed.is_(at, "indefinite")


def judgment(parsed: Parsed, cue: Cue, at: int, limit: int) -> Complement | None:
    """`juge nécessaire de fermer le pont`, `trouve « absurde » la loi`: a quality before what has it."""
    if "judged" not in cue.row.frames or cue.verb.passive:
        return None
    then = at
    while then < limit and parsed.pos[then] == "ADV" and then < at + 3:
        then += 1
    fits = then + 1 < limit and parsed.pos[then] == "ADJ" and not parsed.is_(then, "determiner")
    behind = parsed.pos[then + 1] in ("DET", "SCONJ") or parsed.is_(then + 1, "infinitive_mark") if fits else False
    return Complement("object", at) if behind else None


def valued(parsed: Parsed, cue: Cue, at: int, limit: int) -> Complement | None:
    """`estime sa dette à deux milliards`, `l'estime à 3 %`, `put the losses at forty`, `chiffre à 3 % la perte`."""
    if "valued" not in cue.row.frames or cue.verb.passive:
        return None
    if parsed.is_(cue.verb.first - 1, "object_pronoun") and _worth(parsed, at, limit):
        return Complement("object", at + 1)
    if at == cue.last and _worth(parsed, at, limit):
        priced = any(parsed.is_(i, "determiner") for i in range(at + 2, min(limit, at + 10)))
        return Complement("object", at) if priced else None
    if not starts_phrase(parsed, at) or parsed.timed[at]:
        return None
    for end in range(at + 1, min(limit, at + _LOOK)):
        verb = parsed.verb(end)
        if parsed.words[end] in (",", ";", ":") or not parsed.outside(end) or (verb is not None and verb.finite):
            return None
        if _worth(parsed, end, limit):
            return Complement("object", at)
    return None


def _worth(parsed: Parsed, at: int, limit: int) -> bool:
    """`à deux milliards`, `at about forty`: the preposition of a value and a number right behind."""
    if at + 1 >= limit or not parsed.is_(at, "value_mark"):
        return False
    counted = any(parsed.pos[i] in ("NUM", "SYM") and not parsed.timed[i] for i in range(at + 1, min(limit, at + 5)))
    return counted or parsed.is_(at + 1, "quantity")


def _pronoun_object(parsed: Parsed, cue: Cue, at: int, limit: int) -> Complement | None:
    """`declared it "a success"`, `described himself as a victim`, `accused him of lying`."""
    if {"person_infinitive", "person_about"} & cue.row.frames:
        return _person_object(parsed, cue, at, limit)
    quoted = "quoted" in cue.row.frames and parsed.quote_of[at + 1] >= 0
    as_ = "as" in cue.row.frames and parsed.is_(at + 1, "as_mark")
    return Complement("object", at) if quoted or as_ else None


def _object_fits(parsed: Parsed, cue: Cue, at: int, limit: int) -> bool:
    if parsed.pos[at] == "PRON" or ("uncounted" in cue.row.frames and parsed.pos[at] == "NUM"):
        return False  # revendique cent adhérents
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


def _marked_infinitive(parsed: Parsed, at: int, limit: int) -> bool:
    """Whether `à partir`, `to leave` stands at the word."""
    return parsed.is_(at, "infinitive_mark") and at + 1 < limit and _infinitive_at(parsed, at + 1, limit)


def _person_object(parsed: Parsed, cue: Cue, at: int, limit: int) -> Complement | None:
    """`exhorte les élus à partir`, `accuse le maire d'avoir menti`, `urged residents to leave`."""
    for last in (at + 1,) if parsed.pos[at] == "PRON" else phrase_steps(parsed, at, limit):
        person = Source(at, last, "noun")
        end = _to_about_mark(parsed, past_adjuncts(parsed, last, limit), limit)
        if end >= limit:
            return None
        no = int(parsed.is_(end, "negation") and end + 2 < limit)
        marked = _marked_infinitive(parsed, end + no, limit)
        if "person_infinitive" in cue.row.frames and marked:
            told = None if cue.row.class_ == "predict" else person  # expects prices to fall
            return Complement("clause", at if parsed.pos[end + no] == "PART" and not no else end + 1 - no, told)
        about = marked or (parsed.is_(end, "about_mark") and cue.row.class_ != "warn")  # prévenir X pour Y is none
        if "person_about" in cue.row.frames and about:
            return Complement("clause", end + 1, person)
        warned = cue.row.class_ == "warn" and parsed.pos[at] == "PROPN"
        if (
            "person_about" in cue.row.frames
            and parsed.is_(end, "strict_of")
            and (warned or parsed.is_(end + 1, "possessive"))
        ):
            return Complement("object", end + 1, person)
        if "about_person" in cue.row.frames and marked:
            return Complement("clause", at, person)
    return _far_accusation(parsed, cue, at, limit)


def _far_accusation(parsed: Parsed, cue: Cue, at: int, limit: int) -> Complement | None:
    """`accuse un groupe de rebelles venus du nord d'avoir tiré`: an infinitive behind a long phrase."""
    if "about_person" not in cue.row.frames:
        return None
    for then in range(at + 1, min(limit - 1, at + _LOOK)):
        verb = parsed.verb(then)
        if parsed.words[then] in (",", ";", ":") or not parsed.outside(then) or (verb is not None and verb.finite):
            return None
        if parsed.is_(then, "infinitive_mark") and _infinitive_at(parsed, then + 1, limit):
            return Complement("clause", at, Source(at, then, "noun"))
    return None


def _to_about_mark(parsed: Parsed, at: int, limit: int) -> int:
    """`accused him in September of`: over one circumstance to the preposition of what is said."""
    if at + 1 >= limit or parsed.pos[at] != "ADP" or parsed.is_(at, "about_mark"):
        return at
    then = base_end(parsed, at + 1, limit)
    return then if then < limit and parsed.is_(then, "about_mark") else at


def _infinitive_at(parsed: Parsed, at: int, limit: int) -> bool:
    while at < limit and (
        parsed.is_(at, "negation")
        or parsed.is_(at, "object_pronoun")
        or parsed.pos[at] == "ADV"
        or (parsed.pos[at] == "PUNCT" and parsed.quote_of[at] >= 0)
    ):
        at += 1
    return at < limit and parsed.forms[at] in ("Inf", "PresPart") and parsed.pos[at] in ("VERB", "AUX")
