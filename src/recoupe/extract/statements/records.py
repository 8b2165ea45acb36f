"""From drafts to records: speakers by name, relays, kind, certainty, day of speech."""

from recoupe.extract.phrases import Parsed
from recoupe.extract.phrases.parsed import Unit
from recoupe.extract.phrases.subjects import Source, subject_left
from recoupe.extract.statements.certainty import certainty_of, negated
from recoupe.extract.statements.draft import Draft
from recoupe.extract.statements.speakers import Speakers
from recoupe.languages.concepts import key_of
from recoupe.model.mention import Actor
from recoupe.model.span import Span
from recoupe.model.statement import Cue, Statement, StatementKind

_CONTENT_WORDS = frozenset({"NOUN", "VERB", "ADJ", "PROPN", "NUM"})


class Recorder:
    """Takes the drafts unit by unit and keeps who spoke last."""

    def __init__(self, parsed: Parsed) -> None:
        self._parsed = parsed
        self._speakers = Speakers(parsed, {entity.id: entity for entity in parsed.reading.entities})
        self._found: list[Statement] = []
        self._waiting: list[Draft] = []
        self._ids: set[str] = set()
        self._last_unit = -9

    def add(self, unit: Unit, drafts: list[Draft]) -> None:
        """Turn the drafts of the next unit into records."""
        self._subject(unit)
        if drafts and drafts[0].rule == "floating":
            self._float(drafts[0])
            return
        for draft in sorted(drafts, key=lambda d: d.cue[0]):
            self._record(draft)
        if drafts and self._waiting:
            self._settle(drafts)

    def statements(self) -> tuple[Statement, ...]:
        """All records in the order of the text."""
        return tuple(sorted(self._found, key=lambda s: (s.content[0].start, s.end, s.id)))

    def _subject(self, unit: Unit) -> None:
        """Remember the unit's first subject: a pronoun may mean it."""
        verb = next((v for v in self._parsed.verbs_in(unit.first, unit.last) if v.finite and self._parsed.outside(v.first)), None)
        found = subject_left(self._parsed, verb, unit.first) if verb else None
        if found is not None and found.how == "noun" and self._parsed.pos[found.first] != "PRON":
            self._speakers.actor(found, speaker=False)

    def _float(self, draft: Draft) -> None:
        speaker = self._speakers.last_speaker() if self._near(draft) else None
        if speaker is None:
            self._waiting.append(draft)
            return
        self._keep(draft, speaker, ())

    def _near(self, draft: Draft) -> bool:
        return bool(self._found) and self._parsed.start(draft.first) - self._found[-1].end < 600

    def _settle(self, drafts: list[Draft]) -> None:
        """Quotations that stood before the cue of the next one are the same speaker's."""
        speaker = self._found[-1].speaker
        for waiting in self._waiting:
            if speaker is not None and self._parsed.start(drafts[0].first) - self._parsed.end(waiting.last - 1) < 600:
                self._keep(waiting, speaker, ())
        self._waiting = []

    def _record(self, draft: Draft) -> None:
        speaker = self._speakers.actor(draft.source) if draft.source is not None else None
        via = tuple(actor for outer in draft.via if (actor := self._relay(outer)) is not None)
        if speaker is None and draft.source is None and draft.rule == "incise_impersonal":
            speaker = self._speakers.last_speaker()
        self._keep(draft, speaker, via)

    def _relay(self, outer: Draft) -> Actor | None:
        return self._speakers.actor(outer.source, speaker=False) if outer.source is not None else None

    def _keep(self, draft: Draft, speaker: Actor | None, via: tuple[Actor, ...]) -> None:
        content = tuple(Span(self._parsed.start(a), self._parsed.end(b - 1)) for a, b in draft.content)
        start = min(content[0].start, self._parsed.start(draft.cue[0]))
        end = max(content[-1].end, self._parsed.end(draft.cue[1] - 1) if draft.cue[1] > draft.cue[0] else 0)
        kind, verbatim = self._kind(draft, content)
        self._found.append(
            Statement(
                self._id(content[0].start, content[-1].end), start, end, content, verbatim, kind, speaker, via, self._cue(draft),
                self._to(draft.to), self._said(draft), certainty_of(self._parsed, draft),
                "certain" if draft.certain and speaker is not None else "possible", draft.rule,
                self._keys(draft), negated(self._parsed, draft),
            )
        )

    def _id(self, start: int, end: int) -> str:
        name = f"{self._parsed.reading.article.id}.s{start}"
        if name in self._ids:
            name = f"{name}-{end}"
        self._ids.add(name)
        return name

    def _kind(self, draft: Draft, content: tuple[Span, ...]) -> tuple[StatementKind, tuple[Span, ...]]:
        verbatim = []
        seen = set()
        for first, last in draft.content:
            for at in range(first, last):
                quote = self._parsed.quote_of[at]
                if quote >= 0 and (quote, first) not in seen:
                    seen.add((quote, first))
                    q = self._parsed.quotes[quote]
                    verbatim.append(Span(self._parsed.start(max(q.first, first)), self._parsed.end(min(q.last, last) - 1)))
        outside = sum(
            1 for first, last in draft.content for at in range(first, last)
            if self._parsed.quote_of[at] < 0 and self._parsed.pos[at] != "PUNCT"
        )
        if not verbatim:
            return "indirect", ()
        return ("mixed" if outside else "direct"), tuple(verbatim)

    def _cue(self, draft: Draft) -> Cue | None:
        if draft.cue[1] <= draft.cue[0]:
            return None
        return Cue(self._parsed.start(draft.cue[0]), self._parsed.end(draft.cue[1] - 1), draft.lemma, draft.class_)

    def _to(self, source: Source | None) -> Actor | None:
        if source is None:
            return None
        return self._speakers.actor(source, speaker=False)

    def _said(self, draft: Draft) -> str | None:
        """The day of speech: a time that stands with the cue, outside what is said."""
        low, high = self._parsed.start(max(0, draft.cue[0] - 12)), self._parsed.end(min(len(self._parsed.words) - 1, draft.cue[1] + 8))
        for time in self._parsed.reading.times:
            if low <= time.start < high and time.edtf and time.type in ("DATE", "TIME") and not any(
                self._parsed.start(a) <= time.start < self._parsed.end(b - 1) for a, b in draft.content
            ):
                return time.edtf
        return None

    def _keys(self, draft: Draft) -> tuple[str, ...]:
        pack, parsed = self._parsed.reading.pack, self._parsed
        keys = (
            key_of(pack, parsed.lemmas[at], parsed.pos[at])
            for first, last in draft.content for at in range(first, last) if parsed.pos[at] in _CONTENT_WORDS
        )
        return tuple(dict.fromkeys(key for key in keys if key))
