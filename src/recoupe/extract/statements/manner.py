"""How it was said: word for word or not, and on what day."""

from recoupe.extract.phrases import Parsed
from recoupe.extract.statements.draft import Draft
from recoupe.model.span import Span
from recoupe.model.statement import StatementKind


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
    outside = sum(
        1
        for first, last in draft.content
        for at in range(first, last)
        if parsed.quote_of[at] < 0 and parsed.pos[at] != "PUNCT"
    )
    if not verbatim:
        return "indirect", ()
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
        ):
            return time.edtf
    return None
