"""When a deed took place, as its own clause tells, or as its distance from another day does."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from recoupe.extract.events.clauses import clause_of
from recoupe.extract.events.found import Found, Scene, sentence_of
from recoupe.extract.phrases import Parsed
from recoupe.model.dates import day_range, shifted
from recoupe.model.time import TimeExpression

_BESIDE, _NEAR = 5, 12
_CLOCK, _WEEKDAY = "clock", "weekday"
_DISTANCE = re.compile(r"P(\d+)([DW])")
_LEAD = 12  # Tokens before a deed among which its distance from another day stands.


def date_of(scene: Scene, found: Found) -> str | None:
    """The date of the deed's own clause that stands nearest to it; in a caption, the nearest of all."""
    parsed = scene.parsed
    first, last = sentence_of(parsed, found.at)
    block = parsed.reading.block_at(parsed.start(found.at))
    if found.rule in ("noun", "word") and _hangs_on_another(scene, found):
        first, last = max(first, _before(parsed, found.at)), min(last, _own_phrase(parsed, found.at))
    elif block is None or block.kind != "caption":
        limit, (first, last) = last, clause_of(scene, found, first, last)
        if found.rule in ("noun", "word") and last <= found.at + _BESIDE and parsed.is_(last, "relative"):
            last = min(limit, last + 2 * _BESIDE)  # un accord qui date de 2011
    at = parsed.start(found.at)
    dates = [time for time in _days_in(parsed, first, last) if not _of_speech(parsed, time)]
    nearest = min(dates, key=lambda time: (abs(time.start - at), time.start), default=None)
    return _as_done(scene, found, nearest) if nearest else _reckoned(scene, found)


def _days_in(parsed: Parsed, first: int, last: int) -> Sequence[TimeExpression]:
    """The dates in the stretch; `vers 21h30` is an hour whose day is only guessed."""
    start, end = parsed.start(first), parsed.end(last - 1)
    return [
        time
        for time in parsed.reading.times
        if start <= time.start < end
        and time.edtf is not None
        and (time.type == "DATE" or (time.type == "TIME" and not time.rule.startswith(_CLOCK)))
    ]


def _as_done(scene: Scene, found: Found, time: TimeExpression) -> str | None:
    """`The inquiry announced on Friday will open`: a day of the week on which something was done lies behind."""
    printed, day = day_range(scene.parsed.reading.article.published).latest, time.earliest
    ahead = found.status == "happened" and printed is not None and day is not None and day > printed
    if not ahead or day != time.latest or time.rule != _WEEKDAY or day is None:
        return time.edtf
    return (date.fromisoformat(day) - timedelta(days=7)).isoformat()


def _reckoned(scene: Scene, found: Found) -> str | None:
    """`resigned on Tuesday, two days after the fire`: the day told before, less the distance."""
    parsed, first = scene.parsed, sentence_of(scene.parsed, found.at)[0]
    for at in range(found.at - 1, max(first, found.at - _LEAD), -1):
        if parsed.words[at] in scene.known.after and parsed.timed[at - 1]:
            return _less(parsed, first, parsed.start(at))
    return None


def _less(parsed: Parsed, first: int, end: int) -> str | None:
    """The last day told in the sentence before the offset, less the distance that stands right before it."""
    told = [time for time in parsed.reading.times if parsed.start(first) <= time.start and time.end <= end]
    distance = _DISTANCE.fullmatch(told[-1].value or "") if told else None
    base = next((time.earliest for time in reversed(told[:-1]) if time.earliest == time.latest), None)
    if distance is None or base is None:
        return None
    days = int(distance[1]) * (7 if distance[2] == "W" else 1)
    day = shifted(date.fromisoformat(base), -days)
    return day.isoformat() if day else None


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
        ends = parsed.words[after] == "," and not parsed.is_(after + 1, "relative")
        if ends or parsed.pos[after] in ("VERB", "AUX"):
            return after
    return at + _BESIDE


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
