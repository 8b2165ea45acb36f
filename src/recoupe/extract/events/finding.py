"""Who did what to whom, where and when, as one report tells it."""

from collections.abc import Iterable, Iterator

from recoupe.extract.events.by_change import find_by_change
from recoupe.extract.events.by_clause import find_by_clause
from recoupe.extract.events.by_noun import find_by_noun, is_definite, stands_alone
from recoupe.extract.events.by_speech import find_by_speech
from recoupe.extract.events.by_verb import find_by_verb
from recoupe.extract.events.dates import date_of
from recoupe.extract.events.found import Found, Scene, sentence_of, set_scene
from recoupe.extract.events.places import place_of
from recoupe.extract.events.telling import telling_of
from recoupe.extract.events.wording import Wording
from recoupe.extract.phrases import Parsed
from recoupe.extract.reading import Reading
from recoupe.languages.concepts import key_of
from recoupe.languages.deeds import Deed, deeds
from recoupe.model.event import Event

_NAMED = 5  # Words of a name.
_FURNITURE = frozenset({"credit", "dateline", "boilerplate"})


def find_events(reading: Reading) -> tuple[Event, ...]:
    """The deeds of the report in order; of two readings of one deed in a sentence, the fuller one."""
    if not reading.tags:
        return ()
    scene = set_scene(reading.parsed, deeds(reading.pack))
    found = [*find_by_verb(scene), *find_by_noun(scene), *find_by_change(scene), *find_by_clause(scene)]
    own = _fullest(scene.parsed, (one for one in found if not _told_of_nothing(reading, one.at)))
    told = _numbered(scene, sorted(own, key=lambda one: (one.at, one.last)))
    return tuple(sorted((*told, *find_by_speech(scene)), key=lambda event: (event.start, event.end, event.rule)))


def _told_of_nothing(reading: Reading, at: int) -> bool:
    """Whether the word is the page's own, or part of a name: `Associated Press`."""
    parsed = reading.parsed
    return _in_furniture(reading, parsed.start(at)) or _in_name(parsed, at)


def _in_name(parsed: Parsed, at: int) -> bool:
    near = (parsed.mention_at.get(first) for first in range(at, max(-1, at - _NAMED), -1))
    names = (m for m in near if m is not None and m.kind in ("organization", "person") and m.text[0].isupper())
    return parsed.reading.texts[at][0].isupper() and any(parsed.start(at) < m.end for m in names)


def _in_furniture(reading: Reading, offset: int) -> bool:
    """`Publié le 3 mai`: what the page says of itself."""
    block = reading.block_at(offset)
    return block is not None and block.kind in _FURNITURE


def _fullest(parsed: Parsed, found: Iterable[Found]) -> list[Found]:
    """One reading of a deed for a sentence and its cast: the one with most participants."""
    best: dict[tuple[int, str], list[Found]] = {}
    for one in sorted(found, key=lambda f: (-len(f.participants), f.rule != "verb", f.at)):
        kept = best.setdefault((sentence_of(parsed, one.at)[0], one.deed.key), [])
        if not any(one.cast <= other.cast for other in kept):
            kept.append(one)
    return [one for kept in best.values() for one in kept]


def _numbered(scene: Scene, found: Iterable[Found]) -> Iterator[Event]:
    """Events with their ids; a deed in which too few take part, and that no place holds, is but what a clause tells."""
    taken, wording = set[str](), Wording(scene.parsed)
    for one in found:
        place = place_of(scene, one)
        told = one if one.rule == "clause" or _enough(scene, one, place) else _slight(scene, one)
        event = _event(scene, told, place, taken, wording) if told else None
        if event is not None:
            yield event


def _slight(scene: Scene, found: Found) -> Found | None:
    """What is left of a deed in which too few take part: a part of it, or a word for what the reader knows."""
    if found.rule == "noun":
        known = bool(found.participants) or date_of(scene, found) is not None
        known = known or (is_definite(scene, found.at) and stands_alone(scene, found))
        return found._replace(rule="word") if known else None
    if found.deed.needs < 2 and not found.deed.whom:
        return found._replace(rule="part")
    key = key_of(scene.parsed.reading.pack, scene.parsed.lemmas[found.at], "VERB")
    return found._replace(rule="clause", deed=Deed(key, None, 0, None)) if key else None


def _enough(scene: Scene, found: Found, place: str | None) -> bool:
    """Whether enough is known of the deed; an attack or a raid may be known by its place alone."""
    if found.deed.whom:
        kinds = {entity.id: entity.kind for entity in scene.parsed.reading.entities}
        if found.deed.whom not in {kinds.get(p.actor.entity or "") for p in found.participants if p.role != "agent"}:
            return False
    struck = place is not None and found.deed.type in ("ASSAULT", "COERCE")
    return len(found.participants) + struck >= found.deed.needs


def _event(scene: Scene, found: Found, place: str | None, taken: set[str], wording: Wording) -> Event | None:
    parsed = scene.parsed
    limit = sentence_of(parsed, found.at)[1]
    start, end = parsed.start(found.first), parsed.end(max(found.at, min(found.last, limit) - 1))
    name = f"{parsed.reading.article.id}.v{start}"
    name = name if name not in taken else f"{name}-{end}"
    if name in taken:
        return None
    taken.add(name)
    keys, clause = wording.of(scene, found)
    return Event(
        id=name,
        start=start,
        end=end,
        predicate=found.deed.key,
        type=found.deed.type,
        participants=found.participants,
        place=place,
        when=None if found.rule == "change" else date_of(scene, found),
        status=found.status,
        rule=found.rule,
        keys=keys,
        clause=clause,
        family=found.deed.family,
        telling=telling_of(scene, found),
        occurrence=found.deed.needs == 0 and found.rule in ("noun", "verb"),
    )
