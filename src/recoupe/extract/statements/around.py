"""What is said before and behind an attribution that is set into it."""

from recoupe.extract.phrases import Parsed
from recoupe.extract.phrases.nouns import starts_phrase
from recoupe.extract.phrases.parsed import Quoted, Unit
from recoupe.extract.phrases.segments import relative_before
from recoupe.extract.statements.content import clause_end
from recoupe.extract.statements.draft import Stretch
from recoupe.extract.statements.stretches import kept
from recoupe.extract.statements.voices import clause_behind_colon

_SHORT = 4


def around_hole(parsed: Parsed, first: int, last: int, unit: Unit) -> list[Stretch]:
    """What is said before and behind an attribution that takes the tokens `first` to `last`."""
    inside = parsed.quote_of[first] if first < len(parsed.quote_of) else -1
    if inside >= 0 and parsed.quotes[inside].first < first and parsed.quotes[inside].last > first:
        return kept(
            parsed, [(parsed.quotes[inside].first, first), *_rest_of_quote(parsed, first, last, parsed.quotes[inside])]
        )
    end = first
    while end > unit.first and parsed.words[end - 1] in (",", "-"):
        end -= 1
    end = _quote_with_participle(parsed, unit.first, end)
    quote_before = _quote_ending(parsed, end)
    if quote_before is not None and quote_before.first >= unit.first:
        start = _quote_start(parsed, quote_before, unit.first)
        before = (_behind_lead(parsed, start, quote_before.first) if start < quote_before.first else start, end)
    else:
        before = (_behind_lead(parsed, unit.first, end, parted=_verb_behind(parsed, last, unit)), end)
    behind = _behind(parsed, before, last, unit)
    if behind and all(parsed.pos[at] in ("CCONJ", "ADV", "PUNCT") for at in range(*before)):
        return kept(parsed, behind)  # Et, a dit le maire, « nous … »
    return kept(parsed, [before, *behind])


def _quote_with_participle(parsed: Parsed, first: int, end: int) -> int:
    """`« Rien ne bouge », la session étant close, note l'élue`: the end of the quotation."""
    quote = parsed.quote_of[first]
    last = parsed.quotes[quote].last if quote >= 0 else end
    behind = parsed.verbs_in(last, end)
    free = last < end and parsed.words[last] == "," and all(parsed.outside(i) for i in range(last, end))
    return last if free and behind and all(v.mood in ("PresPart", "PastPart") for v in behind) else end


def _verb_behind(parsed: Parsed, last: int, unit: Unit) -> bool:
    """Whether a comma and a finite verb follow the attribution."""
    verb = parsed.verb(last + 1) if last + 1 < unit.last and parsed.words[last] == "," else None
    return verb is not None and verb.finite


def _behind_lead(parsed: Parsed, first: int, end: int, *, parted: bool = False) -> int:
    """`La préfecture a démenti : un message est parti, a-t-elle répondu`: where the clause behind a colon begins.

    With `parted` the colon may lead to a subject whose verb stands behind it: `: the pier, it says, fell`.
    """
    for at in range(end - 1, max(first, end - 100), -1):
        subject = parted and parsed.words[at] == ":" and starts_phrase(parsed, at + 1)
        if parsed.outside(at) and (subject or clause_behind_colon(parsed, at, end)):
            return at + 1
    return first


def _rest_of_quote(parsed: Parsed, first: int, last: int, quote: Quoted) -> list[Stretch]:
    """What goes on in the quotation; not a second phrase set beside the source."""
    if last >= quote.last:
        return []
    at = last + 1 if parsed.words[last] == "," else last
    named = (
        parsed.pos[last - 1] != "PRON" and at < quote.last and starts_phrase(parsed, at) and parsed.words[last] == ","
    )
    if named and not any(
        v.finite and relative_before(parsed, v.first, at) < 0 for v in parsed.verbs_in(at, quote.last)
    ):
        return []
    return [(last, quote.last)]


def _quote_ending(parsed: Parsed, end: int) -> Quoted | None:
    at = end - 1
    if at >= 0 and parsed.words[at] in (".", "!", "?") and at > 0 and parsed.quote_of[at] < 0:
        at -= 1
    if at >= 0 and parsed.quote_of[at] >= 0 and parsed.quotes[parsed.quote_of[at]].last == at + 1:
        return parsed.quotes[parsed.quote_of[at]]
    return None


def _quote_start(parsed: Parsed, quote: Quoted, floor: int) -> int:
    """Where what ends in a quotation begins: at it, or at the clause that it is part of."""
    lead = range(floor, quote.first)
    if not lead:
        return quote.first
    before = parsed.words[quote.first - 1]
    if before == ":":
        return quote.first
    clause = any(parsed.quote_of[i] >= 0 for i in lead) or any(v.finite for v in parsed.verbs_in(floor, quote.first))
    if before in (",", ".", ";") and not clause:
        return quote.first
    if parsed.words[quote.first - 1] in (".", "?", "!"):
        return quote.first
    return floor


def _only_condition(parsed: Parsed, before: Stretch) -> bool:
    """`Si la digue cède, dit le maire, la ville sera noyée`: a subordinate clause and no main one."""
    opens = parsed.is_(before[0], "condition") or parsed.is_(before[0], "subordinating")
    return opens and parsed.quote_of[before[0]] < 0 and "," not in parsed.words[before[0] : before[1]]


def _behind(parsed: Parsed, before: Stretch, last: int, unit: Unit) -> list[Stretch]:
    """What goes on behind the attribution."""
    at = last
    while at < unit.last and parsed.words[at] in (",", ":", "-", ";"):
        at += 1
    if at >= unit.last:
        return []
    if parsed.quote_of[at] >= 0:
        quote = parsed.quotes[parsed.quote_of[at]]
        return [] if parsed.word(last) in (".", "?", "!") else [(at, quote.last)]
    return _unquoted_behind(parsed, before, last, at, unit) if parsed.words[last] in (",", ":") else []


def _unquoted_behind(parsed: Parsed, before: Stretch, last: int, at: int, unit: Unit) -> list[Stretch]:
    """The clause that goes on from word `at`, without a quotation of its own."""
    if parsed.is_(at, "relative") or parsed.is_(at, "gerund_mark") or parsed.forms[at] == "PresPart":
        return []
    joined = parsed.verb(at + 1) if parsed.pos[at] == "CCONJ" else None
    if joined is not None and joined.finite:
        return [(at, clause_end(parsed, at, unit.last, ()))]
    whole = any(v.finite for v in parsed.verbs_in(*before)) and not _only_condition(parsed, before)
    goes_on = any(v.finite and not parsed.is_(v.first - 1, "relative") for v in parsed.verbs_in(at, unit.last))
    if parsed.words[last] == ":" and parsed.quote_of[before[1] - 1] < 0:
        return [(at, unit.last)]
    if not whole and (goes_on or _only_condition(parsed, before)):
        return [(at, clause_end(parsed, at, unit.last, ()))]
    if whole and parsed.quote_of[before[1] - 1] < 0 and before[1] - before[0] <= _SHORT:
        return [(at, clause_end(parsed, at, unit.last, ()))]
    return []
