"""The date that a figure holds for."""

from bisect import bisect_left

from recoupe.extract.figures.voices import MARKS, NEAR, Voices
from recoupe.extract.reading import Reading
from recoupe.languages.counted import counted, noun_of
from recoupe.languages.numbers import numbers
from recoupe.model.figure import Figure
from recoupe.model.statement import Statement
from recoupe.model.time import TimeExpression
from recoupe.text.folding import fold

FAR, REACH, REACHED = 14, 300, 10
MARKED = frozenset({",", ";", ":", "(", ")", "-"})
FINITE = frozenset({"Pres", "Past", "Imp", "Fut", "Cnd"})


def find_as_of(voices: Voices, figure: Figure, over: tuple[Statement, ...]) -> str | None:
    """The nearest date of the figure's clause; the time of a cue is that of speech, not of the figure."""
    reading = voices.reading
    sentence = reading.sentences[reading.sentence_at(figure.start)]
    inner = over[0].content if over else ()
    dates = [
        time
        for time in _near_times(voices, figure)
        if time.type == "DATE"
        and time.edtf
        and sentence.start <= time.start < sentence.end
        and (not inner or any(span.start <= time.start < span.end for span in inner))
        and not _of_speech(voices, time)
        and not _bounding(reading, time)
    ]
    best = min(dates, key=lambda time: (_distance(figure, time), time.start), default=None)
    return best.edtf if best and not _parted(voices, figure, best) else None


def _near_times(voices: Voices, figure: Figure) -> tuple[TimeExpression, ...]:
    first = bisect_left(voices.times, figure.start - REACH)
    return voices.reading.times[first : bisect_left(voices.times, figure.end + REACH)]


def _distance(figure: Figure, time: TimeExpression) -> int:
    """Characters between the two; what stands behind the figure is nearer."""
    return time.start - figure.end if time.start >= figure.end else 2 * (figure.start - time.end)


def _of_speech(voices: Voices, time: TimeExpression) -> bool:
    """`a annoncé mardi que`: the date stands beside a cue of its sentence, outside what is said."""
    sentence = voices.reading.sentences[voices.reading.sentence_at(time.start)]
    return any(
        statement.cue
        and sentence.start <= statement.cue.start < sentence.end
        and not any(span.start <= time.start < span.end for span in statement.content)
        and min(abs(time.start - statement.cue.end), abs(statement.cue.start - time.end)) <= NEAR
        for statement in voices.around(time.start)
    )


def _parted(voices: Voices, figure: Figure, time: TimeExpression) -> bool:
    """Whether the two are in different clauses: another figure, a mark, or a second finite verb between them."""
    reading = voices.reading
    first, last = sorted(((figure.start, figure.end), (time.start, time.end)))
    between = reading.tokens_in(first[1], last[0])
    if len(between) > FAR or any(reading.texts[at] in MARKS for at in between):
        return True
    if sum(reading.tags[at].form in FINITE for at in between if at < len(reading.tags)) > 1:
        return True
    if time.end <= figure.start and (_past_clause(reading, between) or _of_deed(reading, figure)):
        return True
    if _relative_behind(voices, between, open_=time.start >= figure.end):
        return True
    following = bisect_left(voices.figures, figure.end)
    return time.start >= figure.end and following < bisect_left(voices.figures, time.start)


def _relative_behind(voices: Voices, between: range, *, open_: bool) -> bool:
    """`L'explosion de jeudi a détruit le bâtiment, où travaillaient 30 personnes`: what is told of the building.

    `25 % du groupe qu'il a fondé il y a 40 ans`: with the date behind, of something else than what is counted.
    """
    words, parsed = voices.parsed.words, voices.parsed
    linked = (at for at in between[1:] if parsed.is_(at, "relative") or (open_ and parsed.is_(at, "that")))
    return any(open_ or words[at - 1] == "," for at in linked)


def _past_clause(reading: Reading, between: range) -> bool:
    """`Le séisme qui a frappé mardi la vallée, dans le sud, a fait`: a relative clause with its date ends."""
    comma = next((at for at in between if reading.texts[at] == ","), None)
    verb = comma is not None and any(reading.tags[at].form in FINITE for at in range(comma, between.stop))
    relative = reading.sentences[reading.sentence_at(reading.tokens[between.start].start)].first if between else 0
    return verb and any(reading.tags[at].pos == "PRON" for at in range(relative, between.start))


def _of_deed(reading: Reading, figure: Figure) -> bool:
    """`Ils ont défilé mardi contre la suppression de 850 postes`: the day is not that of the deed behind it."""
    at = reading.token_at(figure.start) - 1
    if at < 1 or reading.words[at] not in numbers(reading.pack).of:
        return False
    return noun_of(reading.pack, reading.words[at - 1], fold(reading.tags[at - 1].lemma)).what is not None


def _bounding(reading: Reading, time: TimeExpression) -> bool:
    """`depuis avril 2001`, `after the end of the war in 2015`: a date that says since when or until when."""
    table, time_at = counted(reading.pack), reading.token_at(time.start)
    first = max(reading.sentences[reading.sentence_at(time.start)].first, time_at - REACHED)
    words = reading.words[first:time_at]
    if table.compared.before(words, len(words)) or not table.bounding.isdisjoint(words[-2:]):
        return True
    clause = range(max((at for at in range(len(words)) if words[at] in MARKED), default=-1) + 1, len(words))
    led = next((at for at in reversed(clause) if words[at] in table.bounding), None)
    # after the end of the mission in 2015, since the army left after the 1967 war
    return led is not None and all(reading.tags[first + at].form not in FINITE for at in range(led + 2, len(words) - 1))
