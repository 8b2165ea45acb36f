"""Who gives a figure, in which statement, and the date that it holds for."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from recoupe.extract.figures.owners import speakers_own
from recoupe.extract.reading import Reading
from recoupe.languages.counted import counted
from recoupe.languages.numbers import numbers
from recoupe.model.figure import Figure
from recoupe.model.mention import Actor
from recoupe.model.statement import Statement
from recoupe.model.time import TimeExpression
from recoupe.text.folding import fold

NEAR, FAR, REACH, GAP, BUCKET, BACK, OPENING = 60, 14, 300, 2, 512, 6, 200
FINITE = frozenset({"Pres", "Past", "Imp", "Fut", "Cnd"})
MARKS = frozenset(";:")
NAMING = frozenset({"NOUN", "PROPN", "ADJ"})


@dataclass(frozen=True, slots=True)
class Voices:
    """A report with its statements by the stretch of text that they are in, and where its figures begin."""

    reading: Reading
    statements: dict[int, list[Statement]]
    figures: tuple[int, ...]
    times: tuple[int, ...]

    def around(self, offset: int) -> list[Statement]:
        """The statements of the stretch that the offset is in."""
        return self.statements.get(offset // BUCKET, [])


def attribute(reading: Reading) -> Iterator[Figure]:
    """Every figure with its source, statement and date."""
    buckets: dict[int, list[Statement]] = defaultdict(list)
    for statement in reading.statements:
        for bucket in range((statement.start - NEAR) // BUCKET, (statement.end + NEAR) // BUCKET + 1):
            buckets[bucket].append(statement)
    starts = tuple(figure.start for figure in reading.figures)
    voices = Voices(reading, buckets, starts, tuple(time.start for time in reading.times))
    whole: Figure | None = None
    for bare in reading.figures:
        figure = _besides(reading, _like_whole(bare, whole), whole)
        whole = whole if figure.part and whole else figure
        over = _covering(voices, figure)
        source, statement_id = _source(over)
        source = source or _counter(reading, figure)
        found = replace(_owned(reading, figure, source), source=source, statement=statement_id)
        found = replace(found, as_of=_as_of(voices, figure, over))
        hearsay = None if over else _running(voices, figure)
        yield replace(found, source=hearsay, confidence="possible") if hearsay else found


def _like_whole(figure: Figure, whole: Figure | None) -> Figure:
    """`23 personnes ont été tuées, dont quatre civils`: what happened to the whole happened to its part."""
    if not figure.part or whole is None or figure.scope.what or figure.start - whole.end > NEAR:
        return figure
    return replace(figure, scope=replace(figure.scope, what=whole.scope.what))


def _besides(reading: Reading, figure: Figure, whole: Figure | None) -> Figure:
    """`11 morts après la découverte de quatre autres corps`: of one kind with those before, and a part of all."""
    if figure.part or whole is None or whole.scope.what not in (None, figure.scope.what):
        return figure
    if figure.scope.what is None or whole.counted != figure.counted:
        return figure
    words = tuple(reading.tokens[at].folded for at in reading.tokens_in(figure.start, figure.end))
    others = numbers(reading.pack).of_them
    near = reading.sentence_at(whole.start) == reading.sentence_at(figure.start)
    found = near and any(others.at(words, at) for at in range(1, len(words)))
    return replace(figure, part=True) if found else figure


def _owned(reading: Reading, figure: Figure, source: Actor | None) -> Figure:
    """The figure with the side of its speaker, where it counts the speaker's own and names nobody."""
    own = () if figure.scope.who else speakers_own(reading, figure, source)
    return replace(figure, scope=replace(figure.scope, who=own)) if own else figure


def _covering(voices: Voices, figure: Figure) -> list[Statement]:
    """The statements in whose content the figure stands, the innermost first."""
    at = figure.end - 1
    over = [s for s in voices.around(at) if any(span.start <= at < span.end for span in s.content) or _opens(figure, s)]
    return sorted(over, key=lambda s: (sum(span.end - span.start for span in s.content), s.id))


