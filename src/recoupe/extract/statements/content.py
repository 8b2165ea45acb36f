"""How far what is said reaches: around an attribution set into it, or from the cue to the end of its clause."""

from bisect import bisect_left

from recoupe.extract.phrases import Parsed, VerbGroup
from recoupe.extract.phrases.before import before_verb
from recoupe.extract.phrases.nouns import starts_phrase
from recoupe.extract.phrases.parsed import Quoted, Unit
from recoupe.extract.phrases.subjects import relative_before, subject_left
from recoupe.extract.statements.draft import Draft, Stretch
from recoupe.extract.statements.voices import clause_behind_colon, other_voice
from recoupe.languages.grammar import match_at

_SHORT = 4
_LONGEST = 500


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
    quote_before = _quote_ending(parsed, end)
    if quote_before is not None and quote_before.first >= unit.first:
        start = _quote_start(parsed, quote_before, unit.first)
        before = (_behind_lead(parsed, start, quote_before.first) if start < quote_before.first else start, end)
    else:
        before = (_behind_lead(parsed, unit.first, end), end)
    return kept(parsed, [before, *_behind(parsed, before, last, unit)])


def _behind_lead(parsed: Parsed, first: int, end: int) -> int:
    """`La préfecture a démenti : un message est parti, a-t-elle répondu`: where the clause behind a colon begins."""
    for at in range(end - 1, max(first, end - 100), -1):
        if parsed.outside(at) and clause_behind_colon(parsed, at, end):
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


def _behind(parsed: Parsed, before: Stretch, last: int, unit: Unit) -> list[Stretch]:
    """What goes on behind the attribution."""
    at = last
    while at < unit.last and parsed.words[at] in (",", ":", "-", ";"):
        at += 1
    if at >= unit.last:
        return []
    if parsed.quote_of[at] >= 0:
        quote = parsed.quotes[parsed.quote_of[at]]
        if parsed.word(last) in (".", "?", "!"):
            return []
        return [(at, quote.last)]
    if parsed.words[last] not in (",", ":"):
        return []
    if parsed.is_(at, "relative") or parsed.is_(at, "gerund_mark") or parsed.forms[at] == "PresPart":
        return []
    joined = parsed.verb(at + 1) if parsed.pos[at] == "CCONJ" else None
    if joined is not None and joined.finite:
        return [(at, clause_end(parsed, at, unit.last, ()))]
    whole = any(v.finite for v in parsed.verbs_in(*before))
    goes_on = any(v.finite and not parsed.is_(v.first - 1, "relative") for v in parsed.verbs_in(at, unit.last))
    if parsed.words[last] == ":" and parsed.quote_of[before[1] - 1] < 0:
        return [(at, unit.last)]
    if not whole and goes_on:
        return [(at, clause_end(parsed, at, unit.last, ()))]
    if whole and parsed.quote_of[before[1] - 1] < 0 and before[1] - before[0] <= _SHORT:
        return [(at, clause_end(parsed, at, unit.last, ()))]
    return []


def clause_end(parsed: Parsed, start: int, limit: int, cuts: tuple[int, ...] | list[int]) -> int:
    """The token behind a clause or object that begins at `start`: at a cut, a contrast, or the end of the unit."""
    cut = bisect_left(cuts, start + 1)
    end = min(limit, cuts[cut]) if cut < len(cuts) else limit
    contrast = parsed.grammar.phrases("contrast")
    at, reach = start, min(end, start + _LONGEST)
    while at < reach:
        if parsed.quote_of[at] >= 0:
            at = max(at + 1, parsed.quotes[parsed.quote_of[at]].last)
            continue
        if parsed.words[at] == ";" or (parsed.words[at] == "," and other_voice(parsed, at, end)):
            return at
        if (
            parsed.words[at] == ","
            and (size := match_at(contrast, parsed.words, at + 1))
            and not _dated(parsed, at + 1 + size)
        ):
            return at
        at += 1
    return end


def _dated(parsed: Parsed, at: int) -> bool:
    """`peu après 17 heures` is a time, no new clause."""
    return at < len(parsed.pos) and (bool(parsed.timed[at]) or parsed.pos[at] == "NUM")


def cut_behind(parsed: Parsed, draft: Draft, cuts: list[int]) -> list[Stretch]:
    """The content of an attribution that opens its sentence, ended by the next one."""
    first, last = draft.content[-1]
    if draft.hole is None or first < draft.hole[1]:
        return draft.content
    cut = bisect_left(cuts, first + 1)
    return kept(parsed, [*draft.content[:-1], (first, min(last, cuts[cut]) if cut < len(cuts) else last)])


def resumed_at(parsed: Parsed, draft: Draft, start: int, end: int, floor: int) -> int:
    """Where the clause around the statement goes on: `le maire, qui dit que …, a signé`, `…, mais n'a pas signé`."""
    cue_mood = next((v.mood for v in parsed.verbs_in(*draft.cue)), "")
    moods = [v.mood for v in parsed.verbs_in(start, end)[:12] if v.finite]
    for verb in parsed.verbs_in(start + 1, end)[:24]:
        if not verb.finite or not parsed.outside(verb.first):
            continue
        before = before_verb(parsed, verb.first, start)
        joined = parsed.pos[before] == "CCONJ"
        comma = before - 1 if joined else before
        if parsed.words[comma] != ",":
            continue
        if joined and (verb.mood == moods[0] or verb.mood != cue_mood):
            continue
        if joined or _takes_up(parsed, verb, start, floor):
            return comma
    return end


