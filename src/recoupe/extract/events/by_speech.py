"""What is done by words: to announce, deny, admit, ask; each statement with a speaker is such a deed."""

from collections.abc import Iterator

from recoupe.extract.events.found import Scene
from recoupe.languages.concepts import EITHER
from recoupe.model.event import Event, Participant
from recoupe.model.mention import Actor
from recoupe.model.span import Span
from recoupe.model.statement import Statement
from recoupe.text.folding import fold

SPOKEN = "speak"
_ACTS = frozenset(
    [
        "accuse",
        "admit",
        "announce",
        "confirm",
        "demand",
        "deny",
        "praise",
        "promise",
        "propose",
        "refuse",
        "threaten",
        "warn",
        "urge",
        "order",
        "call",
    ]
)


def find_by_speech(scene: Scene) -> Iterator[Event]:
    """An event for every statement whose speaker is named, under the key of what it does."""
    for statement in scene.parsed.reading.statements:
        speaker = statement.speaker
        if speaker is not None and speaker.entity and statement.cue is not None:
            to = (Participant("with", statement.to),) if statement.to and statement.to.entity else ()
            predicate, type_ = _act(scene, statement)
            yield Event(
                id=f"{scene.parsed.reading.article.id}.v{statement.start}s",
                start=statement.start,
                end=statement.end,
                predicate=predicate,
                type=type_,
                participants=(Participant("agent", speaker), *to),
                place=None,
                when=statement.said or _beside(scene, statement),
                status="happened",
                rule="speech",
                keys=tuple(key.split(EITHER)[0] for key in statement.keys),
                clause=Span(statement.start, statement.end),
                telling=_telling(scene, statement, speaker),
            )


def _telling(scene: Scene, statement: Statement, speaker: Actor) -> Span:
    """The statement with the words that name its speaker, if its sentence does: `…, a averti Paul Martin`."""
    reading = scene.parsed.reading
    sentence = reading.sentence_at(statement.cue.start if statement.cue else statement.start)
    if reading.sentence_at(speaker.start) != sentence:
        return Span(statement.start, statement.end)
    return Span(min(statement.start, speaker.start), max(statement.end, speaker.end))


def _beside(scene: Scene, statement: Statement) -> str | None:
    """The one day that stands with the cue, outside what is said: `a promis mardi au téléphone`."""
    reading = scene.parsed.reading
    sentence = reading.sentences[reading.sentence_at(statement.cue.start if statement.cue else statement.start)]
    days = {
        time.edtf
        for time in reading.times
        if time.edtf
        and time.type in ("DATE", "TIME")
        and sentence.start <= time.start < sentence.end
        and not any(span.start <= time.start < span.end for span in statement.content)
    }
    return days.pop() if len(days) == 1 else None


def _act(scene: Scene, statement: Statement) -> tuple[str, str | None]:
    """`deny` for a denial; `speak` for words that do no more than tell; its type if a table gives one."""
    cue = statement.cue
    known = scene.known.verbs.get(fold(cue.lemma)) if cue else None
    if statement.certainty == "denied":
        return "deny", None
    if known is not None:
        return known.key, known.type
    return (cue.class_ if cue and cue.class_ in _ACTS else SPOKEN), None
