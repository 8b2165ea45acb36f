"""Who a verb is said of: the noun phrase or pronoun on its left, or the one an inversion puts on its right."""

from collections.abc import Iterator
from typing import NamedTuple

from recoupe.extract.phrases.adjuncts import is_adjunct
from recoupe.extract.phrases.before import before_verb
from recoupe.extract.phrases.commas import after_comma, of_place
from recoupe.extract.phrases.nouns import base_end, starts_phrase
from recoupe.extract.phrases.parsed import Parsed
from recoupe.extract.phrases.segments import relative_before, segment_start
from recoupe.extract.phrases.verbs import VerbGroup
from recoupe.languages.grammar import match_at

_REACH = 60
_PHRASE = frozenset({"DET", "NOUN", "PROPN", "NUM", "ADJ", "ADP", "ADV", "PART", "X", "SYM", "CCONJ"})


class Source(NamedTuple):
    """Tokens `first` to `last` (excluded) that name a subject; `how` is noun, pronoun, relative or shared."""

    first: int
    last: int
    how: str


def subject_left(parsed: Parsed, verb: VerbGroup, floor: int) -> Source | None:
    """The subject on the left of a verb, not before the token `floor`."""
    at = before_verb(parsed, verb.first, floor)
    if verb.first > floor and parsed.is_(verb.first - 1, "people_pronoun"):
        return Source(verb.first - 1, verb.first, "noun")
    if at < floor:
        return None
    word = parsed.words[at]
    if parsed.pos[at] == "PRON" and _personal(parsed, at):
        return Source(at, at + 1, "pronoun")
    if parsed.is_(at, "relative") and parsed.pos[at] in ("PRON", "SCONJ", "DET"):
        end = at - 1 if parsed.word(at - 1) == "," else at
        return _antecedent(parsed, end, floor)
    if parsed.pos[at] == "CCONJ":
        return _shared(parsed, at, floor)
    if word == ",":
        return _over_commas(parsed, at, floor)
    if parsed.pos[at] in ("DET", "PRON") and parsed.pos[at] == "PRON":
        return Source(at, at + 1, "noun")
    clause = relative_before(parsed, verb.first, floor)
    if clause >= 0 and is_adjunct(parsed, clause + 1, verb.first):
        return _antecedent(parsed, clause - int(parsed.word(clause - 1) == ","), floor)
    return subject_phrase(parsed, at + 1, floor)


def antecedents(parsed: Parsed, end: int, floor: int) -> Iterator[Source]:
    """Whom a relative pronoun that begins at `end` can stand for: the nearest phrase, then those before commas."""
    for _ in range(3):
        end -= int(parsed.word(end - 1) == ",")
        found = _antecedent(parsed, end, floor)
        if found is None:
            return
        yield found
        end = after_comma(parsed, end, floor)


def _antecedent(parsed: Parsed, end: int, floor: int) -> Source | None:
    """What a relative pronoun stands for: the phrase before it, the outer one of those joined by `de`."""
    start = segment_start(parsed, end, max(floor, end - _REACH))
    at, found = start, None
    while at < end:
        if starts_phrase(parsed, at):
            if found is None or not parsed.is_(at - 1, "strict_of"):
                found = at
            at = max(base_end(parsed, at, end), at + 1)
        else:
            at += 1
    if found is None:
        return None
    outer = _over_circumstance(parsed, start, end, floor)
    if outer is not None:
        return outer
    before = found - 1
    if parsed.word(before) == "," and before > floor and parsed.pos[before - 1] == "PROPN":
        outer = subject_phrase(parsed, before, floor)
        found = outer.first if outer is not None else found
    return Source(found, end, "relative")


def _over_circumstance(parsed: Parsed, start: int, end: int, floor: int) -> Source | None:
    """`La région, en crise depuis 2003, qui se plaint`: what stands before a phrase between two commas."""
    between = parsed.word(end) == "," and parsed.word(start - 1) == "," and parsed.pos[start] == "ADP"
    named = any(match_at(phrases, parsed.words, start) for phrases in parsed.reporting.sources.values())
    if not between or start - 2 < floor or parsed.timed[start] or named:  # selon la mission, qui évoque
        return None
    found = _antecedent(parsed, start - 1, floor)
    return found and Source(found.first, start - 1, "relative")


def _personal(parsed: Parsed, at: int) -> bool:
    return not parsed.is_(at, "relative") and parsed.words[at][0] != "-"


def subject_phrase(parsed: Parsed, end: int, floor: int) -> Source | None:
    """The subject phrase that ends at this token: the first one on the left that no preposition governs."""
    if end <= floor:
        return None
    start = segment_start(parsed, end, max(floor, end - _REACH))
    if start - 1 > floor and parsed.words[start - 1] == "," and _participial(parsed, start):
        return subject_phrase(parsed, start - 1, floor)  # Ardex, contrôlé par Belor a annoncé
    first = _head_phrase(parsed, start, end)
    if first is None:
        return None
    return Source(first, end, "noun")


def _participial(parsed: Parsed, at: int) -> bool:
    return parsed.forms[at] == "PastPart" and parsed.is_(at + 1, "agent")


