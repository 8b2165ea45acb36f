"""Statements as they are written down: from a draft, its speaker and its relays to a record."""

from recoupe.extract.phrases import Parsed
from recoupe.extract.phrases.subjects import Source
from recoupe.extract.statements.certainty import certainty_of
from recoupe.extract.statements.channel import Channel
from recoupe.extract.statements.draft import Draft
from recoupe.extract.statements.manner import day_of, kind_of
from recoupe.extract.statements.meaning import Described, keyed_words, keys_around
from recoupe.extract.statements.polarity import is_negative, negated_keys
from recoupe.extract.statements.speakers import Speakers
from recoupe.model.mention import Actor
from recoupe.model.span import Span
from recoupe.model.statement import Cue, Statement


class Ledger:
    """The statements of one report, in the order in which they are found."""

    def __init__(self, parsed: Parsed, speakers: Speakers) -> None:
        self._parsed = parsed
        self._speakers = speakers
        self._described = Described(parsed)
        self._ids: set[str] = set()
        self.channel = Channel(parsed)
        self.found: list[Statement] = []

    def keep(self, draft: Draft, speaker: Actor | None, via: tuple[Actor, ...]) -> None:
        """Write a statement down; one without a speaker is none."""
        if speaker is None:
            return
        content = tuple(Span(self._parsed.start(a), self._parsed.end(b - 1)) for a, b in draft.content)
        start = min(content[0].start, self._parsed.start(draft.cue[0]))
        end = max(content[-1].end, self._parsed.end(draft.cue[1] - 1) if draft.cue[1] > draft.cue[0] else 0)
        kind, verbatim = kind_of(self._parsed, draft)
        words = keyed_words(self._parsed, draft.content)
        self.found.append(
            Statement(
                self._id(content[0].start, content[-1].end),
                start,
                end,
                content,
                verbatim,
                kind,
                speaker,
                via,
                self._cue(draft),
                self._to(draft.to),
                self.channel.day(speaker, start, day_of(self._parsed, draft)),
                certainty_of(self._parsed, draft),
                "certain" if draft.certain and not self._unresolved(draft, speaker) else "possible",
                draft.rule,
                tuple(words),
                is_negative(self._parsed, draft.content),
                self._described.keys(speaker),
                negated_keys(self._parsed, draft.content),
                keys_around(self._parsed, draft.content, words),
                tuple(words.values()),
            )
        )

    def _unresolved(self, draft: Draft, speaker: Actor) -> bool:
        if draft.source is not None and draft.source.first in self._speakers.doubtful:
            return True
        return (
            speaker.entity is None
            and self._parsed.pos[self._parsed.reading.token_at(speaker.start)] == "PRON"
            and speaker.name == speaker.text
        )

    def _id(self, start: int, end: int) -> str:
        name = f"{self._parsed.reading.article.id}.s{start}"
        if name in self._ids:
            name = f"{name}-{end}"
        self._ids.add(name)
        return name

    def _cue(self, draft: Draft) -> Cue | None:
        if draft.cue[1] <= draft.cue[0]:
            return None
        return Cue(self._parsed.start(draft.cue[0]), self._parsed.end(draft.cue[1] - 1), draft.lemma, draft.class_)

    def _to(self, source: Source | None) -> Actor | None:
        if source is None:
            return None
        return self._speakers.named(source)
