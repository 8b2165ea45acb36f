"""Deeds told by a noun: `la visite du ministre`, `une rencontre avec`, `un séisme`."""

from collections.abc import Iterator

from recoupe.extract.events.found import Found, sentence_of
from recoupe.extract.events.participants import complements, of_subject, unique
from recoupe.extract.phrases import Parsed, VerbGroup
from recoupe.extract.phrases.subjects import subject_left
from recoupe.languages.deeds import Deeds
from recoupe.model.event import Participant
from recoupe.model.figure import Status
from recoupe.text.folding import fold


def find_by_noun(parsed: Parsed, known: Deeds) -> Iterator[Found]:
    """Every deed that a noun tells, with those who take part in it."""
    for at, pos in enumerate(parsed.pos):
        deed = known.nouns.get(fold(parsed.lemmas[at])) if pos == "NOUN" else None
        if deed is None:
            continue
        limit = sentence_of(parsed, at)[1]
        around, last = complements(parsed, known, at + 1, limit, passive=True)
        participants = unique((*around, *_carrier(parsed, known, at)))
        yield Found(deed, at, at, max(last, at + 1), participants, _status(parsed, known, at), "noun")


def _carrier(parsed: Parsed, known: Deeds, at: int) -> tuple[Participant, ...]:
    """`Durand a tenu une réunion`, `lors d'une rencontre, Durand a`: who takes part besides."""
    first, last = sentence_of(parsed, at)
    before = range(at - 1, max(first, at - 4) - 1, -1)
    lead = next((i for i in before if parsed.verb(i) or parsed.words[i] in known.occasions), -1)
    verb = parsed.verb(lead) or (_main_verb(parsed, at, first, last) if lead >= 0 else None)
    subject = subject_left(parsed, verb, first) if verb is not None else None
    if subject is None or subject.first <= at < subject.last:
        return ()
    return of_subject(parsed, known, subject, role="agent")


def _main_verb(parsed: Parsed, at: int, first: int, last: int) -> VerbGroup | None:
    """The verb of the clause that the occasion belongs to: behind it, else before it."""
    behind = next((verb for verb in parsed.verbs_in(at, last) if verb.finite), None)
    return behind or next((verb for verb in reversed(parsed.verbs_in(first, at)) if verb.finite), None)


def _status(parsed: Parsed, known: Deeds, at: int) -> Status:
    """Planned where the next verb of its sentence says so, else it happened."""
    verb = next((v for v in parsed.verbs_in(at, sentence_of(parsed, at)[1]) if v.finite), None)
    return (
        "planned"
        if verb is not None and (verb.form == "Fut" or fold(verb.lemma) in known.modals)
        else "happened"
    )
