"""Who goes on giving figures behind an attribution: in the rest of its sentence, in hearsay, in one survey."""

from recoupe.extract.figures.sources import Rule, holds
from recoupe.extract.figures.spoken_on import spoken_on
from recoupe.extract.figures.voices import MARKS, Given, Voices
from recoupe.extract.phrases.subjects import Source, subject_left
from recoupe.extract.statements.documents import author_of, is_document
from recoupe.languages.counted import counted
from recoupe.model.figure import Figure
from recoupe.model.mention import Actor
from recoupe.model.statement import Statement
from recoupe.text.folding import fold
from recoupe.text.sentences import Sentence

OPENING = 200
FINITE = frozenset({"Pres", "Past", "Imp", "Fut", "Cnd"})
ANNOUNCED = frozenset({"announce", "promise", "predict"})
RATES = frozenset({"%", "share"})


def same_breath(voices: Voices, figure: Figure, over: tuple[Statement, ...]) -> Given | None:
    """`131 people died, the ministry says, with around 60 missing`: no verb of its own behind what was said."""
    reading, sentence = voices.reading, voices.sentence(figure.start)
    before = [s for s in voices.around(figure.start) if sentence.start <= s.start and s.end <= figure.start]
    last = max(before, key=lambda s: (s.end, s.id), default=None)
    at = voices.tokens(figure).start
    if last is None or last.speaker is None or over or holds(last.speaker, figure):
        return None
    first = reading.token_at(max(last.end, last.speaker.end if last.speaker.start > last.start else 0))
    goes_on = _still_announced(voices, last, range(first, at)) or _parted(voices, last, first)
    if voices.parsed.verbs_in(first, at) and not goes_on:
        return None
    if any(voices.parsed.words[token] in MARKS for token in range(first, at)):
        return None
    return Given(last.speaker, last.id, "same_breath")


def _still_announced(voices: Voices, statement: Statement, between: range) -> bool:
    """`Le groupe a annoncé l'arrivée d'un associé, qui apportera neuf milliards`: what lies ahead is announced too."""
    moods = [verb.mood for verb in voices.parsed.verbs_in(between.start, between.stop) if verb.finite]
    announced = statement.cue is not None and statement.cue.class_ in ANNOUNCED
    behind = voices.parsed.word(between.start) == "," and voices.parsed.is_(between.start + 1, "relative")
    return announced and behind and bool(moods) and all(mood in ("Fut", "Cnd") for mood in moods)


def _parted(voices: Voices, statement: Statement, at: int) -> bool:
    """`It is the second job, he said, that pays 60% of it`: what is said goes on behind the attribution set into it."""
    parsed = voices.parsed
    return statement.rule.startswith("incise") and parsed.word(at) == "," and parsed.is_(at + 1, "that")


def hearsay(voices: Voices, figure: Figure, over: tuple[Statement, ...]) -> Given | None:
    """`…, selon l'institut. Huit naissances sur dix seraient prévues`: hearsay goes on with who spoke last."""
    sentence = voices.sentence(figure.start)
    if over or not _conditional(voices, sentence):
        return None
    while (before := _before(voices, sentence)) is not None:
        told = [s for s in voices.around(before.end - 1) if s.speaker and before.start <= s.start < sentence.start]
        last = max(told, key=lambda s: (s.end, s.id), default=None)
        if last is not None and last.speaker is not None:
            return Given(last.speaker, None, "hearsay", "possible")
        if (writing := _of_writing(voices, before)) is not None:
            return Given(writing, None, "hearsay", "possible")
        if not _conditional(voices, before):
            return None
        sentence = before
    return None


def _of_writing(voices: Voices, sentence: Sentence) -> Actor | None:
    """`Le rapport détaille les gains. L'Indonésie épargnerait …`: the writing that the sentence before is about."""
    parsed, source = voices.parsed, _subject_of(voices, sentence)
    return voices.actor(source) if source is not None and is_document(parsed, source) else None


def _before(voices: Voices, sentence: Sentence) -> Sentence | None:
    at = voices.reading.sentence_at(sentence.start)
    return voices.reading.sentences[at - 1] if at else None


def _conditional(voices: Voices, sentence: Sentence) -> bool:
    """Whether the first finite verb of the sentence is a conditional that plans nothing."""
    reading = voices.reading
    planned = counted(reading.pack).planned.by_first
    early = reading.tags[sentence.first : min(sentence.last, sentence.first + OPENING)]
    verb = next((tag for tag in early if tag.form in FINITE), None)
    return verb is not None and verb.form == "Cnd" and fold(verb.lemma) not in planned


