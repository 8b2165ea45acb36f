"""Who gives a figure: whoever is named beside it, or says it."""

from collections.abc import Callable

from recoupe.extract.figures.voices import Given, Voices
from recoupe.extract.phrases.nouns import phrase_end, starts_phrase
from recoupe.extract.phrases.subjects import Source
from recoupe.extract.statements.animacy import speaks
from recoupe.extract.statements.documents import is_document
from recoupe.model.figure import Figure
from recoupe.model.mention import Actor
from recoupe.model.statement import Statement

GAP, BESIDE, BEHIND = 2, 14, 4


Rule = Callable[[Voices, Figure, tuple[Statement, ...]], Given | None]


def covering(voices: Voices, figure: Figure) -> tuple[Statement, ...]:
    """The statements in whose content the figure stands, the innermost first."""
    at = figure.end - 1
    over = [s for s in voices.around(at) if any(span.start <= at < span.end for span in s.content) or _opens(figure, s)]
    return tuple(sorted(over, key=lambda s: (sum(span.end - span.start for span in s.content), s.id)))


def _opens(figure: Figure, statement: Statement) -> bool:
    """`said at least 90 people had been held`: the figure stands between the cue and the rest of the content."""
    cue, first = statement.cue, statement.content[0]
    return cue is not None and cue.end <= figure.start and 0 <= first.start - figure.end <= GAP


def beside(voices: Voices, figure: Figure, over: tuple[Statement, ...]) -> Given | None:
    """`4 500 personnes selon les syndicats, 1 900 selon la police`: an attribution right behind the figure."""
    end = voices.sentence(figure.start).end
    for statement in voices.around(figure.end):
        cue = statement.cue
        if cue is None or not statement.rule.startswith("source_") or not figure.end <= cue.start < end:
            continue
        between = voices.reading.tokens_in(figure.end, cue.start)
        if len(between) > BESIDE or voices.finite(between.start, between.stop) or _other(voices, figure, cue.start):
            continue
        if (actor := _of_statement(statement, figure)) is not None:
            return Given(actor, statement.id, "beside")
    return None


def _other(voices: Voices, figure: Figure, until: int) -> bool:
    """Whether another figure begins before that offset."""
    return any(figure.end <= start < until for start in voices.figures)


def named_behind(voices: Voices, figure: Figure, over: tuple[Statement, ...]) -> Given | None:
    """`3,9 % prévus par le gouvernement`, `the 1.4 million named in the indictment`."""
    parsed, at = voices.parsed, voices.tokens(figure).stop
    verb = next((v for v in parsed.verbs_in(at, at + BEHIND) if v.head < at + BEHIND), None)
    if verb is None or verb.mood != "PastPart" or verb.key not in voices.givers.given:
        return None
    if voices.finite(at, verb.first):
        return None
    found = _giver_at(voices, verb.last)
    return None if found is None else Given(found, None, "named_behind")


def counted_by(voices: Voices, figure: Figure, over: tuple[Statement, ...]) -> Given | None:
    """`1 900 manifestants ont été recensés par la police`: the agent of the passive behind the figure."""
    parsed, at = voices.parsed, voices.tokens(figure).stop
    verb = next(iter(parsed.verbs_in(at, at + BESIDE)), None)
    if verb is None or not verb.passive or verb.negated or verb.key not in voices.givers.given:
        return None
    if any(parsed.words[i] == "," for i in range(at, verb.first)):
        return None
    found = _giver_at(voices, verb.last)
    return None if found is None else Given(found, None, "counted_by")


def _giver_at(voices: Voices, at: int) -> Actor | None:
    """The body behind `by`, or the writing behind `in`, that begins here; times may stand before it."""
    parsed = voices.parsed
    while at < len(parsed.pos) and (parsed.timed[at] or parsed.pos[at] == "ADV"):
        at += 1
    if at + 1 >= len(parsed.pos) or parsed.pos[at] != "ADP" or not starts_phrase(parsed, at + 1):
        return None
    limit = voices.sentence(parsed.start(at)).last
    source = Source(at + 1, phrase_end(parsed, at + 1, limit, places=True), "noun")
    right = speaks(parsed, source, "source") if parsed.is_(at, "agent") else is_document(parsed, source)
    return voices.actor(source) if right else None


def said(voices: Voices, figure: Figure, over: tuple[Statement, ...]) -> Given | None:
    """The speaker of the innermost statement that the figure stands in and that names one."""
    for statement in over:
        if (actor := _of_statement(statement, figure)) is not None and not _beside_quotation(statement, figure):
            return Given(actor, statement.id, "said")
    return None


def _beside_quotation(statement: Statement, figure: Figure) -> bool:
    """`« … », a dit le chef du syndicat, qui revendique 38.000 adhérents`: outside the words of a direct quotation."""
    quoted = any(span.start <= figure.start < span.end for span in statement.verbatim)
    return statement.kind == "direct" and bool(statement.verbatim) and not quoted


def _of_statement(statement: Statement, figure: Figure) -> Actor | None:
    """The speaker; who passes the words on, where the figure counts the speakers."""
    links = [link for link in (statement.speaker, *statement.via) if link is not None]
    return next((link for link in links if not holds(link, figure)), None)


def holds(actor: Actor, figure: Figure) -> bool:
    """Whether the figure stands in the words for the actor: `a survey of 4,200 pupils`."""
    return actor.start <= figure.start < actor.end


def of_speakers(voices: Voices, figure: Figure, over: tuple[Statement, ...]) -> Given | None:
    """`Selon la juge, trois témoins ont dit que`: how many spoke is of who passes their words on."""
    for statement in voices.around(figure.start):
        if statement.speaker is not None and holds(statement.speaker, figure) and statement.via:
            return Given(statement.via[0], statement.id, "of_speakers")
    return None


RULES: tuple[Rule, ...] = (beside, named_behind, of_speakers, said, counted_by)
