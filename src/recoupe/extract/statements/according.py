"""Drafts that rest on a source word: `selon X`, `d'après X`, `according to X`, `pour X,`."""

from recoupe.extract.phrases import Parsed
from recoupe.extract.phrases.nouns import phrase_end, starts_phrase, with_apposition
from recoupe.extract.phrases.parsed import Unit
from recoupe.extract.phrases.subjects import Source, antecedents
from recoupe.extract.statements.animacy import speaks
from recoupe.extract.statements.content import clause_end
from recoupe.extract.statements.documents import names_person
from recoupe.extract.statements.draft import Draft, Stretch
from recoupe.extract.statements.stretches import kept
from recoupe.extract.statements.voices import after_other_voice, clause_behind_colon
from recoupe.languages.grammar import match_at
from recoupe.languages.reporting import Reporting

_NEAR = 6


def find_according(parsed: Parsed, unit: Unit) -> list[Draft]:
    """The statements of a unit whose source a preposition names."""
    rules, found, passed = parsed.reporting, list[Draft](), unit.first
    for at, word in enumerate(parsed.words[unit.first : unit.last], unit.first):
        marker = rules.source_words.at(parsed.words, at) if word in rules.source_words.by_first else None
        if marker is None or at < passed or not parsed.outside(at):
            continue
        draft = _draft(
            parsed, rules, marker[1], (at, marker[0]), Unit(_after_other(parsed, found, at, unit), unit.last)
        )
        if draft is not None:
            found.append(draft)
            passed = draft.hole[1] if draft.hole else at + 1
    return found


def _after_other(parsed: Parsed, found: list[Draft], at: int, unit: Unit) -> int:
    """`quatre mille selon les syndicats, mille selon la police`: the second begins behind the first."""
    hole = found[-1].hole if found else None
    if hole is None or hole[0] <= found[-1].first or parsed.verbs_in(hole[1], at):
        return unit.first
    return hole[1]


def _draft(parsed: Parsed, rules: Reporting, class_: str, marker: tuple[int, int], unit: Unit) -> Draft | None:
    at, start = marker
    first = _with_again(parsed, rules, at, unit.first)
    if class_ == "own":
        return _by_owner(parsed, marker, unit)
    if class_ == "according" and start + 1 < unit.last and parsed.is_(start, "relative"):
        return _by_antecedent(parsed, marker, unit)
    source = _source(parsed, rules, class_, start, at, unit.last)
    free = _only_opening(parsed, unit.first, first) or parsed.words[first - 1] == ","
    if source is None or (class_ == "view" and not free):  # not `une ville belle aux yeux du public`
        return None
    if class_ == "for" and not _opens_sentence(parsed, first, unit, source):
        return None
    if _only_opening(parsed, unit.first, first):
        source = _up_to_comma(parsed, source, unit.last)
    first, learned = _with_learning(parsed, first, unit.first)
    if class_ == "learned" and not learned:
        return None
    return _around(parsed, class_, marker, first, source, unit)


def _around(
    parsed: Parsed, class_: str, marker: tuple[int, int], first: int, source: Source, unit: Unit
) -> Draft | None:
    """What the sentence says around the attribution that begins at word `first`."""
    at, start = marker
    content, hole = _scope(parsed, first, _past_relative(parsed, source.last, unit), unit)
    if not content:
        return None
    cut = content[0][0] if content[0][0] < hole[0] and content[0][0] > unit.first else hole[0]
    return Draft(
        f"source_{class_}",
        class_,
        " ".join(parsed.words[at:start]),
        (at, start),
        content,
        source,
        opens=cut - 1 if cut < hole[0] else cut,
        hole=hole,
        certain=class_ != "for" or parsed.pos[source.first] == "PROPN",
    )


def _by_owner(parsed: Parsed, marker: tuple[int, int], unit: Unit) -> Draft | None:
    """`À ses yeux, le pont tiendra`, `Each, by her account, held twelve`: of somebody named before."""
    content, hole = _scope(parsed, *marker, unit)
    if not any(v.finite or v.mood == "PastPart" for a, b in content for v in parsed.verbs_in(a, b)):
        return None
    return Draft("source_own", "own", " ".join(parsed.words[slice(*marker)]), marker, content, None, hole[0], hole)


