"""Attributions set into or behind what is said: `« … », a déclaré X`, `…, the mayor said.`"""

from typing import NamedTuple

from recoupe.extract.phrases import Parsed, VerbGroup
from recoupe.extract.phrases.adjuncts import past_adjuncts
from recoupe.extract.phrases.inversions import subject_right
from recoupe.extract.phrases.nouns import base_end, phrase_end, starts_phrase, with_apposition
from recoupe.extract.phrases.parsed import Unit
from recoupe.extract.phrases.segments import abbreviates, relative_before
from recoupe.extract.phrases.subjects import Source, subject_phrase
from recoupe.extract.statements.animacy import speaks
from recoupe.extract.statements.asked import behind_outlet
from recoupe.extract.statements.trailing import attribution_end, nothing_said

_CLOSING = frozenset({",", "?", "!", "…", "...", "-", "."})
_CLAUSE_ENDS = _CLOSING | {":", ";"}


class Incise(NamedTuple):
    """The tokens of an attribution (`hole`), its source, and whether what it is set into is complete before it."""

    first: int
    last: int
    source: Source
    rule: str


def inverted_incise(parsed: Parsed, verb: VerbGroup, last: int, unit: Unit) -> Incise | None:
    """`« … », a déclaré le maire`, `…, estime-t-il,`: the verb first, its subject behind."""
    first = _opening(parsed, verb.first, unit)
    if first < 0 or not verb.finite:
        return None
    if verb.inverted >= 0:
        source: Source | None = Source(verb.inverted, verb.inverted + 1, "pronoun")
    else:
        source = _inverted_subject(parsed, last, unit.last)
    if source is None or not _may_speak(parsed, source, first) or _is_subject(parsed, first, verb.first):
        return None
    end = attribution_end(parsed, max(source.last, last), unit.last)
    if source.how == "noun" and _runs_on(parsed, source.last, end):
        return None
    if source.how == "pronoun" and verb.inverted < 0 and end > source.last:
        return None  # alleges they came
    whole = complete_before(parsed, unit.first, first) or (verb.inverted >= 0 and first - unit.first > 2)
    if not whole and not _goes_on_behind(parsed, source.last, unit):
        return None
    return Incise(first, end, source, "incise_inverted")


def _is_subject(parsed: Parsed, first: int, verb: int) -> bool:
    """`« L'Écho du soir » a interrogé le maire`: a title right before the verb, no mark between, nothing said in it."""
    quote = parsed.quote_of[first - 1] if first == verb else -1
    if quote < 0:
        return False
    title = parsed.quotes[quote]
    closed = parsed.words[title.last - 2] in (",", ".", "?", "!", "…", "...")
    return not closed and not any(v.finite for v in parsed.verbs_in(title.first, title.last))


def unparted_incise(parsed: Parsed, verb: VerbGroup, last: int, unit: Unit) -> Incise | None:
    """`Ce n'est pas fini souligne un élu.`: a whole clause, the verb and its subject, no mark between."""
    if verb.mood not in ("Pres", "Imp") or verb.head > verb.first or verb.negated or verb.first - unit.first < 4:
        return None
    source = _inverted_subject(parsed, last, unit.last)
    if source is None or source.how != "noun" or not speaks(parsed, source, "person"):
        return None
    end = attribution_end(parsed, source.last, unit.last)
    first = verb.first - int(parsed.is_(verb.first - 1, "reflexive"))
    main = next((v for v in reversed(parsed.verbs_in(unit.first, first)) if v.finite), None)
    one = main is not None and not any(
        parsed.pos[i] in ("SCONJ", "CCONJ", "PUNCT") or parsed.is_(i, "relative") for i in range(main.last, first)
    )
    whole = one and complete_before(parsed, unit.first, first) and not parsed.grammar.words("subject_pronoun")
    if not whole or parsed.pos[first - 1] not in ("NOUN", "PROPN", "ADJ", "ADV", "VERB") or end - source.last > 2:
        return None
    return Incise(first, end, source, "incise_unparted")


def _runs_on(parsed: Parsed, first: int, end: int) -> bool:
    """`…, said the school would close`: a finite verb behind what looked like an inverted subject."""
    return any(v.finite and relative_before(parsed, v.first, first - 1) < 0 for v in parsed.verbs_in(first, end))


