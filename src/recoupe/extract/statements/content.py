"""How far what is said reaches: from the cue to the end of its clause."""

from bisect import bisect_left

from recoupe.extract.phrases import Parsed, VerbGroup
from recoupe.extract.phrases.before import before_verb
from recoupe.extract.phrases.nouns import starts_phrase
from recoupe.extract.phrases.parsed import Unit
from recoupe.extract.phrases.segments import relative_before
from recoupe.extract.phrases.subjects import subject_left
from recoupe.extract.statements.draft import Draft, Stretch
from recoupe.extract.statements.stretches import kept
from recoupe.extract.statements.voices import next_voice, other_voice
from recoupe.languages.grammar import match_at

_LONGEST = 500
_CLOSE = 9  # Words within which the other count stands.


def clause_end(parsed: Parsed, start: int, limit: int, cuts: tuple[int, ...] | list[int]) -> int:
    """The token behind a clause or object that begins at `start`: at a cut, a contrast, or the end of the unit."""
    cut = bisect_left(cuts, start + 1)
    end = min(limit, cuts[cut]) if cut < len(cuts) else limit
    contrast = parsed.grammar.phrases("contrast")
    at, reach = start, min(end, start + _LONGEST)
    while at < reach:
        if parsed.quote_of[at] >= 0:
            at = max(at + 1, parsed.quotes[parsed.quote_of[at]].last)
            if at < end and parsed.words[at - 2] == "," and other_voice(parsed, at - 1, end):
                return at  # "a free hand," while the paper says
            continue
        if parsed.words[at] == ";" or (parsed.words[at] == "," and other_voice(parsed, at, end)):
            return at
        if _aside_at(parsed, at, end) or _opposed(parsed, at, end):
            return at
        if (parsed.words[at] != "," or _whole_clause(parsed, start, at)) and next_voice(parsed, at, end):
            return at
        if (
            parsed.words[at] == ","
            and (size := match_at(contrast, parsed.words, at + 1))
            and not _dated(parsed, at + 1 + size)
        ):
            return at
        at += 1
    return end


def _opposed(parsed: Parsed, at: int, end: int) -> bool:
    """`denied that it had failed when the bank said`: another one speaks, not `when she saw the bill`."""
    return parsed.is_(at, "opposing") and parsed.pos[at + 1 : at + 2] != ("PRON",) and other_voice(parsed, at - 1, end)


def _whole_clause(parsed: Parsed, start: int, end: int) -> bool:
    """Whether what stands there begins with the subject of its first verb: `there were 34`."""
    verb = next((v for v in parsed.verbs_in(start, end) if v.finite), None)
    found = subject_left(parsed, verb, start) if verb is not None else None
    return found is not None and found.first == start


def _aside_at(parsed: Parsed, at: int, end: int) -> bool:
    """`dépassent un million – un peu moins que prévu`: a comparison behind a dash, with no verb of its own."""
    if parsed.words[at] != "-" or at + 1 >= end or not parsed.outside(at):
        return False
    apart = parsed.end(at - 1) < parsed.start(at) and parsed.end(at) < parsed.start(at + 1)
    compares = any(parsed.is_(i, "quantity") for i in range(at + 1, min(end, at + 4)))
    verb = any(v.finite for v in parsed.verbs_in(at, end))
    return apart and compares and "-" not in parsed.words[at + 1 : end] and not verb


def _dated(parsed: Parsed, at: int) -> bool:
    """`peu après 17 heures` is a time, no new clause."""
    return at < len(parsed.pos) and (bool(parsed.timed[at]) or parsed.pos[at] == "NUM")


def cut_behind(parsed: Parsed, draft: Draft, cuts: list[int]) -> list[Stretch]:
    """The content of an attribution that opens its sentence, ended by the next one."""
    first, last = draft.content[-1]
    if draft.hole is None or first < draft.hole[1]:
        return draft.content
    cut = bisect_left(cuts, first + 1)
    if len(draft.content) > 1 and cut and cuts[cut - 1] > draft.hole[0]:
        return draft.content[:-1]  # « … », a dit le maire avant d'ajouter : « … »
    return kept(parsed, [*draft.content[:-1], (first, min(last, cuts[cut]) if cut < len(cuts) else last)])


