"""When and where a deed took place, as its own clause tells."""

from recoupe.extract.events.clauses import clause_of
from recoupe.extract.events.found import Found, Scene, sentence_of
from recoupe.extract.phrases import Parsed
from recoupe.model.time import TimeExpression

_REACH, _BESIDE, _NEAR = 40, 5, 12
_CLOCK = "clock"


def place_of(scene: Scene, found: Found) -> str | None:
    """The first place behind a preposition that takes no part itself, or the town that it is done to."""
    last = min(sentence_of(scene.parsed, found.at)[1], found.last + _REACH)
    for at, mention in scene.mentions(found.first, last):
        done_to = scene.is_town(mention) and at > found.at
        if mention.kind == "place" and mention.entity not in found.cast and (done_to or _stands_in(scene.parsed, at)):
            return mention.entity
    return None


def _stands_in(parsed: Parsed, at: int) -> bool:
    """`à Lyon`, `dans la région de Lyon`: a preposition stands before the place, but for an article."""
    before = at - 1 if at and parsed.pos[at - 1] == "DET" else at
    return before > 0 and parsed.pos[before - 1] == "ADP"


def date_of(scene: Scene, found: Found) -> str | None:
    """The date of the deed's own clause that stands nearest to it; in a caption, the nearest of all."""
    parsed = scene.parsed
    first, last = sentence_of(parsed, found.at)
    block = parsed.reading.block_at(parsed.start(found.at))
    if found.rule in ("noun", "word") and _hangs_on_another(scene, found):
        first, last = max(first, _before(parsed, found.at)), min(last, _own_phrase(parsed, found.at))
    elif block is None or block.kind != "caption":
        first, last = clause_of(scene, found, first, last)
    start, end, at = parsed.start(first), parsed.end(last - 1), parsed.start(found.at)
    near = [time for time in parsed.reading.times if _dates(time) and start <= time.start < end]
    dates = [time for time in near if not _is_bare_clock(time) and not _of_speech(parsed, time)]
    nearest = min(dates, key=lambda time: (abs(time.start - at), time.start), default=None)
    return nearest.edtf if nearest else None


def _hangs_on_another(scene: Scene, found: Found) -> bool:
    """`le bilan de la crue`, `depuis le séisme`: the noun is not what its clause tells, nor its occasion."""
    parsed, at = scene.parsed, found.at - 1
    while at > 0 and parsed.pos[at] in ("DET", "ADJ", "PROPN") and at > found.at - _BESIDE:
        at -= 1
    inside = parsed.is_(at, "strict_of") or parsed.words[at] in scene.known.apart
    if at and parsed.words[at] in scene.known.apart and parsed.timed[at - 1]:
        return True  # trois jours après le séisme
    return inside and not {parsed.words[at], parsed.words[at - 1]} & scene.known.occasions


def _before(parsed: Parsed, at: int) -> int:
    """Where the words right before the noun begin that say when: `Tuesday's rock burst`."""
    while at > 0 and (parsed.timed[at - 1] or parsed.pos[at - 1] in ("PART", "ADJ", "NOUN")):
        at -= 1
    return at


def _own_phrase(parsed: Parsed, at: int) -> int:
    """Where what belongs to the noun ends: `la crue de mardi`, `le séisme qui a frappé mardi la vallée`."""
    for after in range(at + 1, min(len(parsed.words), at + 2 * _BESIDE)):
        if parsed.is_(after, "relative"):
            return after + 2 * _BESIDE
        if parsed.pos[after] in ("VERB", "AUX"):
            return after
    return at + _BESIDE


def _is_bare_clock(time: TimeExpression) -> bool:
    """`vers 21h30`: an hour whose day is only guessed."""
    return time.type == "TIME" and time.rule.startswith(_CLOCK)


def _of_speech(parsed: Parsed, time: TimeExpression) -> bool:
    """`a annoncé ce mercredi le ministre`: the date stands beside a cue and outside what is said."""
    return any(
        statement.cue
        and not any(span.start <= time.start < span.end for span in statement.content)
        and min(abs(time.start - statement.cue.end), abs(statement.cue.start - time.end)) <= _NEAR
        and not _joined(parsed, min(time.end, statement.cue.end), max(time.start, statement.cue.start))
        for statement in parsed.reading.statements
    )


def _joined(parsed: Parsed, start: int, end: int) -> bool:
    """`visited the plant on Wednesday and said`, `signed in 2011, which he called`: another clause begins between."""
    return any(parsed.pos[at] == "CCONJ" or parsed.is_(at, "relative") for at in parsed.reading.tokens_in(start, end))


def _dates(time: TimeExpression) -> bool:
    return time.type in ("DATE", "TIME") and time.edtf is not None
