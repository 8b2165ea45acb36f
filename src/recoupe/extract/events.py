"""Who did what to whom, where and when, as one report tells it: verbs and nouns of deeds with those around them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from recoupe.extract.phrases import Parsed, VerbGroup, parse
from recoupe.extract.phrases.nouns import phrase_end, starts_phrase, with_apposition
from recoupe.extract.phrases.subjects import past_adjuncts, subject_left
from recoupe.extract.reading import Reading
from recoupe.languages.deeds import Deed, Deeds, deeds
from recoupe.languages.grammar import match_at
from recoupe.model.event import Event, Participant
from recoupe.model.figure import Status
from recoupe.model.mention import Actor, Mention
from recoupe.text.folding import fold

_REACH = 40
_ENDS = frozenset({"PUNCT", "SCONJ", "CCONJ"})


class Found(NamedTuple):
    """A deed in tokens `first` to `last` (excluded), who takes part, and how it was read."""

    deed: Deed
    first: int
    last: int
    participants: tuple[Participant, ...]
    status: Status
    rule: str


def find_events(reading: Reading) -> tuple[Event, ...]:
    """The deeds of the report in order; of two readings of one deed in a sentence, the fuller one."""
    if not reading.tags:
        return ()
    parsed, known = parse(reading), deeds(reading.pack)
    found = [*_by_verb(parsed, known), *_by_noun(parsed, known)]
    events = [_event(parsed, one) for one in _fullest(parsed, found)]
    return _numbered(reading, sorted(events, key=lambda event: (event.start, event.end, event.predicate)))


def _by_verb(parsed: Parsed, known: Deeds) -> Iterator[Found]:
    """`Le maire a reçu la ministre`, `la ministre a été reçue par le maire`."""
    for verb in parsed.verbs:
        table = known.reflexive if verb.reflexive else known.verbs
        lemma = fold(verb.lemma)
        deed = table.get(lemma) or known.verbs.get(lemma)
        status = _status(parsed, known, verb)
        if deed is None or verb.negated or status is None:
            continue
        first, last, participants = _arguments(parsed, known, verb)
        if len(participants) >= max(deed.needs, 2 if verb.form == "PastPart" else 0):
            yield Found(deed, first, last, participants, status, "verb")


def _status(parsed: Parsed, known: Deeds, verb: VerbGroup) -> Status | None:
    """Whether it happened: None for a wish, an order or a mere possibility."""
    before = known.modals.get(fold(parsed.lemmas[verb.first - 1])) if verb.first else None
    inside = next((known.modals[fold(parsed.lemmas[at])] for at in range(verb.first, verb.head) if fold(parsed.lemmas[at]) in known.modals), None)
    if verb.form == "Inf":
        return before or inside
    if verb.form == "Fut" or inside or before:
        return "planned"
    if verb.form == "Cnd":
        return "estimated"
    return None if verb.form == "Cmd" else "happened"


def _arguments(parsed: Parsed, known: Deeds, verb: VerbGroup) -> tuple[int, int, tuple[Participant, ...]]:
    """The stretch of the deed, and its participants by their place at the verb."""
    unit = _unit(parsed, verb.head)
    first, last = verb.first, verb.last
    doers: tuple[Participant, ...] = ()
    subject = subject_left(parsed, verb, unit[0])
    if subject is not None:
        doers = _named(parsed, known, subject.first, subject.last, role="patient" if verb.passive else "agent")
        if subject.how != "shared":
            first = min(first, subject.first)
    objects, last = _complements(parsed, known, verb.last, unit[1], passive=verb.passive or verb.form == "PastPart")
    return first, last, _unique((*doers, *objects))


def _complements(
    parsed: Parsed, known: Deeds, at: int, limit: int, *, passive: bool
) -> tuple[tuple[Participant, ...], int]:
    """Those named behind the verb or noun: its object, `par X`, `avec X`, in the same clause."""
    found: list[Participant] = []
    limit, last, bare, role = min(limit, at + _REACH), at, "patient", "patient"
    while at < limit:
        at = past_adjuncts(parsed, at, limit)
        if at >= limit or parsed.pos[at] in _ENDS or _clause(parsed, at):
            break
        if parsed.pos[at] in ("ADP", "PART"):
            role = _role_after(parsed, known, at, passive)
            at += 1
        elif starts_phrase(parsed, at):
            end = _phrase(parsed, at, limit, role)
            named = _named(parsed, known, at, end, role=role)
            found += named if role else ()
            bare = "" if role == bare else bare
            at, last, role = end, end, bare
        else:
            at += 1
    return tuple(found), last


def _phrase(parsed: Parsed, at: int, limit: int, role: str) -> int:
    """The end of the phrase, with its apposition if somebody takes part."""
    end = max(at + 1, phrase_end(parsed, at, limit, places=bool(role)))
    return max(end, with_apposition(parsed, at, end, limit)) if role else end


def _role_after(parsed: Parsed, known: Deeds, at: int, passive: bool) -> str:
    """What a preposition makes of the phrase behind it; empty for a mere circumstance."""
    if parsed.words[at] in known.beside:
        return "with"
    if parsed.is_(at, "agent"):
        return "agent" if passive else "with"
    return "patient" if parsed.is_(at, "strict_of") else ""


def _clause(parsed: Parsed, at: int) -> bool:
    verb = parsed.verb(at)
    return verb is not None and (verb.finite or verb.form == "Inf") or parsed.is_(at, "relative")


def _by_noun(parsed: Parsed, known: Deeds) -> Iterator[Found]:
    """`la visite du ministre`, `la rencontre Durand-Martin`, `un séisme a frappé l'île`."""
    for at, pos in enumerate(parsed.pos):
        deed = known.nouns.get(fold(parsed.lemmas[at])) if pos == "NOUN" else None
        if deed is None:
            continue
        participants, last = _complements(parsed, known, at + 1, _unit(parsed, at)[1], passive=True)
        participants = _unique((*participants, *_light_subject(parsed, known, at)))
        if len(participants) >= deed.needs:
            yield Found(deed, at, max(last, at + 1), participants, _noun_status(parsed, known, at), "noun")


def _light_subject(parsed: Parsed, known: Deeds, at: int) -> tuple[Participant, ...]:
    """`Durand a tenu une réunion avec`, `lors d'une rencontre avec Martin, Durand a`: who takes part besides."""
    first, last = _unit(parsed, at)
    before = next((i for i in range(at - 1, max(first - 1, at - 5), -1) if parsed.verb(i) or parsed.words[i] in known.occasions), -1)
    if before < 0:
        return ()
    verb = parsed.verb(before)
    if verb is None and parsed.pos[before] in ("ADP", "NOUN", "ADV", "SCONJ"):
        verb = next((v for v in parsed.verbs_in(at, last) if v.finite), None) or next(
            (v for v in reversed(parsed.verbs_in(first, at)) if v.finite), None
        )
    subject = subject_left(parsed, verb, first) if verb is not None else None
    if subject is None or subject.first <= at < subject.last:
        return ()
    return _named(parsed, known, subject.first, subject.last, role="agent")


def _noun_status(parsed: Parsed, known: Deeds, at: int) -> Status:
    """Planned where the verb of its clause says so, else it happened."""
    first, last = _unit(parsed, at)
    verb = next((v for v in parsed.verbs_in(at, last) if v.finite), None)
    return "planned" if verb is not None and (verb.form == "Fut" or fold(verb.lemma) in known.modals) else "happened"


def _named(parsed: Parsed, known: Deeds, first: int, last: int, *, role: str) -> tuple[Participant, ...]:
    """Those whom the phrase names: persons before bodies before places; a thing in its own words."""
    if pair := _pair(parsed, known, first):
        return tuple(Participant(role, _actor(mention, parsed)) for mention in pair)
    named = [m for i in range(first, last) if (m := parsed.mention_at.get(i)) and m.entity]
    for kinds in (("person",), ("organization",), ("place", "group"), ("other",)):
        if chosen := [m for m in named if m.kind in kinds]:
            return tuple(Participant(role, _actor(mention, parsed)) for mention in chosen)
    return ()


def _pair(parsed: Parsed, known: Deeds, first: int) -> tuple[Mention, ...]:
    """`les deux hommes`: the last two of that kind who were named before."""
    kind = next((kind for kind, forms in known.pairs if match_at(forms, parsed.words, first)), None)
    if kind is None:
        return ()
    found: dict[str, Mention] = {}
    for at in sorted((at for at in parsed.mention_at if at < first), reverse=True):
        mention = parsed.mention_at[at]
        if mention.kind == kind and mention.entity and len(found) < 2:
            found.setdefault(mention.entity, mention)
    return tuple(found.values()) if len(found) == 2 else ()


def _actor(mention: Mention, parsed: Parsed) -> Actor:
    name = next((e.name for e in parsed.reading.entities if e.id == mention.entity), mention.text)
    return Actor(mention.entity, name, mention.text, mention.start, mention.end)


def _unique(participants: Iterable[Participant]) -> tuple[Participant, ...]:
    found: dict[str | None, Participant] = {}
    for participant in participants:
        found.setdefault(participant.actor.entity, participant)
    return tuple(found.values())


def _unit(parsed: Parsed, at: int) -> tuple[int, int]:
    """First and last token of the sentence."""
    sentence = parsed.reading.sentences[parsed.reading.sentence_at(parsed.start(at))]
    return sentence.first, sentence.last


def _fullest(parsed: Parsed, found: Iterable[Found]) -> list[Found]:
    """One reading of a deed a sentence and cast: the one with most participants."""
    best: dict[tuple[int, str], list[Found]] = {}
    for one in sorted(found, key=lambda f: (-len(f.participants), f.first)):
        kept = best.setdefault((_unit(parsed, one.first)[0], one.deed.key), [])
        cast = {p.actor.entity for p in one.participants}
        if not any(cast <= {p.actor.entity for p in other.participants} for other in kept):
            kept.append(one)
    return [one for kept in best.values() for one in kept]


def _event(parsed: Parsed, found: Found) -> Event:
    first, last = _unit(parsed, found.first)
    start, end = parsed.start(found.first), parsed.end(min(found.last, last) - 1)
    return Event(
        id="",
        start=start,
        end=max(end, start + 1),
        predicate=found.deed.key,
        type=found.deed.type,
        participants=found.participants,
        place=_place(parsed, found, last),
        when=_when(parsed, found, first, last),
        status=found.status,
        rule=found.rule,
    )


def _place(parsed: Parsed, found: Found, last: int) -> str | None:
    """The first place behind a preposition that is no participant."""
    cast = {p.actor.entity for p in found.participants}
    for at in range(found.first, min(last, found.last + _REACH)):
        mention = parsed.mention_at.get(at)
        if mention and mention.kind == "place" and mention.entity not in cast and at and parsed.pos[at - 1] == "ADP":
            return mention.entity
    return None


def _when(parsed: Parsed, found: Found, first: int, last: int) -> str | None:
    """The date of the deed's own clause that stands nearest to it."""
    over = 1 if found.rule == "noun" else 0
    left = _clause_edge(parsed, range(found.first - 1, first - 1, -1), over)
    right = _clause_edge(parsed, range(found.first, last), over + (found.rule == "verb"))
    start, end, at = parsed.start(max(left, first)), parsed.end(min(right, last) - 1), parsed.start(found.first)
    dates = [t for t in parsed.reading.times if t.type == "DATE" and t.edtf and start <= t.start < end]
    nearest = min(dates, key=lambda t: (abs(t.start - at), t.start), default=None)
    return nearest.edtf if nearest else None


def _clause_edge(parsed: Parsed, tokens: range, verbs: int) -> int:
    """The token at which the clause ends in this direction, when so many finite verbs may be passed."""
    at = tokens.start
    for at in tokens:
        verb = parsed.verb(at)
        if verb is not None and verb.finite and at == verb.head:
            verbs -= 1
        if verbs < 0 or parsed.words[at] in (";", ":") or parsed.pos[at] == "SCONJ" or parsed.is_(at, "relative"):
            return at
    return tokens.stop


def _numbered(reading: Reading, events: Iterable[Event]) -> tuple[Event, ...]:
    numbered: list[Event] = []
    taken: set[str] = set()
    for event in events:
        name = f"{reading.article.id}.v{event.start}"
        name = name if name not in taken else f"{name}-{event.end}"
        if name not in taken:
            taken.add(name)
            numbered.append(replace(event, id=name))
    return tuple(numbered)
