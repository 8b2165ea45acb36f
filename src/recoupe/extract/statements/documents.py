"""Writings that speak for somebody: `le communiqué du ministère`, `a study by the institute`."""

from recoupe.extract.phrases import Parsed
from recoupe.extract.phrases.nouns import base_end, phrase_end, starts_phrase
from recoupe.extract.phrases.subjects import Source, subject_left
from recoupe.extract.statements.animacy import kinds_of

_LOOK = 14


def is_document(parsed: Parsed, source: Source) -> bool:
    """Whether the head of the phrase is a writing and nobody who writes."""
    if parsed.pos[source.first] == "PRON":
        return False
    return "document" in head_kinds(parsed, source)


def head_kinds(parsed: Parsed, source: Source) -> frozenset[str]:
    """Kinds of the first noun of the phrase that has any."""
    end = base_end(parsed, source.first, source.last)
    owned = [i for i in range(source.first, end) if parsed.pos[i] == "PART" and parsed.is_(i, "genitive")]
    for at in range(owned[-1] if owned else source.first, end):
        kinds = kinds_of(parsed, Source(at, at + 1, "noun")) if parsed.pos[at] == "NOUN" else frozenset()
        if kinds:
            return kinds
    return frozenset()


def names_person(parsed: Parsed, source: Source) -> bool:
    """Whether the phrase names a person, by noun or by name."""
    names = (parsed.mention_at.get(at) for at in range(source.first, source.last))
    return "person" in head_kinds(parsed, source) or any(m is not None and m.kind == "person" for m in names)


def _before_author(parsed: Parsed, document: Source, at: int, limit: int) -> bool:
    """Whether the word may stand between a document and its author: `un rapport long, publié mardi par …`."""
    if parsed.pos[at] in ("ADV", "ADJ", "NUM") or parsed.timed[at]:
        return True
    if parsed.pos[at] == "VERB" and parsed.forms[at] in ("PastPart", ""):
        return True
    if parsed.pos[at] == "ADP" and at + 1 < limit and parsed.timed[at + 1]:
        return True
    return parsed.pos[at] in ("ADP", "NOUN", "DET", "PROPN", "CCONJ") and at < document.last


def author_of(parsed: Parsed, document: Source) -> Source | None:
    """Whose the writing is: behind `de`, `publié par`, `by`, `from`, or before `'s`."""
    end = base_end(parsed, document.first, document.last)
    for at in range(document.first + 1, end):
        if parsed.pos[at] == "PART" and parsed.is_(at, "genitive"):
            return _speaking(parsed, Source(document.first, at, "noun"))
    at, limit = end, min(len(parsed.words), max(document.last, end + _LOOK))
    while at < limit:
        if parsed.is_(at, "agent") or parsed.is_(at, "author_mark"):
            found = _author_at(parsed, at + 1, limit)
            if found is not None:
                return found
            at = base_end(parsed, at + 1, limit) if at + 1 < limit else limit
        elif parsed.pos[at] == "VERB" and parsed.keys[at] in parsed.grammar.words("obtained"):
            return None
        elif _before_author(parsed, document, at, limit):
            at += 1
        else:
            return None
    return None


def _author_at(parsed: Parsed, at: int, limit: int) -> Source | None:
    if at >= limit or not starts_phrase(parsed, at) or parsed.timed[at]:
        return None
    return _speaking(parsed, Source(at, phrase_end(parsed, at, limit, places=True), "noun"))


def _speaking(parsed: Parsed, source: Source) -> Source | None:
    """The phrase, if it names those who can write; `a survey of 1,003 adults` names those who were asked."""
    if parsed.words[source.first][0].isdigit():
        return None
    kinds = kinds_of(parsed, source)
    return source if {"person", "body"} & kinds else None


def citing_source(parsed: Parsed, source: Source) -> Source | None:
    """Who cites the speaker: in the speaker's own phrase, or as the subject of `cited X, who said`."""
    for at in range(source.first, source.last):
        if (
            parsed.forms[at] == "PastPart"
            and _cites(parsed, at)
            and at + 1 < source.last
            and parsed.pos[at + 1] == "ADP"
        ):
            return Source(at + 2, source.last, "noun")
    if source.how != "relative":
        return None
    for verb in reversed(parsed.verbs_in(max(0, source.first - 12), source.first)):
        if verb.finite and _cites(parsed, verb.head):
            return subject_left(parsed, verb, max(0, verb.first - 30))
    return None


def _cites(parsed: Parsed, at: int) -> bool:
    return parsed.keys[at] in parsed.grammar.words("cite_verb")
