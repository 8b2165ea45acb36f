"""Deeds told by a noun: `la visite du ministre`, `une rencontre avec`, `un séisme`."""

from collections.abc import Iterator

from recoupe.extract.events.found import Found, Scene, sentence_of
from recoupe.extract.events.participants import complements, of_subject, unique
from recoupe.extract.phrases import VerbGroup
from recoupe.extract.phrases.subjects import subject_left
from recoupe.languages.deeds import Deed
from recoupe.model.event import Participant
from recoupe.model.figure import Status

_NEAR = 4  # Words before a noun among which its article stands.
_TALKS = "talks"  # The family of those who come together, in a town.
_TOLLS = ("killed", "wounded", "killed or wounded")


def find_by_noun(scene: Scene) -> Iterator[Found]:
    """Every deed that a noun tells, with those who take part in it."""
    parsed, phrases, end = scene.parsed, scene.known.phrases, 0
    for at, pos in enumerate(parsed.pos):
        if at < end or (pos != "NOUN" and parsed.words[at] not in phrases):
            continue  # the conference of `press conference` is no other
        deed, behind = _deed(scene, at, pos)
        end = behind if deed is not None else end
        if deed is not None and not _counted(scene, at):
            around, last = complements(scene, end, sentence_of(parsed, at)[1], passive=True)
            around = tuple(one for one in around if not (deed.family == _TALKS and scene.is_venue(one.actor.entity)))
            participants = _of_occurrence(around) if deed.needs == 0 else unique((*around, *_carrier(scene, at)))
            yield Found(deed, at, at, max(last, end), participants, _status(scene, at), "noun")


def _deed(scene: Scene, at: int, pos: str) -> tuple[Deed | None, int]:
    """The deed whose noun stands here, of one word or several, and the token behind it."""
    parsed = scene.parsed
    for phrase, deed in scene.known.phrases.get(parsed.words[at], ()):
        if phrase in (parsed.words[at : at + len(phrase)], parsed.keys[at : at + len(phrase)]):
            return deed, at + len(phrase)
    nouns = scene.known.nouns if pos == "NOUN" else {}
    return nouns.get(parsed.keys[at]) or nouns.get(parsed.words[at]), at + 1


def is_definite(scene: Scene, at: int) -> bool:
    """`le naufrage`, `Tuesday's talks`, `their first meeting`: a noun of what the reader knows."""
    parsed = scene.parsed
    before = range(at - 1, max(-1, at - _NEAR), -1)
    return any(parsed.words[i] in scene.known.definite or parsed.timed[i] for i in before)


def stands_alone(scene: Scene, found: Found) -> bool:
    """`la rencontre`, `the talks in Lyon on Tuesday`: nothing behind the noun but a day or a place says which."""
    parsed, at = scene.parsed, found.at + 1
    while at < len(parsed.words) and (parsed.timed[at] or at in scene.covers or parsed.pos[at] in ("ADP", "DET")):
        if parsed.pos[at] == "ADP" and not (parsed.timed[at + 1 : at + 3].count(1) or _named_at(scene, at + 1)):
            return False
        at += 1
    return at >= len(parsed.words) or parsed.pos[at] not in ("ADJ", "ADV", "NOUN")


def _named_at(scene: Scene, at: int) -> bool:
    return at in scene.covers or (at + 1 in scene.covers and scene.parsed.pos[at] == "DET")


def _counted(scene: Scene, at: int) -> bool:
    """`La crue a fait sept morts`: a toll is no deed."""
    start = scene.parsed.start(at)
    return any(f.start <= start < f.end and f.scope.what in _TOLLS for f in scene.parsed.reading.figures)


def _of_occurrence(named: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """`un séisme`, `les combats entre la France et l'Italie`: those behind the noun, if two at least."""
    return unique(named) if len(named) > 1 else ()


def _carrier(scene: Scene, at: int) -> tuple[Participant, ...]:
    """`Durand a tenu une réunion`, `lors d'une rencontre, Durand a`: who takes part besides."""
    parsed = scene.parsed
    first, last = sentence_of(parsed, at)
    before = range(at - 1, max(first, at - 4) - 1, -1)
    lead = next((i for i in before if parsed.verb(i) or parsed.words[i] in scene.known.occasions), -1)
    verb = parsed.verb(lead) or (_main_verb(scene, at, first, last) if lead >= 0 else None)
    if verb is None or (parsed.verb(lead) is verb and verb.key not in scene.known.carriers):
        return ()  # `raconte les pourparlers`
    subject = subject_left(parsed, verb, first)
    if subject is None or subject.first <= at < subject.last:
        return ()
    return of_subject(scene, subject, role="agent")


def _main_verb(scene: Scene, at: int, first: int, last: int) -> VerbGroup | None:
    """The verb of the clause that the occasion belongs to: behind it, else before it."""
    behind = next((verb for verb in scene.parsed.verbs_in(at, last) if verb.finite), None)
    before = (verb for verb in reversed(scene.parsed.verbs_in(first, at)) if verb.finite)
    return behind or next(before, None)


def _status(scene: Scene, at: int) -> Status:
    """Planned where the next verb says so of the noun itself, not of what a relative tells of it; else it happened."""
    parsed = scene.parsed
    verb = next((v for v in parsed.verbs_in(at, sentence_of(parsed, at)[1]) if v.finite), None)
    if verb is None or any(parsed.is_(i, "relative") or parsed.pos[i] == "SCONJ" for i in range(at, verb.first)):
        return "happened"
    return "planned" if verb.mood == "Fut" or verb.key in scene.known.modals else "happened"
