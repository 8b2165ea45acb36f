"""How it was said: word for word or not, and on what day."""

from recoupe.extract.phrases import Parsed
from recoupe.extract.statements.draft import Draft, Stretch
from recoupe.model.span import Span
from recoupe.model.statement import StatementKind
from recoupe.model.time import TimeExpression

_CLAUSE = 10  # Words of a clause on somebody before the time in it.


def kind_of(parsed: Parsed, draft: Draft) -> tuple[StatementKind, tuple[Span, ...]]:
    """Direct, indirect or mixed, and the pieces that stand between marks."""
    verbatim = []
    seen = set()
    for first, last in draft.content:
        for at in range(first, last):
            quote = parsed.quote_of[at]
            if quote >= 0 and (quote, first) not in seen:
                seen.add((quote, first))
                q = parsed.quotes[quote]
                verbatim.append(Span(parsed.start(max(q.first, first)), parsed.end(min(q.last, last) - 1)))
    if not verbatim:
        return "indirect", ()
    outside = any(
        parsed.quote_of[at] < 0 and parsed.pos[at] != "PUNCT"
        for first, last in draft.content
        for at in range(first, last)
    )
    return ("mixed" if outside else "direct"), tuple(verbatim)


def day_of(parsed: Parsed, draft: Draft) -> str | None:
    """The day of speech: a time that stands with the cue in its sentence, outside what is said."""
    reading = parsed.reading
    sentence = reading.sentences[reading.sentence_at(parsed.start(draft.cue[0]))]
    low = parsed.start(max(sentence.first, draft.cue[0] - 12))
    high = parsed.end(min(sentence.last - 1, draft.cue[1] + 8))
    for time in reading.times:
        if (
            low <= time.start < high
            and time.edtf
            and time.type in ("DATE", "TIME")
            and not any(parsed.start(a) <= time.start < parsed.end(b - 1) for a, b in draft.content)
            and not _told_of_somebody(parsed, draft.cue, time)
        ):
            return time.edtf
    return None


def _told_of_somebody(parsed: Parsed, cue: Stretch, time: TimeExpression) -> bool:
    """`Mme Petit, qui a dirigé la banque en 2010, a dit que`: a time in a clause on a person is not that of speech."""
    at = parsed.reading.token_at(time.start)
    between = range(cue[1], at) if at >= cue[1] else range(at + 1, cue[0])
    first = parsed.reading.sentences[parsed.reading.sentence_at(time.start)].first
    before = range(max(first, at - _CLAUSE), at) if at < cue[0] else ()
    closed = any(parsed.words[i] == "," for i in between)
    return (at >= cue[1] and any(parsed.is_(i, "relative") for i in between)) or (
        closed and any(parsed.is_(i, "relative") and parsed.word(i - 1) == "," for i in before)
    )
