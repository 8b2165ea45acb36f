"""Where it was said or who passed it on, in the clause of the cue: `dans un communiqué`, `quoted by the agency`."""

from recoupe.extract.phrases import Parsed
from recoupe.extract.phrases.nouns import base_end, phrase_end, starts_phrase
from recoupe.extract.phrases.parsed import Unit
from recoupe.extract.phrases.subjects import Source
from recoupe.extract.statements.animacy import speaks
from recoupe.extract.statements.draft import Draft
from recoupe.languages.grammar import match_at
from recoupe.languages.occasions import Occasions, occasions

_NEAR = 30
_GAP = 3  # Words between a participle and who passes on: `quoted as saying by`, `repris mardi par`.

Relays = dict[int, list[Source]]


def find_occasions(parsed: Parsed, unit: Unit, drafts: list[Draft]) -> Relays:
    """The writings and outlets that the unit names for its drafts, by the first token of their cue.

    They stand in the order of the text, which is that from the speaker outwards.
    """
    found: Relays = {}
    if not drafts:
        return found
    table, passed = occasions(parsed.reading.pack), unit.first
    for at in range(unit.first, unit.last):
        opens = parsed.words[at] in table.openings or parsed.keys[at] in table.passing
        if not opens or at < passed or not parsed.outside(at):
            continue
        relay = _relay_at(parsed, table, at, unit.last)
        owner = _owner(parsed, relay, at, drafts) if relay is not None else None
        if relay is not None and owner is not None:
            found.setdefault(owner.cue[0], []).append(relay)
            passed = relay.last
    return found


def _relay_at(parsed: Parsed, table: Occasions, at: int, limit: int) -> Source | None:
    if parsed.words[at] in table.words("place_mark"):
        return _writing(parsed, table, at + 1, limit)
    if parsed.words[at] in table.words("talk"):
        return _outlet_of(parsed, table, at, limit)
    if parsed.words[at] in table.words("carried") and parsed.pos[at] == "NOUN":
        return Source(at, at + 1, "carried")
    return _passing_on(parsed, table, at, limit)


def _writing(parsed: Parsed, table: Occasions, at: int, limit: int) -> Source | None:
    """`dans un communiqué publié hier`, `in a letter to the board`."""
    if at >= limit or not starts_phrase(parsed, at) or parsed.timed[at]:
        return None
    end = base_end(parsed, at, limit)
    for head in range(at, end):
        if parsed.words[head] in table.words("writing") and parsed.pos[head] in ("NOUN", "PROPN", "ADJ"):
            return Source(at, max(head + 1, min(end, head + 2)), "writing")
    return None


def _outlet_of(parsed: Parsed, table: Occasions, at: int, limit: int) -> Source | None:
    """`dans un entretien accordé à la chaîne X`, `in remarks carried by state television`."""
    for mark in range(at + 1, min(at + 1 + _GAP, limit - 1)):
        if parsed.words[mark] in table.words("talk_with"):
            found = _phrase(parsed, mark + 1, limit)
            return found if found is not None and is_outlet(parsed, table, found) else None
    return None


def _passing_on(parsed: Parsed, table: Occasions, at: int, limit: int) -> Source | None:
    """`citée par l'agence X`, `cité dans le communiqué`, `quoted as saying by X`."""
    lemma = parsed.keys[at]
    cites = lemma in table.words("passed_on")
    if cites and (parsed.forms[at] == "PresPart" or parsed.is_(at - 1, "relative")):  # Reuters, which cited X
        found = _phrase(parsed, at + 1, limit)
        return found._replace(how="cited") if found is not None and speaks(parsed, found, "person") else None
    if lemma in table.words("asked") and parsed.forms[at] == "PastPart":
        return _asked_on(parsed, table, at, limit)
    if not (cites or lemma in table.words("sent_out")) or parsed.forms[at] != "PastPart":
        return None
    for mark in range(at + 1, min(at + 2 + _GAP, limit - 1)):
        if parsed.is_(mark, "agent"):
            found = _phrase(parsed, mark + 1, limit)
            if found is None or not speaks(parsed, found, "person"):
                return None
            return found if cites or is_outlet(parsed, table, found) else None
        if parsed.words[mark] in table.words("place_mark"):
            return _writing(parsed, table, mark + 1, limit)
    return None


