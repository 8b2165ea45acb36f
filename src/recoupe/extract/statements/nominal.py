"""Drafts that rest on a noun of saying: `l'annonce d'une trêve par X`, `X's claim that …`."""

from recoupe.extract.phrases import Parsed
from recoupe.extract.phrases.nouns import base_end, phrase_end, starts_phrase, with_apposition
from recoupe.extract.phrases.parsed import Unit
from recoupe.extract.phrases.subjects import Source
from recoupe.extract.statements.animacy import noun_kinds, speaks
from recoupe.extract.statements.draft import Draft


def find_nominal(parsed: Parsed, unit: Unit) -> list[Draft]:
    """The statements of a unit that a noun of saying holds, its author named beside it."""
    found, nouns = [], parsed.reporting.saying_nouns
    for at in range(unit.first, unit.last):
        may = parsed.words[at] in nouns or parsed.keys[at] in nouns or "-" in parsed.words[at]
        if may and parsed.pos[at] == "NOUN" and "saying" in noun_kinds(parsed, at) and parsed.outside(at):
            draft = _announced_by(parsed, at, unit) or _said_that(parsed, at, unit)
            if draft is not None:
                found.append(draft)
    return found


def _announced_by(parsed: Parsed, at: int, unit: Unit) -> Draft | None:
    """`l'annonce d'une trêve par le ministre`: the thing, then who says it."""
    start = at + 1
    if start + 1 >= unit.last or not parsed.is_(start, "strict_of") or not starts_phrase(parsed, start + 1):
        return None
    end = start + 1
    while (
        end < min(unit.last, start + 25)
        and not parsed.is_(end, "agent")
        and parsed.words[end] not in (",", ".", ";", ":")
    ):
        verb = parsed.verb(end)
        if (verb is not None and verb.finite) or _beside(parsed, start, end):
            return None
        end += 1
    if end + 1 >= unit.last or not parsed.is_(end, "agent") or not starts_phrase(parsed, end + 1):
        return None
    source = Source(end + 1, phrase_end(parsed, end + 1, unit.last, places=True), "noun")
    if not speaks(parsed, source, "person"):
        return None
    lemma = parsed.lemmas[at]
    return Draft(
        "noun_by", "announce", lemma, (at, at + 1), [(start + 1, end)], source, hole=(end, source.last), inner=True
    )


def _beside(parsed: Parsed, start: int, at: int) -> bool:
    """`l'aveu de Paris sur la collecte de données par l'agence`: no part of what is said, as in `une loi pour agir`."""
    if parsed.pos[at] != "ADP" or parsed.is_(at, "strict_of"):
        return False
    return parsed.forms[at + 1 : at + 2] != ("Inf",) and not parsed.verbs_in(start, at)


def _said_that(parsed: Parsed, at: int, unit: Unit) -> Draft | None:
    """`an announcement from the bank that it will close`, `the mayor's claim that the bridge holds`."""
    source, behind = _owner(parsed, at, unit), at + 1
    if source is None:
        if not (parsed.is_(behind, "author_mark") or parsed.is_(behind, "agent")) or not starts_phrase(
            parsed, behind + 1
        ):
            return None
        end = phrase_end(parsed, behind + 1, unit.last)
        source = Source(behind + 1, with_apposition(parsed, behind + 1, end, unit.last), "noun")
        behind = source.last + int(parsed.word(source.last) == ",")
    if (
        behind >= unit.last
        or not parsed.is_(behind, "that")
        or parsed.pos[behind] == "DET"
        or not speaks(parsed, source, "person")
    ):
        return None
    if not any(v.finite for v in parsed.verbs_in(behind, unit.last)):
        return None
    return Draft("noun_that", "assert", parsed.lemmas[at], (at, at + 1), [(behind + 1, behind + 2)], source)


def _owner(parsed: Parsed, at: int, unit: Unit) -> Source | None:
    """`the mayor's claim`: whose saying it is."""
    for mark in range(at - 1, max(unit.first, at - 4), -1):
        if parsed.is_(mark, "genitive") and parsed.pos[mark] == "PART":
            start = mark - 1
            while start > unit.first and parsed.pos[start - 1] in ("DET", "ADJ", "NOUN", "PROPN") and mark - start < 8:
                start -= 1
            return Source(start, mark, "noun") if base_end(parsed, start, mark) == mark else None
    return None