def _opens(figure: Figure, statement: Statement) -> bool:
    """`said at least 90 people had been held`: the figure stands between the cue and the rest of the content."""
    cue, first = statement.cue, statement.content[0]
    return cue is not None and cue.end <= figure.start and 0 <= first.start - figure.end <= GAP


def _running(voices: Voices, figure: Figure) -> Actor | None:
    """`…, selon l'institut. Huit naissances sur dix seraient prévues`: hearsay goes on with who spoke last."""
    reading = voices.reading
    sentence = reading.sentence_at(figure.start)
    span = reading.sentences[sentence]
    planned = counted(reading.pack).planned.by_first
    early = reading.tags[span.first : min(span.last, span.first + OPENING)]
    verb = next((tag for tag in early if tag.form in FINITE), None)
    if verb is None or verb.form != "Cnd" or fold(verb.lemma) in planned or sentence == 0:
        return None
    before = reading.sentences[sentence - 1]
    told = [s for s in voices.around(before.end - 1) if s.speaker and before.start <= s.start and s.end <= span.start]
    return max(told, key=lambda s: (s.end, s.id)).speaker if told else None


def _counter(reading: Reading, figure: Figure) -> Actor | None:
    """`La police a compté 1.900 manifestants`: the subject of the verb of counting before the figure."""
    first, tags = reading.token_at(figure.start), reading.tags
    floor = reading.sentences[reading.sentence_at(figure.start)].first
    verb = next((at for at in range(first - 1, max(floor, first - BACK) - 1, -1) if tags[at].pos == "VERB"), None)
    if verb is None or fold(tags[verb].lemma) not in counted(reading.pack).counters:
        return None
    while verb > floor and tags[verb - 1].pos in ("AUX", "ADV"):
        verb -= 1
    start = (
        next((at for at in range(verb - 1, floor - 2, -1) if at < floor or tags[at].pos not in NAMING), floor - 1) + 1
    )
    if start >= verb:
        return None
    begin, end = reading.tokens[start].start, reading.tokens[verb - 1].end
    text = reading.article.text[begin:end]
    entity = next((m.entity for m in reading.mentions if m.start < end and begin < m.end), None)
    return Actor(entity, text, text, begin, end)


def _source(statements: list[Statement]) -> tuple[Actor | None, str | None]:
    """The speaker of the innermost statement that names one."""
    for statement in statements:
        actor = statement.speaker or (statement.via[0] if statement.via else None)
        if actor:
            return actor, statement.id
    return None, statements[0].id if statements else None


def _as_of(voices: Voices, figure: Figure, over: list[Statement]) -> str | None:
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
    if len(between) > FAR or any(reading.tokens[at].text in MARKS for at in between):
        return True
    if sum(reading.tags[at].form in FINITE for at in between if at < len(reading.tags)) > 1:
        return True
    if time.end <= figure.start and _past_clause(reading, between):
        return True
    following = bisect_left(voices.figures, figure.end)
    return time.start >= figure.end and following < bisect_left(voices.figures, time.start)


def _past_clause(reading: Reading, between: range) -> bool:
    """`Le séisme qui a frappé mardi la vallée, dans le sud, a fait`: a relative clause with its date ends."""
    comma = next((at for at in between if reading.tokens[at].text == ","), None)
    verb = comma is not None and any(reading.tags[at].form in FINITE for at in range(comma, between.stop))
    relative = reading.sentences[reading.sentence_at(reading.tokens[between.start].start)].first if between else 0
    return verb and any(reading.tags[at].pos == "PRON" for at in range(relative, between.start))


def _bounding(reading: Reading, time: TimeExpression) -> bool:
    """`depuis avril 2001`, `before 2008`: a date that says since when or until when."""
    at = reading.token_at(time.start) - 1
    words = counted(reading.pack).bounding
    return any(reading.tokens[token].folded in words for token in (at, at - 1) if token >= 0)
