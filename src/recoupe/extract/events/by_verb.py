"""Deeds told by a verb: `le maire a reçu la ministre`, `la ministre a été reçue par le maire`."""

from collections.abc import Iterator

from recoupe.extract.events.found import Found, Scene, sentence_of
from recoupe.extract.events.participants import complements, of_subject, unique
from recoupe.extract.phrases import VerbGroup
from recoupe.extract.phrases.subjects import subject_left
from recoupe.languages.deeds import Deed
from recoupe.model.event import Participant
from recoupe.model.figure import Status

_BEFORE, _BESIDE = 2, 6  # Tokens around a verb in which its date stands.
_PHRASED = 6  # Tokens behind a verb among which the word stands that makes it a deed.
_LEAD = 4  # `is due to visit`: how far before an infinitive the verb that bears its subject stands.


def find_by_verb(scene: Scene) -> Iterator[Found]:
    """Every deed that a verb tells and that is neither denied nor merely wished."""
    for verb in scene.parsed.verbs:
        deed = phrased_deed(scene, verb) or (None if scene.is_cue(verb) else deed_of(scene, verb))
        status = status_of(scene, verb) if deed is not None and not verb.negated else None
        if deed is not None and status is not None:
            bare = verb.mood == "PastPart" and has_main_verb(scene, verb)
            first, last, participants = arguments(scene, verb, passive=verb.passive or bare)
            if not bare or len(participants) > 1 or is_dated(scene, verb):
                yield Found(deed, verb.head, first, last, participants, status, "verb")


def has_main_verb(scene: Scene, verb: VerbGroup) -> bool:
    """Whether another verb is finite in the clause: a lone participle is one, as in headlines.

    `Smith resigned on Tuesday, two days after it burned`: what may be a past is one if the others stand behind a comma.
    """
    parsed = scene.parsed
    first, last = sentence_of(parsed, verb.head)
    others = [other for other in parsed.verbs_in(first, last) if other.finite]
    if not others or not parsed.grammar.words("past_like_participle"):
        return bool(others)
    before = others[0].first < verb.first or parsed.word(verb.first - 1) == ","
    return before or "," not in parsed.words[verb.last : others[0].first]


def is_dated(scene: Scene, verb: VerbGroup) -> bool:
    """`annoncée vendredi`, `signed in 2011`: a date stands beside the verb."""
    timed = scene.parsed.timed
    return any(timed[max(0, verb.first - _BEFORE) : verb.last + _BESIDE])


def deed_of(scene: Scene, verb: VerbGroup) -> Deed | None:
    """The deed that the tables know by this verb, with its pronoun or the word behind it if it has one."""
    known, lemma = scene.known, verb.key
    return (
        (known.reflexive.get(lemma) if verb.reflexive else None) or phrased_deed(scene, verb) or known.verbs.get(lemma)
    )


def phrased_deed(scene: Scene, verb: VerbGroup) -> Deed | None:
    """`a coûté la vie`, `stepped down`, `placé en garde à vue`: the deed that the word behind makes of the verb."""
    if verb.key not in scene.known.phrased:
        return None
    parsed = scene.parsed
    behind: list[str] = []
    for at in range(verb.last, min(len(parsed.words), verb.last + _PHRASED)):
        if parsed.pos[at] in ("PUNCT", "SCONJ") or parsed.verb(at) is not None:
            break
        behind += (parsed.keys[at], parsed.words[at])
    return next((deed for word, deed in scene.known.phrased[verb.key] if word in behind), None)


def status_of(scene: Scene, verb: VerbGroup) -> Status | None:
    """Whether it happened: None for a wish, an order or a mere possibility."""
    lead = verb.first - (2 if verb.mood == "Inf" and scene.parsed.pos[verb.first - 1] == "PART" else 1)
    around = [at for at in (verb.first - 1, lead, *range(verb.first, verb.head)) if at >= 0]
    lemmas = (scene.parsed.keys[at] for at in around)
    modal = next((scene.known.modals[word] for word in lemmas if word in scene.known.modals), None)
    if verb.mood == "Inf":
        return modal
    if verb.mood == "Fut" or modal:
        return "planned"
    if verb.mood == "Cnd":
        return "estimated"
    return None if verb.mood == "Cmd" else "happened"


def _carrier(scene: Scene, verb: VerbGroup) -> VerbGroup:
    """The verb that bears the subject: in `doit recevoir`, `doit`."""
    if verb.mood != "Inf":
        return verb
    before = (scene.parsed.verb(at) for at in range(verb.first - 1, max(-1, verb.first - _LEAD), -1))
    return next((found for found in before if found is not None), verb)


def arguments(scene: Scene, verb: VerbGroup, *, passive: bool) -> tuple[int, int, tuple[Participant, ...]]:
    """The stretch of the deed, and its participants by their place at the verb."""
    floor, limit = sentence_of(scene.parsed, verb.head)
    subject = subject_left(scene.parsed, _carrier(scene, verb), floor)
    first, doers = verb.first, tuple[Participant, ...]()
    if subject is not None:
        doers = of_subject(scene, subject, role="patient" if passive else "agent")
        first = min(first, subject.first) if subject.how != "shared" else first
    objects, last = complements(scene, verb.last, limit, passive=passive)
    return first, last, unique((*doers, *objects))