def resumed_at(parsed: Parsed, draft: Draft, start: int, end: int, floor: int) -> int:
    """Where the clause around the statement goes on: `le maire, qui dit que …, a signé`, `…, mais n'a pas signé`."""
    cue_mood = next((v.mood for v in parsed.verbs_in(*draft.cue)), "")
    finite = [v for v in parsed.verbs_in(start, end)[:12] if v.finite]
    for verb in parsed.verbs_in(start + 1, end)[:24]:
        if not verb.finite or not parsed.outside(verb.first):
            continue
        before = before_verb(parsed, verb.first, start)
        joined = parsed.pos[before] == "CCONJ"
        comma = before - 1 if joined else before
        if parsed.words[comma] != ",":
            continue
        own = verb.first > finite[0].first and verb.mood == finite[0].mood  # que le pont cède, mais ne casse pas
        if joined and (own or verb.mood != cue_mood):
            continue
        if joined or _takes_up(parsed, verb, start, floor) or _behind_relative(parsed, draft, verb, start):
            return comma
    return end


def _behind_relative(parsed: Parsed, draft: Draft, verb: VerbGroup, start: int) -> bool:
    """`Le groupe, qui dit avoir payé, a été averti`: what a relative clause says is whole before the comma."""
    if draft.source is None or draft.source.how != "relative" or parsed.words[verb.first - 1] != ",":
        return False
    if draft.rule.endswith("_infinitive"):
        return True
    return any(v.finite and relative_before(parsed, v.first, start) < 0 for v in parsed.verbs_in(start, verb.first))


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
    if parsed.is_(source.first - 1, "that") and parsed.pos[max(0, source.first - 2)] not in ("ADV", "ADP"):
        return end  # not `alors que des sources disent qu'il part, …`
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


def _ends_at_comma(parsed: Parsed, start: int, at: int, *, noted: bool) -> bool:
    """Whether the writer goes on behind the comma: with a comment, with `, qui …`, after `comme annoncé`."""
    if match_at(parsed.grammar.phrases("comment_on"), parsed.words, at + 1):
        return True
    if parsed.is_(at + 1, "relative") and parsed.outside(at + 1) and not noted:
        return True
    return parsed.word(start - 1) in parsed.grammar.words("as_said")


def object_end(parsed: Parsed, start: int, end: int, *, compound: bool, noted: bool) -> int:
    """Where an object ends before its clause does: at a verb of the cue's own subject."""
    at = start + 1
    if (quoted := _only_quoted(parsed, start, end)) > start:
        return quoted
    while at < end:
        if parsed.quote_of[at] >= 0:
            at = max(at + 1, parsed.quotes[parsed.quote_of[at]].last)
            continue
        if parsed.words[at] == "," and _ends_at_comma(parsed, start, at, noted=noted):
            return at
        if match_at(parsed.grammar.phrases("circumstance"), parsed.words, at):
            return at
        if parsed.words[at] == "," and _other_count(parsed, start, at, end):
            return at
        if parsed.pos[at] == "CCONJ":
            then = at + 1
            while then < end and _before_its_verb(parsed, then):
                then += 1
            verb = parsed.verb(then)
            if verb is not None and verb.finite and verb.first == then and (verb.head > verb.first) == compound:
                return at - 1 if parsed.word(at - 1) == "," else at
        at += 1
    return end


def _other_count(parsed: Parsed, start: int, comma: int, end: int) -> bool:
    """`parle de quatre morts, l'hôpital de sept`: so many by one, so many by another, the verb left out."""
    if parsed.pos[start] != "NUM" or comma + 3 >= end or parsed.pos[comma + 1] != "DET":
        return False
    counted = any(parsed.pos[i] == "NUM" for i in range(comma + 3, min(end, comma + _CLOSE)))
    return counted and not any(v.finite for v in parsed.verbs_in(comma, end))


def _before_its_verb(parsed: Parsed, at: int) -> bool:
    """`et s'est engagé à payer`, `mais n'a pas donné de date`."""
    return (parsed.is_(at, "object_pronoun") and parsed.pos[at] == "PRON") or parsed.is_(at, "negation")


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
