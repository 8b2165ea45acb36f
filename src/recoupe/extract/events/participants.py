"""Who takes part in a deed: those whom a phrase names, a pronoun means, or a pair of words stands for."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from recoupe.extract.events.found import Scene
from recoupe.extract.phrases import Parsed
from recoupe.extract.phrases.adjuncts import past_adjuncts
from recoupe.extract.phrases.nouns import base_end, phrase_end, starts_phrase, with_apposition
from recoupe.extract.phrases.subjects import Source
from recoupe.languages.grammar import match_at
from recoupe.model.event import Participant
from recoupe.model.mention import Actor, Mention

_REACH = 40
_BACK = 12  # Verbs before a pronoun whose subjects it can mean.
_ENDS = frozenset({"PUNCT", "SCONJ", "CCONJ"})


def complements(scene: Scene, at: int, limit: int, *, passive: bool) -> tuple[tuple[Participant, ...], int]:
    """Those named behind a verb or noun in its clause (its object, `avec X`), and where that ends."""
    parsed, found = scene.parsed, list[Participant]()
    limit, last, bare, role = min(limit, at + _REACH), at, "patient", "patient"
    while at < limit:
        at = past_adjuncts(parsed, at, limit)
        if at >= limit or _ends(scene, at):
            break
        if parsed.pos[at] in ("ADP", "PART"):
            role = _role_after(scene, at, passive=passive)
            at += 1
        elif at in scene.covers or (starts_phrase(parsed, at) and parsed.pos[at] != "ADJ"):
            end = _phrase(scene, at, limit, role)
            found += named(scene, at, end, role=role) if role else ()
            bare = "" if role == bare else bare
            at, last, role = end, end, bare
        else:
            at += 1
    return tuple(found), last


def _ends(scene: Scene, at: int) -> bool:
    """Whether the clause ends here: a mark or conjunction outside a name, another verb, a relative."""
    parsed = scene.parsed
    if at in scene.covers:
        return False
    verb = parsed.verb(at)
    return parsed.pos[at] in _ENDS or (verb is not None and verb.mood != "PastPart") or parsed.is_(at, "relative")


def _phrase(scene: Scene, at: int, limit: int, role: str) -> int:
    """The end of the phrase, never inside a name; with its apposition if somebody takes part."""
    parsed = scene.parsed
    end = max(at + 1, phrase_end(parsed, at, limit, places=True))
    while end < limit and end in scene.covers and scene.covers.get(end) is scene.covers.get(end - 1):
        end += 1
    if role:
        return max(end, with_apposition(parsed, at, end, limit))
    bare = max(at + 1, base_end(parsed, at, limit))
    name = next((i for i in range(at, bare) if i in scene.covers), -1)
    return end if name < 0 else _name_end(scene, name, limit)


def _name_end(scene: Scene, at: int, limit: int) -> int:
    """The token behind the name that covers this one: `à Lyon` ends before `Paul Martin`."""
    while at < limit - 1 and scene.covers.get(at + 1) is scene.covers[at]:
        at += 1
    return at + 1


def _role_after(scene: Scene, at: int, *, passive: bool) -> str:
    """What a preposition makes of the phrase behind it; empty for a mere circumstance."""
    if scene.parsed.words[at] in scene.known.beside:
        return "with"
    if scene.parsed.is_(at, "agent"):
        return "agent" if passive else "with"
    if scene.parsed.is_(at, "strict_of"):
        return "patient"
    return "with" if scene.parsed.is_(at, "addressee") and _person_at(scene, at + 1) else ""


def _person_at(scene: Scene, at: int) -> bool:
    """`a téléphoné à Paul Martin`: a person, not a place, follows."""
    mention = scene.covers.get(at)
    return mention is not None and mention.kind == "person"


def of_subject(scene: Scene, source: Source, *, role: str) -> tuple[Participant, ...]:
    """Those whom a subject names, or the one whom `il` or `she` means."""
    parsed = scene.parsed
    if parsed.pos[source.first] == "PRON" and source.last - source.first == 1:
        actor = _meant(scene, source)
        return (Participant(role, actor),) if actor is not None and actor.entity else ()
    found = named(scene, source.first, source.last, role=role)
    return found or _nearest(scene, source, role)


def _nearest(scene: Scene, source: Source, role: str) -> tuple[Participant, ...]:
    """`un pacte et la Corée du Nord a envoyé`: the last one named, where no preposition governs it."""
    mentions = scene.mentions(source.first, source.last)
    if not mentions:
        return ()
    at, mention = mentions[-1]
    if scene.is_town(mention):
        return ()
    before = at - 2 if scene.parsed.pos[at - 1] == "DET" else at - 1
    governed = before >= 0 and scene.parsed.pos[before] == "ADP"
    return () if governed else (Participant(role, _actor(mention, scene.parsed)),)


def _meant(scene: Scene, source: Source) -> Actor | None:
    parsed, speakers = scene.parsed, replace(scene.nobody_yet, seen=[])
    before = [verb for verb in parsed.verbs_in(max(0, source.first - 120), source.first) if verb.finite]
    for verb in before[-_BACK:]:
        subject = scene.subjects[verb]
        if subject is not None and subject.how == "noun":
            speakers.actor(subject)
    return speakers.actor(source)


def named(scene: Scene, first: int, last: int, *, role: str) -> tuple[Participant, ...]:
    """Those whom the phrase names: persons before bodies before places, these at its head only."""
    if pair := _pair(scene, first):
        return tuple(Participant(role, _actor(mention, scene.parsed)) for mention in pair)
    head = next((at for at in range(first, last) if scene.parsed.pos[at] == "ADP"), last)
    mentions = scene.mentions(first, last)
    for kinds in (("person",), ("organization",), ("place", "group"), ("other",)):
        chosen = [m for at, m in mentions if m.kind in kinds and (at <= head or m.kind == "person")]
        chosen = [m for m in chosen if not scene.is_town(m)]
        if chosen:
            return tuple(Participant(role, _actor(mention, scene.parsed)) for mention in chosen)
    return ()


def _pair(scene: Scene, first: int) -> tuple[Mention, ...]:
    """`les deux hommes`: the last two of that kind who were named side by side, else the last two named."""
    words = scene.parsed.words
    kind = next((kind for kind, forms in scene.known.pairs if match_at(forms, words, first)), None)
    if kind is None:
        return ()
    before = scene.parsed.start(first)
    known = [m for m in scene.parsed.reading.mentions if m.end <= before and m.kind == kind and m.entity]
    for left, right in pairwise(known[::-1]):
        if left.entity != right.entity and _joined(scene.parsed, right, left):
            return right, left
    last = {mention.entity: mention for mention in known[-6:]}
    return tuple(last.values())[-2:] if len(last) > 1 else ()


def _joined(parsed: Parsed, before: Mention, then: Mention) -> bool:
    """`la Russie et la Corée du Nord`: nothing between but `et` and an article."""
    between = range(parsed.reading.token_at(before.end), parsed.reading.token_at(then.start))
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
