"""Who takes part in a deed: those whom a phrase names, a pronoun means, or a pair of words stands for."""

from collections.abc import Iterable
from itertools import pairwise

from recoupe.extract.phrases import Parsed
from recoupe.extract.phrases.nouns import base_end, phrase_end, starts_phrase, with_apposition
from recoupe.extract.phrases.subjects import Source, past_adjuncts, subject_left
from recoupe.extract.statements.speakers import speakers_of
from recoupe.languages.deeds import Deeds
from recoupe.languages.grammar import match_at
from recoupe.model.event import Participant
from recoupe.model.mention import Actor, Mention

_REACH = 40
_BACK = 12  # Verbs before a pronoun whose subjects it can mean.
_ENDS = frozenset({"PUNCT", "SCONJ", "CCONJ"})


def complements(
    parsed: Parsed, known: Deeds, at: int, limit: int, *, passive: bool
) -> tuple[tuple[Participant, ...], int]:
    """Those named behind a verb or noun in its clause (the object, `par X`, `avec X`), and where that ends."""
    found: list[Participant] = []
    limit, last, bare, role = min(limit, at + _REACH), at, "patient", "patient"
    while at < limit:
        at = past_adjuncts(parsed, at, limit)
        if at >= limit or parsed.pos[at] in _ENDS or _new_clause(parsed, at):
            break
        if parsed.pos[at] in ("ADP", "PART"):
            role = _role_after(parsed, known, at, passive)
            at += 1
        elif starts_phrase(parsed, at) and parsed.pos[at] != "ADJ":
            end = _phrase(parsed, at, limit, role)
            found += named(parsed, known, at, end, role=role) if role else ()
            bare = "" if role == bare else bare
            at, last, role = end, end, bare
        else:
            at += 1
    return tuple(found), last


def _phrase(parsed: Parsed, at: int, limit: int, role: str) -> int:
    """The end of the phrase, with its apposition if somebody takes part."""
    end = max(at + 1, phrase_end(parsed, at, limit, places=True))
    if role:
        return max(end, with_apposition(parsed, at, end, limit))
    bare = max(at + 1, base_end(parsed, at, limit))
    return bare if any(i in parsed.mention_at for i in range(at, bare)) else end


def _role_after(parsed: Parsed, known: Deeds, at: int, passive: bool) -> str:
    """What a preposition makes of the phrase behind it; empty for a mere circumstance."""
    if parsed.words[at] in known.beside:
        return "with"
    if parsed.is_(at, "agent"):
        return "agent" if passive else "with"
    return "patient" if parsed.is_(at, "strict_of") else ""


def _new_clause(parsed: Parsed, at: int) -> bool:
    verb = parsed.verb(at)
    return (verb is not None and (verb.finite or verb.form == "Inf")) or parsed.is_(at, "relative")


def of_subject(parsed: Parsed, known: Deeds, source: Source, *, role: str) -> tuple[Participant, ...]:
    """Those whom a subject names, or the one whom `il` or `she` means."""
    if parsed.pos[source.first] == "PRON" and source.last - source.first == 1:
        actor = _meant(parsed, source)
        return (Participant(role, actor),) if actor is not None and actor.entity else ()
    found = named(parsed, known, source.first, source.last, role=role)
    return found or _nearest(parsed, source, role)


def _nearest(parsed: Parsed, source: Source, role: str) -> tuple[Participant, ...]:
    """`un pacte et la Corée du Nord a envoyé`: the last one named, where no preposition governs it."""
    for at in range(source.last - 1, source.first, -1):
        mention = parsed.mention_at.get(at)
        before = at - 2 if parsed.pos[at - 1] == "DET" else at - 1
        if mention and mention.entity:
            governed = parsed.pos[before] == "ADP"
            return () if governed else (Participant(role, _actor(mention, parsed)),)
    return ()


def _meant(parsed: Parsed, source: Source) -> Actor | None:
    speakers = speakers_of(parsed)
    before = [verb for verb in parsed.verbs_in(max(0, source.first - 120), source.first) if verb.finite]
    for verb in before[-_BACK:]:
        subject = subject_left(parsed, verb, max(0, verb.first - _REACH))
        if subject is not None and subject.how == "noun":
            speakers.actor(subject)
    return speakers.actor(source)


def named(parsed: Parsed, known: Deeds, first: int, last: int, *, role: str) -> tuple[Participant, ...]:
    """Those whom the phrase names: persons before bodies before places, these at its head only."""
    if pair := _pair(parsed, known, first):
        return tuple(Participant(role, _actor(mention, parsed)) for mention in pair)
    head = next((at for at in range(first, last) if parsed.pos[at] == "ADP"), last)
    mentions = [(at, m) for at in range(first, last) if (m := parsed.mention_at.get(at)) and m.entity]
    for kinds in (("person",), ("organization",), ("place", "group"), ("other",)):
        chosen = [m for at, m in mentions if m.kind in kinds and (at <= head or m.kind == "person")]
        if chosen:
            return tuple(Participant(role, _actor(mention, parsed)) for mention in chosen)
    return ()


def _pair(parsed: Parsed, known: Deeds, first: int) -> tuple[Mention, ...]:
    """`les deux hommes`: the last two of that kind who were named side by side, else the last two named."""
    kind = next((kind for kind, forms in known.pairs if match_at(forms, parsed.words, first)), None)
    if kind is None:
        return ()
    places = sorted(
        (at for at, m in parsed.mention_at.items() if at < first and m.kind == kind and m.entity),
        reverse=True,
    )
    for then, before in pairwise(places):
        pair = (parsed.mention_at[before], parsed.mention_at[then])
        if pair[0].entity != pair[1].entity and _joined(parsed, pair[0], then):
            return pair
    last: dict[str, Mention] = {}
    for at in places:
        last.setdefault(str(parsed.mention_at[at].entity), parsed.mention_at[at])
    return tuple(last.values())[:2] if len(last) > 1 else ()


def _joined(parsed: Parsed, before: Mention, then: int) -> bool:
    """`la Russie et la Corée du Nord`: nothing between but `et` and an article."""
    between = range(parsed.reading.token_at(before.end), then)
    return 0 < len(between) <= 3 and any(parsed.pos[at] == "CCONJ" for at in between)


def _actor(mention: Mention, parsed: Parsed) -> Actor:
    name = next((e.name for e in parsed.reading.entities if e.id == mention.entity), mention.text)
    return Actor(mention.entity, name, mention.text, mention.start, mention.end)


def unique(participants: Iterable[Participant]) -> tuple[Participant, ...]:
    """Each entity once, in its first role."""
    found: dict[str | None, Participant] = {}
    for participant in participants:
        found.setdefault(participant.actor.entity, participant)
    return tuple(found.values())
