"""Who did what to whom, where and when, as one report tells it."""

from collections.abc import Iterable, Iterator

from recoupe.extract.events.by_change import find_by_change
from recoupe.extract.events.by_noun import find_by_noun
from recoupe.extract.events.by_verb import find_by_verb
from recoupe.extract.events.found import Found, Scene, sentence_of, set_scene
from recoupe.extract.events.setting import date_of, place_of
from recoupe.extract.phrases import Parsed
from recoupe.extract.reading import Reading
from recoupe.languages.deeds import deeds
from recoupe.model.event import Event

__all__ = ["find_events"]


def find_events(reading: Reading) -> tuple[Event, ...]:
    """The deeds of the report in order; of two readings of one deed in a sentence, the fuller one."""
    if not reading.tags:
        return ()
    scene = set_scene(reading.parsed, deeds(reading.pack))
    found = _fullest(scene.parsed, (*find_by_verb(scene), *find_by_noun(scene), *find_by_change(scene)))
    return tuple(_numbered(scene, sorted(found, key=lambda one: (one.at, one.last))))


def _fullest(parsed: Parsed, found: Iterable[Found]) -> list[Found]:
    """One reading of a deed for a sentence and its cast: the one with most participants."""
    best: dict[tuple[int, str], list[Found]] = {}
    for one in sorted(found, key=lambda f: (-len(f.participants), f.rule != "verb", f.at)):
        kept = best.setdefault((sentence_of(parsed, one.at)[0], one.deed.key), [])
        if not any(one.cast <= other.cast for other in kept):
            kept.append(one)
    return [one for kept in best.values() for one in kept]


def _numbered(scene: Scene, found: Iterable[Found]) -> Iterator[Event]:
    """Events with their ids; what too few take part in, and no place holds, is left out."""
    taken: set[str] = set()
    for one in found:
        place = place_of(scene, one)
        event = _event(scene, one, place, taken) if _enough(scene, one, place) else None
        if event is not None:
            yield event


def _enough(scene: Scene, found: Found, place: str | None) -> bool:
    """Whether enough is known of the deed; an attack or a raid may be known by its place alone."""
    if found.deed.whom:
        kinds = {entity.id: entity.kind for entity in scene.parsed.reading.entities}
        if found.deed.whom not in {kinds.get(p.actor.entity or "") for p in found.participants if p.role != "agent"}:
            return False
    struck = place is not None and found.deed.type in ("ASSAULT", "COERCE")
    return len(found.participants) + struck >= found.deed.needs


def _event(scene: Scene, found: Found, place: str | None, taken: set[str]) -> Event | None:
    parsed = scene.parsed
    limit = sentence_of(parsed, found.at)[1]
    start, end = parsed.start(found.first), parsed.end(max(found.at, min(found.last, limit) - 1))
    name = f"{parsed.reading.article.id}.v{start}"
    name = name if name not in taken else f"{name}-{end}"
    if name in taken:
        return None
    taken.add(name)
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
    )
