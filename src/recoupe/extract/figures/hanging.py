"""Who gives a figure that hangs on a verb of giving, or on a writing that the sentence is about."""

from recoupe.extract.figures.voices import Given, Voices
from recoupe.extract.phrases.nouns import starts_phrase
from recoupe.extract.phrases.subjects import Source, subject_left, subject_phrase
from recoupe.extract.phrases.verbs import VerbGroup
from recoupe.extract.statements.animacy import speaks
from recoupe.extract.statements.documents import author_of, is_document
from recoupe.languages.counted import counted
from recoupe.model.figure import Figure
from recoupe.model.statement import Statement
from recoupe.text.folding import fold

CLAUSE, BEHIND = 24, 5


def by_verb(voices: Voices, figure: Figure, over: tuple[Statement, ...]) -> Given | None:
    """`La police a compté 1.900 manifestants`: the subject of the verb of giving that the figure hangs on."""
    parsed, first = voices.parsed, voices.tokens(figure).start
    floor, direct = voices.sentence(figure.start).first, True
    for verb in reversed(parsed.verbs_in(max(floor, first - CLAUSE), first)):
        if parsed.quote_of[verb.first] not in (-1, parsed.quote_of[first]) or _parted(voices, verb, first):
            return None
        needs = voices.givers.verbs.get(verb.key)
        gives = _tells(voices, verb) and _joined(voices, verb, first) and not _has(voices, verb, figure)
        if needs and (direct or needs == "speaker") and gives:
            return _given_by(voices, _subject(voices, verb, floor), needs)
        if _of_noun(voices, verb) or (figure.rule == "there" and verb.last == first):
            continue
        if verb.mood == "PresPart" and verb.key in counted(voices.reading.pack).changes:
            continue  # a revu le coût à la hausse, passant de 30 à 40 millions
        if verb.mood != "Inf":
            return None
        direct = False  # Le groupe compte supprimer 850 postes
    return None


def within(voices: Voices, figure: Figure, over: tuple[Statement, ...]) -> Given | None:
    """`Analysts had expected $4bn, according to Ovalis`: the verb of giving stands within what is said."""
    found = by_verb(voices, figure, over) if over else None
    inside = found is not None and any(span.start <= found.actor.start < span.end for span in over[0].content)
    return found if inside else None


def _of_noun(voices: Voices, verb: VerbGroup) -> bool:
    """`revised the estimated cost of building the line to £40bn`: the verb only says of which cost."""
    parsed = voices.parsed
    of = verb.mood == "PresPart" and parsed.is_(verb.first - 1, "of")
    return of or (verb.mood == "PastPart" and parsed.pos[verb.first - 1] == "DET" and parsed.pos[verb.last] == "NOUN")


def _has(voices: Voices, verb: VerbGroup, figure: Figure) -> bool:
    """`La région compte deux parcs`: it has them; not `la mairie en compte 250`, of what others counted."""
    if verb.key in voices.givers.sums:
        return figure.unit is None  # The singer posted four photos
    return verb.key in voices.givers.done and verb.last - verb.first == 1 and figure.rule != "given"


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


def _given_by(voices: Voices, source: Source | None, needs: str, rule: str = "by_verb") -> Given | None:
    if source is None or not speaks(voices.parsed, source, needs):
        return None
    actor = voices.actor(source)
    return None if actor is None else Given(actor, None, rule)


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


def by_turn(voices: Voices, figure: Figure, over: tuple[Statement, ...]) -> Given | None:
    """`Le club parle de 34 coureurs, la mairie de 41`: the verb is said once, each number has its own subject."""
    parsed, first = voices.parsed, voices.tokens(figure).start
    at, floor = first - (parsed.pos[first - 1] == "ADP"), max(voices.sentence(figure.start).first, first - CLAUSE)
    marks = [t for t in range(floor, at) if parsed.words[t] == "," or parsed.pos[t] == "CCONJ"]
    if figure.rule != "given" or not marks or not starts_phrase(parsed, marks[-1] + 1):
        return None
    if any(marks[-1] < verb.last for verb in parsed.verbs_in(floor, first)) or marks[-1] + 1 >= at:
        return None
    return _given_by(voices, Source(marks[-1] + 1, at, "noun"), "speaker", "by_turn")


def misread(voices: Voices, figure: Figure, over: tuple[Statement, ...]) -> Given | None:
    """`The union claims 800 strikers`: a verb in the present that looks like the plural of a noun."""
    parsed, first = voices.parsed, voices.tokens(figure).start
    floor = max(voices.sentence(figure.start).first, first - CLAUSE)
    if any(verb.finite for verb in parsed.verbs_in(floor, first)):
        return None
    for at in range(first - 1, floor, -1):
        needs = voices.givers.verbs.get(parsed.keys[at]) if parsed.pos[at] == "NOUN" else None
        if needs is None or parsed.words[at] == parsed.keys[at] or parsed.pos[at - 1] not in ("NOUN", "PROPN"):
            continue
        near = at == first - 1 or any(parsed.word(first - 1) in words for words in voices.givers.joints.values())
        return _given_by(voices, subject_phrase(parsed, at, floor), needs, "misread") if near else None
    return None


def behind_colon(voices: Voices, figure: Figure, over: tuple[Statement, ...]) -> Given | None:
    """`Un sondage d'Ovalis montre un recul : 38 % des élèves lisent`: behind the colon stands what the writing says."""
    parsed, first = voices.parsed, voices.tokens(figure).start
    floor = voices.sentence(figure.start).first
    colon = next((at for at in range(first - 1, floor, -1) if parsed.words[at] == ":"), None)
    if over or colon is None or not parsed.outside(first):
        return None
    verb = next((v for v in parsed.verbs_in(floor, colon) if v.finite), None)
    source = subject_left(parsed, verb, floor) if verb is not None else None
    if source is None or not is_document(parsed, source):
        return None
    return _given_by(voices, author_of(parsed, source) or source, "source", "behind_colon")


def of_forecast(voices: Voices, figure: Figure, over: tuple[Statement, ...]) -> Given | None:
    """`La banque a relevé sa prévision à 3 %`, `cut its forecast to 3%`: whoever changes a forecast gives it."""
    parsed, tokens = voices.parsed, voices.tokens(figure)
    floor = max(voices.sentence(figure.start).first, tokens.start - CLAUSE)
    verb = next(iter(reversed(parsed.verbs_in(floor, tokens.start))), None)
    if verb is None or not _tells(voices, verb) or verb.key not in counted(voices.reading.pack).changes:
        return None
    behind = set(parsed.words[verb.last : tokens.stop + BEHIND])
    owned = behind & voices.givers.tallies and behind & counted(voices.reading.pack).owners
    return _given_by(voices, _subject(voices, verb, floor), "speaker", "of_forecast") if owned else None


RULES = (by_turn, by_verb, own_count, misread, behind_colon, of_forecast)