def _by_antecedent(parsed: Parsed, marker: Stretch, unit: Unit) -> Draft | None:
    """`un habitant, joint par téléphone, selon qui le pont a cédé`, `a witness according to whom`."""
    at, start = marker[0], marker[1] + 1
    end = at - 1 if at > unit.first and parsed.pos[at - 1] == "CCONJ" else at
    source = next((s for s in antecedents(parsed, end, unit.first) if names_person(parsed, s)), None)
    if source is None:
        return None
    content = kept(parsed, [(start, clause_end(parsed, start, unit.last, ()))])
    if not any(v.finite for a, b in content for v in parsed.verbs_in(a, b)):
        return None
    cue = " ".join(parsed.words[slice(*marker)])
    first = end - 1 if parsed.word(end - 1) == "," else end
    return Draft("source_relative", "according", cue, marker, content, source, opens=first, hole=(first, start))


def _with_again(parsed: Parsed, rules: Reporting, at: int, floor: int) -> int:
    again = rules.sources.get("again", {})
    return at - 1 if at > floor and match_at(again, parsed.words, at - 1) == 1 else at


def _up_to_comma(parsed: Parsed, source: Source, limit: int) -> Source:
    """`Selon les chiffres publiés hier par la banque, …`: all that stands before the comma names the source."""
    for at in range(source.last, min(limit, source.last + 15)):
        verb = parsed.verb(at)
        if (verb is not None and verb.finite) or not parsed.outside(at):
            break
        if parsed.words[at] == ",":
            return Source(source.first, at, source.how)
    return source


def _past_relative(parsed: Parsed, end: int, unit: Unit) -> int:
    """`Selon la société Ardeval, qui gère le barrage, …`: behind a relative clause about the source."""
    if parsed.word(end) != "," or not parsed.is_(end + 1, "relative") or not parsed.outside(end + 1):
        return end
    for at in range(end + 2, min(unit.last, end + 30)):
        if parsed.words[at] == "," and parsed.verbs_in(end + 1, at):
            return at if any(v.finite for v in parsed.verbs_in(at, unit.last)) else end
    return end


def _with_learning(parsed: Parsed, first: int, floor: int) -> tuple[int, bool]:
    """`, a-t-on appris de source policière`: the attribution begins at the impersonal verb."""
    verb = parsed.verb(first - 1) or parsed.verb(first - 2)
    if verb is None or verb.inverted < 0 or not parsed.is_(verb.inverted, "impersonal") or verb.first <= floor:
        return first, False
    return verb.first, True


def _source(parsed: Parsed, rules: Reporting, class_: str, start: int, marker: int, limit: int) -> Source | None:
    if start >= limit:
        return None
    if class_ == "origin":
        if any(parsed.words[i] in rules.no_source for i in range(start, min(start + 2, limit))):
            return None
        return Source(marker + 1, phrase_end(parsed, marker + 1, limit, places=True), "noun")
    if parsed.pos[start] == "PRON" and not parsed.is_(start, "relative"):
        nobody = parsed.words[start] in rules.no_source or parsed.is_(start, "self_speech")
        return None if nobody else Source(start, start + 1, "pronoun")
    if not starts_phrase(parsed, start) or parsed.timed[start]:
        return None
    end = phrase_end(parsed, start, limit, places=True)
    head = start + 1 if parsed.pos[start] == "DET" else start
    if any(parsed.words[i] in rules.no_source for i in range(start, min(head + 1, end))):
        return None
    source = Source(start, _beside(parsed, start, end, limit), "noun")
    return source if class_ not in ("for", "view") or speaks(parsed, source, "person") else None


