"""Who gives a figure, in which statement, and the date that it holds for."""

from dataclasses import replace

from recoupe.extract.reading import Reading
from recoupe.languages.counted import counted
from recoupe.model.figure import Figure
from recoupe.model.mention import Actor
from recoupe.model.statement import Statement
from recoupe.model.time import TimeExpression

NEAR, FAR = 60, 14
FINITE = frozenset({"Pres", "Past", "Imp", "Fut", "Cnd"})
MARKS = frozenset(";:")


def attributed(reading: Reading, figure: Figure) -> Figure:
    """The figure with its source, statement and date."""
    statements = covering_statements(reading, figure)
    source, statement = _source(statements)
    return replace(figure, source=source, statement=statement, as_of=find_as_of(reading, figure, statements))


def covering_statements(reading: Reading, figure: Figure) -> list[Statement]:
    """The statements in whose content the figure stands, the innermost first."""
    at = figure.end - 1
    over = [s for s in reading.statements if any(span.start <= at < span.end for span in s.content)]
    return sorted(over, key=lambda s: (sum(span.end - span.start for span in s.content), s.id))


def _source(statements: list[Statement]) -> tuple[Actor | None, str | None]:
    """The speaker of the innermost statement that names one."""
    for statement in statements:
        actor = statement.speaker or (statement.via[0] if statement.via else None)
        if actor:
            return actor, statement.id
    return None, statements[0].id if statements else None


def find_as_of(reading: Reading, figure: Figure, statements: list[Statement]) -> str | None:
    """The nearest date of the figure's clause; the time of a cue is that of speech, not of the figure."""
    sentence = reading.sentences[reading.sentence_at(figure.start)]
    inner = statements[0].content if statements else ()
    dates = [
        time
        for time in reading.times
        if time.type == "DATE"
        and time.edtf
        and sentence.start <= time.start < sentence.end
        and (not inner or any(span.start <= time.start < span.end for span in inner))
        and not _of_speech(reading, time)
        and not _bounds_it(reading, time)
    ]
    best = min(dates, key=lambda time: (_distance(figure, time), time.start), default=None)
    if best is None or _parted(reading, figure, best):
        return None
    return best.edtf


def _distance(figure: Figure, time: TimeExpression) -> int:
    """Characters between the two; what stands behind the figure is nearer."""
    return time.start - figure.end if time.start >= figure.end else 2 * (figure.start - time.end)


def _of_speech(reading: Reading, time: TimeExpression) -> bool:
    """`a annoncé mardi que`: the date stands beside a cue, outside what is said."""
    return any(
        statement.cue
        and not any(span.start <= time.start < span.end for span in statement.content)
        and min(abs(time.start - statement.cue.end), abs(statement.cue.start - time.end)) <= NEAR
        for statement in reading.statements
    )


def _parted(reading: Reading, figure: Figure, time: TimeExpression) -> bool:
    """Whether the two are in different clauses: another figure, a mark, or a second finite verb between them."""
    first, last = sorted(((figure.start, figure.end), (time.start, time.end)))
    between = reading.tokens_in(first[1], last[0])
    if len(between) > FAR or any(reading.tokens[at].text in MARKS for at in between):
        return True
    if sum(reading.tags[at].form in FINITE for at in between if at < len(reading.tags)) > 1:
        return True
    behind = time.start >= figure.end
    return behind and any(figure.end <= other.start < time.start for other in reading.figures)


def _bounds_it(reading: Reading, time: TimeExpression) -> bool:
    """`depuis avril 2001`, `before 2008`: a date that says since when or until when."""
    at = reading.token_at(time.start) - 1
    words = counted(reading.pack).bounding
    return any(reading.tokens[token].folded in words for token in (at, at - 1) if token >= 0)
