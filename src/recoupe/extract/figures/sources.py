"""Who gives a figure: whoever is named beside it, says it, counts it, or is spoken of as having the count."""

from collections.abc import Callable
from typing import NamedTuple

from recoupe.extract.figures.voices import Voices
from recoupe.extract.phrases.nouns import phrase_end, starts_phrase
from recoupe.extract.phrases.subjects import Source, subject_left
from recoupe.extract.phrases.verbs import VerbGroup
from recoupe.extract.statements.animacy import speaks
from recoupe.extract.statements.documents import author_of, is_document
from recoupe.model.figure import Figure
from recoupe.model.mention import Actor
from recoupe.model.statement import Statement
from recoupe.model.time import Confidence
from recoupe.text.folding import fold

GAP, BESIDE, BEHIND, CLAUSE = 2, 14, 4, 24


class Given(NamedTuple):
    """Who gives a figure, in which statement, and the rule that says so."""

    actor: Actor
    statement: str | None
    rule: str
    confidence: Confidence = "certain"


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


def by_verb(voices: Voices, figure: Figure, over: tuple[Statement, ...]) -> Given | None:
    """`La police a compté 1.900 manifestants`: the subject of the verb of giving that the figure hangs on."""
    parsed, first = voices.parsed, voices.tokens(figure).start
    floor, direct = voices.sentence(figure.start).first, True
    for verb in reversed(parsed.verbs_in(max(floor, first - CLAUSE), first)):
        if parsed.quote_of[verb.first] not in (-1, parsed.quote_of[first]) or _parted(voices, verb, first):
            return None
        needs = voices.givers.verbs.get(verb.key)
        if needs and (direct or needs == "speaker") and _tells(voices, verb) and _joined(voices, verb, first):
            return _given_by(voices, _subject(voices, verb, floor), needs)
        if verb.mood != "Inf":
            return None
        direct = False  # Le groupe compte supprimer 850 postes
    return None


def _joined(voices: Voices, verb: VerbGroup, first: int) -> bool:
    """`put its losses at 40`, but not `put devices on 500 cars`: the word that joins the number to the verb."""
    joints = voices.givers.joints.get(verb.key)
    return joints is None or voices.parsed.word(first - 1) in joints


def _subject(voices: Voices, verb: VerbGroup, floor: int) -> Source | None:
    """The verb's subject; behind a conjunction that of the verb before, which may look like a participle."""
    found = subject_left(voices.parsed, verb, floor)
    if found is not None or voices.parsed.pos[verb.first - 1] != "CCONJ":
        return found
    before = voices.parsed.verbs_in(floor, verb.first)
    return subject_left(voices.parsed, before[-1], floor) if before and not before[-1].passive else None


def _given_by(voices: Voices, source: Source | None, needs: str) -> Given | None:
    if source is None or not speaks(voices.parsed, source, needs):
        return None
    actor = voices.actor(source)
    return None if actor is None else Given(actor, None, "by_verb")


def _tells(voices: Voices, verb: VerbGroup) -> bool:
    """Whether the verb is finite, active and not negated; `and put` read as a participle or infinitive is."""
    alone = verb.mood in ("PastPart", "Inf") and verb.last - verb.first == 1
    joined = alone and voices.parsed.pos[verb.first - 1] == "CCONJ"
    return (verb.finite or joined) and not verb.passive and not verb.negated


def _parted(voices: Voices, verb: VerbGroup, first: int) -> bool:
    """Whether a mark that ends a clause stands between the verb and the figure."""
    return any(voices.parsed.words[at] in (";", ":", ".") for at in range(verb.last, first))


def own_count(voices: Voices, figure: Figure, over: tuple[Statement, ...]) -> Given | None:
    """`The ministry's count stands at 26 dead`: whose count it is that the verb is said of."""
    parsed, first = voices.parsed, voices.tokens(figure).start
    floor = voices.sentence(figure.start).first
    verb = next((v for v in reversed(parsed.verbs_in(max(floor, first - CLAUSE), first)) if v.finite), None)
    source = subject_left(parsed, verb, floor) if verb is not None else None
    if source is None or verb is None or _parted(voices, verb, first):
        return None
    words = {w for at in range(source.first, source.last) for w in (parsed.words[at], fold(parsed.lemmas[at]))}
    author = _owner(voices, source) if words & voices.givers.tallies else None
    actor = voices.actor(author) if author is not None else None
    return None if actor is None else Given(actor, None, "own_count")


def _owner(voices: Voices, source: Source) -> Source | None:
    """`the United Nations' count`, `le bilan de la préfecture`."""
    owned = next((at for at in range(source.first + 1, source.last) if voices.parsed.is_(at, "genitive")), None)
    return Source(source.first, owned, "noun") if owned is not None else author_of(voices.parsed, source)


RULES: tuple[Rule, ...] = (beside, named_behind, of_speakers, said, counted_by, by_verb, own_count)
