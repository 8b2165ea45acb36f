"""Statements that consist of a number: `la police a compté 1.900 manifestants`, `the 12 dead given by the hospital`."""

from collections.abc import Iterator
from dataclasses import replace

from recoupe.extract.phrases import Parsed
from recoupe.extract.reading import Reading
from recoupe.extract.statements.draft import Draft, Stretch
from recoupe.extract.statements.ledger import Ledger
from recoupe.extract.statements.speakers import speakers_of
from recoupe.languages.givers import givers
from recoupe.model.figure import Figure
from recoupe.model.statement import Statement

SAID = frozenset({"by_verb", "own_count", "by_turn", "misread", "named_behind", "counted_by"})
TOLD = frozenset({"paragraph", "standfirst"})
_BEFORE, _BEHIND = 12, 16  # Tokens on each side of a number that can belong to it.
_ENDS = frozenset({",", ";", ":", "(", ")", ".", "?", "!"})


def tell_counts(reading: Reading) -> tuple[tuple[Statement, ...], tuple[Figure, ...]]:
    """The statements of a report with those that only give a figure, and the figures with the statement each is in."""
    if not reading.tags:
        return reading.statements, reading.figures
    parsed: Parsed = reading.parsed
    ledger = Ledger(parsed, speakers_of(parsed))
    for figure, stretch in _told(parsed, reading.figures):
        draft = Draft(f"count_{figure.source_rule}", "estimate", "", (stretch[0], stretch[0]), [stretch], None)
        ledger.keep(draft, figure.source, ())
    counts = [replace(s, certainty="asserted") for s in ledger.found]
    statements = sorted((*reading.statements, *counts), key=lambda s: (s.content[0].start, s.end, s.id))
    return tuple(statements), tuple(_placed(figure, counts) for figure in reading.figures)


def _told(parsed: Parsed, figures: tuple[Figure, ...]) -> Iterator[tuple[Figure, Stretch]]:
    """Figures that somebody gives outside of any statement, each with its stretch of tokens; the first of a stretch."""
    behind = 0
    for figure in figures:
        block = parsed.reading.block_at(figure.start)
        known = figure.source is None or figure.statement is not None or figure.confidence == "possible"
        known = known or (block is not None and block.kind not in TOLD)
        tokens = parsed.reading.tokens_in(figure.start, figure.end)
        if known or figure.source_rule not in SAID or figure.compared or tokens.start < behind:
            continue
        if (stretch := _stretch(parsed, figure, tokens)) is None:
            continue
        source = parsed.reading.tokens_in(figure.source.start, figure.source.end) if figure.source else tokens
        if not stretch[0] <= source.start < stretch[1]:
            behind = stretch[1]
            yield figure, stretch


def _stretch(parsed: Parsed, figure: Figure, tokens: range) -> Stretch | None:
    """From the verb before the number, if that is near, to the end of its phrase; none where the verb says nothing."""
    quote = parsed.quote_of[tokens.start]
    first = _opening(parsed, figure, parsed.quotes[quote].first if quote >= 0 else tokens.start)
    last = parsed.quotes[quote].last if quote >= 0 else tokens.stop
    while quote < 0 and last < min(len(parsed.words), tokens.start + _BEHIND) and not _ended(parsed, last):
        last += 1
    return None if first < 0 else (first, last)


def _opening(parsed: Parsed, figure: Figure, start: int) -> int:
    """The token behind the verb that gives the number, or of the number itself; -1 where the verb does not say it."""
    if figure.source_rule == "misread" and figure.source is not None:
        return parsed.reading.token_at(figure.source.end) + 1  # the union claims 800 strikers
    if figure.source_rule in ("named_behind", "counted_by"):
        return start if _said_behind(parsed, parsed.reading.tokens_in(figure.start, figure.end).stop) else -1
    for at in range(start - 1, max(-1, start - _BEFORE), -1):
        if parsed.words[at] in _ENDS or not parsed.outside(at):
            break
        if (verb := parsed.verb(at)) is not None:
            unsaid = figure.source_rule == "by_verb" and verb.key not in givers(parsed.reading.pack).said
            return -1 if unsaid else verb.last  # fined the firm 850,000 euros
    return start


def _said_behind(parsed: Parsed, last: int) -> bool:
    """`the 70 per cent given by the ministry`, not `l'objectif de 6 % fixé dans une loi`."""
    verb = next(iter(parsed.verbs_in(last, min(len(parsed.words), last + _BEHIND))), None)
    return verb is not None and verb.key in givers(parsed.reading.pack).said


def _ended(parsed: Parsed, at: int) -> bool:
    joins = parsed.pos[at] == "CCONJ" and at + 1 not in parsed.figure_at
    marked = parsed.words[at] in _ENDS or parsed.is_(at, "relative") or parsed.pos[at] == "SCONJ" or joins
    return marked or parsed.verb(at) is not None or not parsed.outside(at)


def _placed(figure: Figure, counts: list[Statement]) -> Figure:
    """The figure with the count that it stands in."""
    if figure.statement is not None or figure.source is None:
        return figure
    held = (s for s in counts for span in s.content if span.start <= figure.start < span.end)
    found = next(held, None)
    return replace(figure, statement=found.id) if found is not None else figure