def _head_phrase(parsed: Parsed, start: int, end: int) -> int | None:
    """Where the subject begins in a stretch: `lors d'une visite le maire` begins at `le maire`."""
    at, first, governed, fallback = start, None, False, None
    while at < end:
        pos = parsed.pos[at]
        if pos in ("ADP", "PART", "SCONJ") and not (parsed.is_(at, "quantity") and first is None):
            governed = True
            at += 1
            continue
        if starts_phrase(parsed, at):
            then = max(base_end(parsed, at, end), at + 1)
            then = _named_inside(parsed, at, then) if governed and first is None else then
            if not governed and not (parsed.timed[at] and then < end) and (first is None or _fresh(parsed, at)):
                first = at if first is None else first
            elif governed and first is None and then < end and starts_phrase(parsed, then) and not parsed.timed[then]:
                first = then if parsed.pos[then] in ("DET", "PROPN") else None
            fallback = (
                at
                if (then == end and parsed.pos[at] != "DET") or (fallback is None and not parsed.timed[at])
                else fallback
            )
            governed = False
            at = then
            continue
        governed = governed and pos in ("ADV", "PRON", "PUNCT")
        if pos in ("VERB", "AUX"):
            governed = first is None and parsed.forms[at] in ("PresPart", "Inf")
        if pos == "CCONJ" and first is None:
            governed = False
        at += 1
    return first if first is not None else fallback


def _named_inside(parsed: Parsed, at: int, end: int) -> int:
    """`After the hearing Anne Morel said`: where a name begins behind a noun that is no title, else the end."""
    for here in range(at + 1, end):
        mention = parsed.mention_at.get(here)
        if mention is None or mention.kind != "person" or parsed.pos[here] != "PROPN":
            continue
        first = here - 1 if parsed.pos[here - 1] == "PROPN" and here - 1 > at else here  # Supt Anne Morel
        if parsed.pos[first - 1] == "NOUN" and "person" not in parsed.nouns.get(parsed.keys[first - 1], ()):
            return first
    return end


def _fresh(parsed: Parsed, at: int) -> bool:
    return parsed.is_(at, "determiner")


def _shared(parsed: Parsed, at: int, floor: int) -> Source | None:
    """`Le maire est venu et a dit que`: the subject of the finite verb before."""
    if parsed.word(at - 1) == ",":
        at -= 1
    seen = 0
    for verb in reversed(parsed.verbs_in(max(floor, at - _REACH), at)):
        if verb.finite and parsed.outside(verb.first):
            seen += 1
            found = (
                subject_left(parsed, verb, max(floor, verb.first - _REACH))
                if parsed.pos[verb.first - 1] != "CCONJ"
                else None
            )
            if found is not None and parsed.is_(found.first, "question"):
                continue  # did not say what the fault was, but said
            near = seen == 1 and "," not in parsed.words[verb.last : at]
            if found is not None and (found.how != "relative" or near):
                return Source(found.first, found.last, "shared")  # X, qui parle de retard et exige un vote
            if seen > 2:
                return None
    return None


def _over_commas(parsed: Parsed, comma: int, floor: int) -> Source | None:
    """`Jean Durand, le maire, a dit`, `le maire, lors d'une visite, a dit`: over what stands between commas."""
    end = comma
    for _ in range(6):
        start = after_comma(parsed, end, floor)
        if start > floor and of_place(parsed, start, end, floor):
            end = start - 1
            continue
        if start > floor and parsed.pos[start] == "CCONJ" and _is_phrase(parsed, start + 1, end):
            return subject_phrase(parsed, end, start + 1)  # mais Jean Durand, qui préside, prévient
        if start > floor and _is_phrase(parsed, start, end):
            leftmost = _leftmost_apposed(parsed, start, floor)
            return Source(leftmost, end, "noun") if leftmost < start else subject_phrase(parsed, end, start)
        if start <= floor:
            if start < end and _plain(parsed, start, end):
                return subject_phrase(parsed, end, start)
            return None
        if not _skippable(parsed, start, end):
            return None
        end = start - 1
        if end <= floor:
            return None
        if not _skippable(parsed, after_comma(parsed, end, floor), end):
            found = subject_phrase(parsed, end, floor)
            if (
                found is not None
                and _is_phrase(parsed, after_comma(parsed, end, floor), end)
                and parsed.word(after_comma(parsed, end, floor) - 1) == ","
            ):
                continue
            return found
    return None


def _leftmost_apposed(parsed: Parsed, start: int, floor: int) -> int:
    """Where the first of phrases set beside each other begins: `Jean Durand, maire de Lens, un ancien mineur,`."""
    for _ in range(3):
        before = start - 1
        if before <= floor or parsed.words[before] != ",":
            break
        first = after_comma(parsed, before, floor)
        outer = subject_phrase(parsed, before, first)
        timed = any(parsed.timed[i] for i in range(max(first, start - 8), before))
        if outer is None or timed or not _plain(parsed, outer.first, before) or parsed.pos[outer.first - 1] == "ADP":
            break
        if not (_is_phrase(parsed, first, before) or parsed.pos[outer.first] == "PROPN"):
            break
        start = outer.first
        if outer.first != first:
            break
    return start


def _plain(parsed: Parsed, first: int, last: int) -> bool:
    """Whether no finite verb of its own stands in the stretch."""
    return not any(v.finite and relative_before(parsed, v.first, first) < 0 for v in parsed.verbs_in(first, last))


def _is_phrase(parsed: Parsed, first: int, last: int) -> bool:
    if first >= last or parsed.timed[first]:
        return False
    return starts_phrase(parsed, first) and not parsed.is_(first, "relative") and _plain(parsed, first, last)


def _skippable(parsed: Parsed, first: int, last: int) -> bool:
    """`, lors d'une visite,` `, qui préside la séance,` `, interrogé hier,`: what a subject may be parted by."""
    if first >= last:
        return True
    if (
        parsed.pos[first] in ("ADP", "SCONJ", "ADV", "INTJ", "CCONJ")
        or parsed.timed[first]
        or parsed.is_(first, "relative")
    ):
        return True
    if match_at(parsed.grammar.phrases("aside"), parsed.words, first):
        return True
    verb = parsed.verb(first)
    return (verb is not None and not verb.finite) or parsed.pos[first] == "ADJ" or parsed.pos[first] == "NUM"