def _beside(parsed: Parsed, start: int, end: int, limit: int) -> int:
    """`Selon Luc Petit, le maire, …`, not `Selon la police, trois hommes, …`: the end with its second name."""
    then = with_apposition(parsed, start, end, limit)
    if then == end:
        return then
    verb = parsed.verb(phrase_end(parsed, end + 1, limit, places=True))
    if verb is not None and verb.finite:
        return end  # pour une partie des élus, l'accès à la salle gêne
    named = parsed.pos[end - 1] == "PROPN" or end in parsed.mention_end
    again = parsed.pos[end + 1] == "PROPN" or end + 1 in parsed.mention_at
    counted = parsed.pos[end + 1] == "NUM" or parsed.is_(end + 1, "quantity")
    open_ = then < limit and parsed.words[then] == "," and not (named or again or parsed.is_(end + 1, "strict_of"))
    return end if counted or open_ else then


def _opens_sentence(parsed: Parsed, first: int, unit: Unit, source: Source) -> bool:
    """`Pour le maire, le pont tiendra`: first in its sentence, a comma and a clause behind."""
    after = source.last
    if (
        not (first == unit.first or _only_opening(parsed, unit.first, first))
        or after >= unit.last
        or parsed.words[after] != ","
    ):
        return False
    return any(v.finite for v in parsed.verbs_in(after, unit.last))


def _scope(parsed: Parsed, first: int, end: int, unit: Unit) -> tuple[list[tuple[int, int]], tuple[int, int]]:
    """What the source is given for, and the tokens that the attribution takes."""
    before = first
    while before > unit.first and parsed.words[before - 1] in (",", "(", "-"):
        before -= 1
    lead = range(unit.first, before)
    initial = not lead or _only_opening(parsed, unit.first, before) or parsed.word(before - 1) in (":", ";")
    behind = end + 1 if end < unit.last and parsed.words[end] in (",", ")") else end
    if initial:
        return kept(parsed, [(behind, clause_end(parsed, behind, unit.last, ()))]), (first, end)
    start = _left_edge(parsed, unit.first, before)
    left_whole = (
        any(v.finite and not _relative(parsed, v.first) for v in parsed.verbs_in(start, before))
        or parsed.quote_of[before - 1] >= 0
    )
    right_whole = any(v.finite for v in parsed.verbs_in(behind, unit.last))
    if parsed.is_(before - 1, "that") and right_whole:
        return kept(parsed, [(behind, clause_end(parsed, behind, unit.last, ()))]), (first, end)
    if not left_whole and right_whole and parsed.word(end) == "," and not _one_of_several(parsed, before, end, unit):
        return kept(parsed, [(start, before), (behind, clause_end(parsed, behind, unit.last, ()))]), (before, end)
    return kept(parsed, [(start, before)]), (before, end)


def _one_of_several(parsed: Parsed, before: int, end: int, unit: Unit) -> bool:
    """`quatre mille selon les uns, mille selon les autres, ont défilé`: one of several amounts for one verb."""
    verb = next((v.first for v in parsed.verbs_in(end, unit.last) if v.finite), unit.last)
    opening = parsed.words[before]
    behind = any(parsed.words[at] == opening for at in range(end + 1, verb))
    return behind or parsed.word(unit.first) == "," or opening in parsed.words[max(0, unit.first - _NEAR) : unit.first]


def _relative(parsed: Parsed, first: int) -> bool:
    return parsed.is_(first - 1, "relative")


def _only_opening(parsed: Parsed, first: int, last: int) -> bool:
    """Nothing but adverbs, joining words and times before the source word."""
    return last - first <= 4 and all(
        parsed.pos[i] in ("ADV", "CCONJ", "PUNCT") or parsed.timed[i] for i in range(first, last)
    )


def _left_edge(parsed: Parsed, first: int, end: int) -> int:
    """Where the clause before the source word begins: behind a semicolon, a colon, another one's words."""
    for at in range(end - 1, max(first, end - 150), -1):
        if not parsed.outside(at):
            continue
        if parsed.words[at] == "(" and ")" not in parsed.words[at:end]:
            return at + 1
        if parsed.words[at] == ";" or clause_behind_colon(parsed, at, end) or after_other_voice(parsed, at, first, end):
            return at + 1
    return first