def _asked_on(parsed: Parsed, table: Occasions, at: int, limit: int) -> Source | None:
    """`interrogé mardi sur la chaîne X`, `invited onto the X channel`: an outlet that spoke with the speaker."""
    for mark in range(at + 1, min(at + 2 + _GAP, limit - 1)):
        if parsed.words[mark] in table.words("talk_on"):
            found = _phrase(parsed, mark + 1, limit)
            named = found is not None and any(
                parsed.words[i] in table.words("outlet") for i in range(found.first, found.last)
            )
            return found if named else None
    return None


def _phrase(parsed: Parsed, at: int, limit: int) -> Source | None:
    if at >= limit or not starts_phrase(parsed, at) or parsed.timed[at] or parsed.pos[at] == "PRON":
        return None
    return Source(at, phrase_end(parsed, at, limit), "noun")


def is_outlet(parsed: Parsed, table: Occasions, source: Source) -> bool:
    """Whether the phrase names somebody who publishes: by its noun, or as a body with a name of its own."""
    if any(parsed.words[i] in table.words("outlet") for i in range(source.first, source.last)):
        return True
    named = [parsed.mention_at[i] for i in range(source.first, source.last) if i in parsed.mention_at]
    return bool(named) and named[0].kind == "organization"


def names_outlet(parsed: Parsed, source: Source) -> bool:
    """Whether the phrase names somebody who publishes."""
    return is_outlet(parsed, occasions(parsed.reading.pack), source)


def _owner(parsed: Parsed, relay: Source, at: int, drafts: list[Draft]) -> Draft | None:
    """The draft whose cue stands nearest before, else right behind; none over another clause."""
    free = [d for d in drafts if not any(a <= at < b for a, b in d.content)]
    before = [d for d in free if d.cue[0] <= at]
    if before:
        draft = max(before, key=lambda d: d.cue[0])
        return draft if _joined(parsed, _behind(draft, at), at) else None
    behind = min(free, key=lambda d: d.cue[0], default=None)
    if behind is None or (relay.how == "carried" and behind.cue[0] - at > 2):
        return None
    return behind if _joined(parsed, relay.last, behind.cue[0]) else None


def _behind(draft: Draft, at: int) -> int:
    """The last token before `at` that belongs to the attribution."""
    source = draft.source.last if draft.source is not None else 0
    return max(end for end in (draft.cue[1], source) if end <= at or end == draft.cue[1])


def _joined(parsed: Parsed, first: int, last: int) -> bool:
    """Whether no clause and no sentence end stands in between."""
    if last - first > _NEAR:
        return False
    sentences = parsed.reading
    if first < last and sentences.sentence_at(parsed.start(first)) != sentences.sentence_at(parsed.start(last)):
        return False
    return not any(verb.finite for verb in parsed.verbs_in(first, last))


def leads_back(parsed: Parsed, source: Source) -> bool:
    """Whether the phrase is `la même source`, `the same source`."""
    phrases = occasions(parsed.reading.pack).same_source
    return match_at(phrases, parsed.words, source.first) == source.last - source.first


def is_broadcast(parsed: Parsed, source: Source) -> bool:
    """`a juré à la télévision d'État`: the broadcaster is no partner in a talk, its picture is what was seen."""
    words = occasions(parsed.reading.pack).words("broadcast")
    return any(parsed.words[i] in words for i in range(source.first, source.last))


def spoken_in(parsed: Parsed, source: Source, end: int) -> int:
    """Where the phrase ends before the occasion: `le ministre à Corval dans une allocution`."""
    table = occasions(parsed.reading.pack)
    settings = table.words("talk") | table.words("writing")
    for at in range(source.first + 1, end - 1):
        near = parsed.words[at + 1 : min(at + 3, end)]
        if parsed.words[at] in table.words("place_mark") and not settings.isdisjoint(near):
            return at
    return end