def of_whole(
    voices: Voices, figure: Figure, over: tuple[Statement, ...], last: tuple[Figure, Actor] | None
) -> Given | None:
    """`12 blessés, selon la préfecture. Quatre d'entre eux sont graves`: some of those that somebody counted."""
    some = figure.rule == "of_those" or figure.part
    if last is None or over or not some or (figure.counted != last[0].counted and not figure.part):
        return None
    at = [voices.reading.sentence_at(one.start) for one in (last[0], figure)]
    return Given(last[1], None, "of_whole", "possible") if at[1] - at[0] <= int(not figure.part) else None


def survey(
    voices: Voices, figure: Figure, over: tuple[Statement, ...], last: tuple[Figure, Actor] | None
) -> Given | None:
    """`71% of voters, according to an Ovalis poll. A third object.`: a survey goes on, one share after another."""
    before = _before(voices, voices.sentence(figure.start))
    if over or figure.unit not in RATES or before is None or not _flows(voices, figure, before):
        return None
    if last is not None and last[0].unit in RATES and before.start <= last[0].start:
        run = last[0].source_rule == "survey" or _surveyed(voices, before.first, before.last)
        return Given(last[1], None, "survey", "possible") if run else None
    source = _subject_of(voices, before)
    if source is None or not _surveyed(voices, source.first, source.last):
        return None
    actor = voices.actor(author_of(voices.parsed, source) or source)
    return None if actor is None else Given(actor, None, "survey", "possible")


def tally(voices: Voices, figure: Figure, over: tuple[Statement, ...]) -> Given | None:
    """`…, selon des chiffres des autorités. 964 personnes sont mortes`: the figures of the sentence before go on."""
    sentence = voices.sentence(figure.start)
    before = _before(voices, sentence)
    opens = voices.tokens(figure).start == sentence.first
    if over or not opens or before is None or not _flows(voices, figure, before):
        return None
    named = [s for s in voices.around(before.end - 1) if s.rule.startswith("source_") and s.end > before.start]
    last = max(named, key=lambda s: (s.end, s.id), default=None)
    if last is None or last.speaker is None or last.cue is None or last.cue.start < before.start:
        return None
    words = voices.parsed.words[voices.reading.token_at(last.cue.start) : before.last]
    told = not voices.givers.tallies.isdisjoint(words)
    return Given(last.speaker, None, "tally", "possible") if told and last.end <= figure.start else None


def _flows(voices: Voices, figure: Figure, before: Sentence) -> bool:
    """Whether figure and sentence stand in text of one kind: not one in the title, one in the first paragraph."""
    blocks = [voices.reading.block_at(at) for at in (figure.start, before.start)]
    return len({block.kind if block else None for block in blocks}) == 1


def _surveyed(voices: Voices, first: int, last: int) -> bool:
    """Whether the stretch names a survey."""
    return not voices.givers.surveys.isdisjoint(voices.parsed.words[first:last])


def expected(voices: Voices, figure: Figure, over: tuple[Statement, ...]) -> Given | None:
    """`Les prévisions de la banque déçoivent. La croissance est attendue à 1,1 %`: the forecast told of before."""
    parsed, at = voices.parsed, voices.tokens(figure).start
    sentence = voices.sentence(figure.start)
    verb = next((v for v in reversed(parsed.verbs_in(sentence.first, at)) if v.finite or v.passive), None)
    before = _before(voices, sentence)
    if over or before is None or verb is None or not verb.passive or verb.key not in voices.givers.given:
        return None
    source = _subject_of(voices, before)
    if source is None or voices.givers.tallies.isdisjoint(parsed.words[source.first : source.last]):
        return None
    actor = voices.actor(author_of(parsed, source) or source)
    return None if actor is None else Given(actor, None, "expected", "possible")


def same_writing(voices: Voices, figure: Figure, over: tuple[Statement, ...]) -> Given | None:
    """`…, révèle une étude. Ce calcul compte les retours (24 %)`: what was just spoken of is spoken of again."""
    parsed, sentence = voices.parsed, voices.sentence(figure.start)
    before, source = _before(voices, sentence), _subject_of(voices, sentence)
    if over or before is None or source is None or parsed.words[source.first] not in voices.givers.pointing:
        return None
    words = set(parsed.words[source.first : source.last])
    if words.isdisjoint(voices.givers.surveys | voices.givers.tallies):
        return None
    told = [s for s in voices.around(before.end - 1) if s.speaker and before.start <= s.start < sentence.start]
    last = max(told, key=lambda s: (s.end, s.id), default=None)
    return Given(last.speaker, None, "same_writing", "possible") if last and last.speaker else None


def _subject_of(voices: Voices, sentence: Sentence) -> Source | None:
    """What the first verb of the sentence is said of."""
    verb = next((v for v in voices.parsed.verbs_in(sentence.first, sentence.last) if v.finite), None)
    return subject_left(voices.parsed, verb, sentence.first) if verb is not None else None


RULES: tuple[Rule, ...] = (same_breath, hearsay, expected, same_writing, tally, spoken_on)
