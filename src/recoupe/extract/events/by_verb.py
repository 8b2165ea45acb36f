"""Deeds told by a verb: `le maire a reçu la ministre`, `la ministre a été reçue par le maire`."""

from collections.abc import Iterator

from recoupe.extract.events.found import Found, Scene, sentence_of
from recoupe.extract.events.participants import complements, of_subject, unique
from recoupe.extract.phrases import VerbGroup
from recoupe.extract.phrases.subjects import subject_left
from recoupe.languages.deeds import Deed, Deeds
from recoupe.model.event import Participant
from recoupe.model.figure import Status
from recoupe.text.folding import fold


def find_by_verb(scene: Scene) -> Iterator[Found]:
    """Every deed that a verb tells and that is neither denied nor merely wished."""
    for verb in scene.parsed.verbs:
        deed = _deed(scene.known, verb)
        status = _status(scene, verb) if deed is not None and not verb.negated else None
        if deed is not None and status is not None:
            first, last, participants = _arguments(scene, verb)
            if len(participants) >= (2 if verb.form == "PastPart" else 0):
                yield Found(deed, verb.head, first, last, participants, status, "verb")


def _deed(known: Deeds, verb: VerbGroup) -> Deed | None:
    lemma = fold(verb.lemma)
    return (known.reflexive.get(lemma) if verb.reflexive else None) or known.verbs.get(lemma)


def _status(scene: Scene, verb: VerbGroup) -> Status | None:
    """Whether it happened: None for a wish, an order or a mere possibility."""
    around = [at for at in (verb.first - 1, *range(verb.first, verb.head)) if at >= 0]
    lemmas = (fold(scene.parsed.lemmas[at]) for at in around)
    modal = next((scene.known.modals[word] for word in lemmas if word in scene.known.modals), None)
    if verb.form == "Inf":
        return modal
    if verb.form == "Fut" or modal:
        return "planned"
    if verb.form == "Cnd":
        return "estimated"
    return None if verb.form == "Cmd" else "happened"


def _arguments(scene: Scene, verb: VerbGroup) -> tuple[int, int, tuple[Participant, ...]]:
    """The stretch of the deed, and its participants by their place at the verb."""
    floor, limit = sentence_of(scene.parsed, verb.head)
    passive = verb.passive or verb.form == "PastPart"
    subject = subject_left(scene.parsed, verb, floor)
    first, doers = verb.first, tuple[Participant, ...]()
    if subject is not None:
        doers = of_subject(scene, subject, role="patient" if passive else "agent")
        first = min(first, subject.first) if subject.how != "shared" else first
    objects, last = complements(scene, verb.last, limit, passive=passive)
    return first, last, unique((*doers, *objects))
