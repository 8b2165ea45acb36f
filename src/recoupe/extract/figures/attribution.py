"""Who gives a figure, in which statement, and the date that it holds for."""

from dataclasses import replace

from recoupe.extract.reading import Reading
from recoupe.model.figure import Figure
from recoupe.model.mention import Actor
from recoupe.model.statement import Statement
from recoupe.model.time import TimeExpression

NEAR = 60


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
    """Whether another figure of the sentence stands between the two, or a mark that ends a clause."""
    first, last = sorted(((figure.start, figure.end), (time.start, time.end)))
    between = reading.text[first[1] : last[0]]
    if any(mark in between for mark in ";:"):
        return True
    if time.start >= figure.end:
        return any(figure.end <= other.start < time.start for other in reading.figures)
    return False