def _may_speak(parsed: Parsed, source: Source, first: int) -> bool:
    quote = parsed.quote_of[first - 1]
    if quote >= 0 and parsed.quotes[quote].last <= first and parsed.quotes[quote].last - parsed.quotes[quote].first > 6:
        return True
    return speaks(parsed, source, "person" if quote >= 0 else "source")


def _inverted_subject(parsed: Parsed, at: int, limit: int) -> Source | None:
    at = past_adjuncts(parsed, at, limit)
    if at < limit and parsed.pos[at] == "ADP" and not parsed.timed[at]:
        then = behind_outlet(parsed, at + 1, limit) or _behind_circumstances(parsed, at, limit)
        if then == at and at + 2 < limit and parsed.pos[at + 1] != "DET":  # not `l'` + `AFP un habitant`
            then = at + 2
        if starts_phrase(parsed, then) and parsed.pos[then] in ("DET", "PROPN"):
            at = then
        else:
            at = _behind_circumstances(parsed, at, limit)
    return subject_right(parsed, at, limit)


def _behind_circumstances(parsed: Parsed, at: int, limit: int) -> int:
    """`a dit devant la presse à un envoyé du journal le maire`: where phrases that prepositions govern end."""
    start = at
    for _ in range(5):
        if at + 1 >= limit or parsed.pos[at] != "ADP" or not starts_phrase(parsed, at + 1):
            break
        at = past_adjuncts(parsed, max(base_end(parsed, at + 1, limit), at + 2), limit)
    subject = at < limit and starts_phrase(parsed, at) and parsed.pos[at] in ("DET", "PROPN")
    return at if subject else start


def _opening(parsed: Parsed, verb_first: int, unit: Unit) -> int:
    """The token where the attribution begins, -1 if the verb does not stand right behind a mark or a quotation."""
    before = verb_first - 1
    while before > unit.first and before > verb_first - 4 and _before_cue(parsed, before):
        before -= 1
    if before < unit.first:
        return -1
    if parsed.quote_of[before] >= 0 and parsed.quotes[parsed.quote_of[before]].last == before + 1:
        return before + 1
    if parsed.words[before] in _CLOSING:
        return before
    return -1


def _before_cue(parsed: Parsed, at: int) -> bool:
    pronoun = parsed.is_(at, "object_pronoun") and (not parsed.is_(at, "self_speech") or _told_us(parsed, at))
    return parsed.pos[at] == "ADV" or pronoun


def _told_us(parsed: Parsed, at: int) -> bool:
    """`nous a répondu le maire`, not `nous répondons`."""
    endings = tuple(parsed.grammar.words("own_ending"))
    verb = parsed.verb(at + 1)
    return bool(endings) and verb is not None and not parsed.words[verb.first].endswith(endings)


def complete_before(parsed: Parsed, first: int, last: int) -> bool:
    """Whether what stands before is a clause or ends in a quotation."""
    end = last
    while end > first and parsed.words[end - 1] in (",", "-", "."):
        end -= 1
    if end <= first:
        return False
    if parsed.quote_of[end - 1] >= 0:
        return True
    past = bool(parsed.grammar.words("past_like_participle"))
    return any(
        (v.finite or (past and v.mood == "PastPart")) and not _dependent(parsed, v, first)
        for v in parsed.verbs_in(max(first, last - 120), last)
    )


def _dependent(parsed: Parsed, verb: VerbGroup, first: int) -> bool:
    """Whether the verb stands in a relative clause, or in one that a participle at the start governs."""
    if relative_before(parsed, verb.first, first - 1) >= first:
        return True
    near = range(max(first + 1, verb.first - 3), verb.first)
    if any(parsed.is_(at, "question") and parsed.pos[at] != "DET" for at in near):
        return True  # Mr Durand, who came when he was young
    opening = parsed.verb(first)
    return opening is not None and opening.mood == "PresPart" and "," not in parsed.words[first : verb.first]