def main_clause_at(parsed: Parsed, draft: Draft, start: int, end: int) -> int:
    """`While the mayor says it will, nobody believes it`: where a cue in a subordinate clause stands first."""
    source = draft.source
    if (
        source is None
        or source.first == 0
        or parsed.pos[source.first - 1] not in ("SCONJ", "ADP")
        or source.first > start
    ):
        return end
    if parsed.is_(source.first - 1, "that"):
        return end
    for at in range(start + 1, end - 2):
        comma = parsed.words[at] == "," and (
            parsed.outside(at) or (not parsed.outside(at + 1) and parsed.outside(at + 2))
        )
        then = at + 1 if parsed.outside(at) else at + 2
        if comma and (starts_phrase(parsed, then) or parsed.pos[then] == "PRON") and not parsed.is_(then, "relative"):
            ahead = next((v for v in parsed.verbs_in(then, end) if v.finite), None)
            if ahead is not None and "," not in parsed.words[then : ahead.first]:
                return then
    return end


def _takes_up(parsed: Parsed, verb: VerbGroup, start: int, floor: int) -> bool:
    """Whether the verb's subject stands before what is said."""
    found = subject_left(parsed, verb, floor)
    return found is not None and found.first < start


def object_end(parsed: Parsed, start: int, end: int, *, compound: bool, noted: bool) -> int:
    """Where an object ends before its clause does: at a verb of the cue's own subject."""
    at = start + 1
    if (quoted := _only_quoted(parsed, start, end)) > start:
        return quoted
    while at < end:
        if parsed.quote_of[at] >= 0:
            at = max(at + 1, parsed.quotes[parsed.quote_of[at]].last)
            continue
        if parsed.words[at] == "," and match_at(parsed.grammar.phrases("comment_on"), parsed.words, at + 1):
            return at
        if parsed.words[at] == "," and parsed.is_(at + 1, "relative") and parsed.outside(at + 1) and not noted:
            return at
        if match_at(parsed.grammar.phrases("circumstance"), parsed.words, at):
            return at
        if parsed.words[at] == "," and parsed.word(start - 1) in parsed.grammar.words("as_said"):
            return at
        if parsed.pos[at] == "CCONJ":
            verb = parsed.verb(at + 1)
            if verb is not None and verb.finite and verb.first == at + 1 and (verb.head > verb.first) == compound:
                return at - 1 if parsed.word(at - 1) == "," else at
        at += 1
    return end


def _only_quoted(parsed: Parsed, start: int, end: int) -> int:
    """`s'est dit « honteux » jeudi`: the end of a quotation that is all that is said, `start` where there is none."""
    quote = parsed.quote_of[start]
    if quote < 0 or parsed.quotes[quote].first != start or parsed.quotes[quote].last >= end:
        return start
    then = parsed.quotes[quote].last
    apart = parsed.timed[then] or parsed.words[then] == "," or parsed.pos[then] in ("ADV", "SCONJ")
    return then if apart and not _quote_follows(parsed, then, end) else start


def _quote_follows(parsed: Parsed, at: int, end: int) -> bool:
    return any(parsed.quote_of[i] >= 0 for i in range(at, min(end, at + 12)))


def kept(parsed: Parsed, stretches: list[Stretch]) -> list[Stretch]:
    """The stretches without marks at their ends, those left empty dropped."""
    return [trimmed for first, last in stretches if (trimmed := trim(parsed, first, last))[0] < trimmed[1]]


_LEFT = frozenset({",", ":", ";", "-", ".", "…", "...", ")", "•"})
_RIGHT = frozenset({",", ":", ";", "-", ".", "(", "…", "..."})


def trim(parsed: Parsed, first: int, last: int) -> Stretch:
    """The stretch without commas, colons, points and dashes at its ends; marks of a quotation stay."""
    while first < last and parsed.words[first] in _LEFT and not _keeps(parsed, first, first):
        first += 1
    while last > first and parsed.words[last - 1] in _RIGHT and not _keeps(parsed, last - 1, first):
        last -= 1
    if last - first > 1 and parsed.is_(first, "joining") and parsed.pos[first] == "CCONJ" and first > 0:
        first += 1
    return first, last


def _keeps(parsed: Parsed, at: int, first: int) -> bool:
    """A mark inside a quotation that is said whole."""
    quote = parsed.quote_of[at]
    return quote >= 0 and parsed.quotes[quote].first >= first


def fix_content(parsed: Parsed, drafts: list[Draft], unit: Unit) -> None:
    """Give every draft that a verb opens its end, where the next attribution or its clause ends it."""
    cuts = sorted({draft.opens for draft in drafts if draft.opens >= 0})
    for draft in drafts:
        if draft.hole is not None:
            draft.content = cut_behind(parsed, draft, cuts)
            continue
        start = draft.content[0][0]
        if draft.rule.endswith("_quote"):
            end = _quoted_end(parsed, start, unit.last)
        else:
            limit = min(draft.until if draft.until > start else unit.last, start + _LONGEST)
            end = clause_end(parsed, start, limit, cuts)
            end = resumed_at(parsed, draft, start, end, unit.first)
            end = main_clause_at(parsed, draft, start, end)
            if draft.rule.endswith(("_object", "_infinitive")):
                compound = any(v.head > v.first for v in parsed.verbs_in(*draft.cue))
                end = object_end(parsed, start, end, compound=compound, noted=draft.rule.startswith("gerund"))
        draft.content = kept(parsed, [(start, end)])


def _quoted_end(parsed: Parsed, start: int, limit: int) -> int:
    """The end of a quotation and of those joined to it by a conjunction or a comma."""
    end = parsed.quotes[parsed.quote_of[start]].last
    while end + 1 < limit:
        at = end + 1 if parsed.words[end] in (",",) or parsed.pos[end] == "CCONJ" else end
        at += int(at > end and at < limit and parsed.is_(at, "strict_of"))
        if at == end or parsed.quote_of[at] < 0:
            break
        end = parsed.quotes[parsed.quote_of[at]].last
    return end
