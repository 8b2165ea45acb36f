"""Who gives a figure in speech whose marks a copy lost: the one who speaks before it and goes on behind it."""

from recoupe.extract.figures.voices import Given, Voices
from recoupe.languages.grammar import match_at
from recoupe.model.figure import Figure
from recoupe.model.statement import Statement
from recoupe.text.sentences import Sentence

NEAR = 2  # Sentences between a figure and the words of its speaker on either side.
OWN = "unmarked"  # The rule of a sentence in the first person outside all marks.


def spoken_on(voices: Voices, figure: Figure, over: tuple[Statement, ...]) -> Given | None:
    """`« … », dit le directeur. L'entreprise passe deux fois. Nous avons agi 64 fois`: between words of one speaker."""
    at = voices.reading.sentence_at(figure.start)
    sentence = voices.reading.sentences[at]
    before = None if over else _last_said(voices, at)
    if before is None or before.speaker is None or not _plain(voices, sentence):
        return None
    if before.rule == OWN and _joined(voices, sentence):
        return Given(before.speaker, None, "spoken_on", "possible")
    behind = [s for s in _said_in(voices, at, at + NEAR) if s.start >= figure.end]
    first = min(behind, key=lambda s: (s.start, s.id), default=None)
    if first is None or first.speaker is None or first.rule != OWN or first.speaker.name != before.speaker.name:
        return None
    return Given(before.speaker, None, "spoken_on", "possible")


def _last_said(voices: Voices, at: int) -> Statement | None:
    """The last statement of the sentences before, spoken between marks or by its speaker in the first person."""
    told = _said_in(voices, at - NEAR, at - 1)
    last = max(told, key=lambda s: (s.end, s.id), default=None)
    return last if last is not None and (last.kind == "direct" or last.rule == OWN or "incise" in last.rule) else None


def _said_in(voices: Voices, first: int, last: int) -> list[Statement]:
    """The statements that begin in these sentences."""
    sentences = voices.reading.sentences
    start, end = sentences[max(0, first)].start, sentences[min(last, len(sentences) - 1)].end
    near = {s.id: s for offset in (start, (start + end) // 2, end) for s in voices.around(offset)}
    return [s for s in near.values() if start <= s.start < end]


def _plain(voices: Voices, sentence: Sentence) -> bool:
    """Whether the sentence holds no quotation and names nobody in full, as a reporter's would."""
    parsed = voices.parsed
    named = (parsed.mention_at.get(token) for token in range(sentence.first, sentence.last))
    return all(map(parsed.outside, range(sentence.first, sentence.last))) and not any(
        mention is not None and mention.kind == "person" and " " in mention.text for mention in named
    )


def _joined(voices: Voices, sentence: Sentence) -> bool:
    """`But it is also about`: the sentence begins as speech goes on."""
    parsed = voices.parsed
    first = sentence.first + int(parsed.pos[sentence.first] == "CCONJ")
    opening = match_at(parsed.grammar.phrases("speech_opening"), parsed.words, first)
    return first > sentence.first or bool(opening)