def _goes_on_behind(parsed: Parsed, at: int, unit: Unit) -> bool:
    """`Les élus, estime-t-il, mentent`: a comma closes the attribution and a clause follows."""
    end = attribution_end(parsed, at, unit.last)
    if end >= unit.last or parsed.words[end] not in (",", ":"):
        return False
    return end + 1 < unit.last and (
        parsed.quote_of[end + 1] >= 0 or any(v.finite for v in parsed.verbs_in(end, unit.last))
    )


def plain_incise(parsed: Parsed, verb: VerbGroup, last: int, unit: Unit, *, told: bool = False) -> Incise | None:
    """`"…," Mr Durand said`, `…, the group said.`: subject and verb between marks, nothing said behind.

    `told` allows somebody right behind the verb: `…, the group told reporters`.
    """
    if not verb.finite or not nothing_said(parsed, last, unit.last, told):
        return None
    source = _subject_between(parsed, verb, unit)
    if source is None:
        return None
    first = _opening(parsed, source.first, unit)
    opened = all(parsed.pos[i] in ("ADV", "CCONJ", "PUNCT") for i in range(unit.first, max(first, 0)))
    whole = complete_before(parsed, unit.first, first) or _parts(parsed, first, last, unit)
    pronoun = parsed.pos[source.first] in ("PRON", "PROPN")
    if first < 0 or not (whole or (opened and pronoun and first > unit.first and _goes_on_behind(parsed, last, unit))):
        return None
    return Incise(first, attribution_end(parsed, last, unit.last), source, "incise_plain")


def _parts(parsed: Parsed, first: int, last: int, unit: Unit) -> bool:
    """`The works, the mayor insists, will end`: no verb before the attribution, a comma and a verb behind it."""
    if last >= unit.last or parsed.words[last] != "," or parsed.verbs_in(unit.first, first) or first - unit.first > 12:
        return False
    behind = parsed.verb(last + 1)
    return first > unit.first and behind is not None and behind.finite


def _subject_between(parsed: Parsed, verb: VerbGroup, unit: Unit) -> Source | None:
    """The subject that fills the stretch from the verb back to a quotation or a comma, appositions included."""
    at = verb.first - 1
    while at > unit.first and parsed.pos[at] == "ADV":
        at -= 1
    if at < unit.first or not parsed.outside(at):
        return None
    object_only = parsed.is_(at, "object_pronoun") and bool(parsed.grammar.words("subject_pronoun"))
    one_of = object_only and not parsed.is_(at, "subject_pronoun") and parsed.is_(at - 1, "strict_of")
    if parsed.is_(at, "reflexive") and not parsed.is_(at, "subject_pronoun"):
        return None  # , s'avance, très pâle, un témoin
    if parsed.pos[at] == "PRON" and not parsed.is_(at, "relative") and not one_of:
        return Source(at, at + 1, "pronoun")
    start = _stretch_start(parsed, at, unit.first)
    if start is None or start > at:
        return None
    end = at if parsed.words[at] == "," else at + 1
    if parsed.is_(start, "relative") or parsed.is_(start, "pointing"):
        return None
    found = subject_phrase(parsed, end, start)
    if found is None and starts_phrase(parsed, start):
        found = Source(start, end, "noun")
    return found and (Source(start, end, "noun") if starts_phrase(parsed, start) and not parsed.timed[start] else found)


def _stretch_start(parsed: Parsed, at: int, floor: int) -> int | None:
    """Where `Mr Durand, a doctor,` begins: behind a quotation, or behind the comma before it."""
    start = at if parsed.words[at] != "," else at - 1
    commas = 1 if parsed.words[at] == "," else 0
    while start > floor:
        before = start - 1
        if parsed.quote_of[before] >= 0:
            return start
        if parsed.words[before] == ",":
            if before > floor and parsed.quote_of[before - 1] >= 0:
                return start
            if not commas:
                return start
            commas -= 1
        elif at - start > 30 or (parsed.words[before] in _CLAUSE_ENDS and not abbreviates(parsed, before)):
            return start if parsed.words[before] in _CLOSING else None
        start -= 1
    return None


def widened(parsed: Parsed, source: Source, limit: int) -> Source:
    """The source with an apposition behind it."""
    if source.how != "noun":
        return source
    end = phrase_end(parsed, source.first, limit, places=parsed.pos[source.first] != "PROPN")
    return Source(source.first, max(source.last, with_apposition(parsed, source.first, end, limit)), "noun")
