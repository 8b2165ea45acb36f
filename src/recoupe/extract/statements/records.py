"""From drafts to records: speakers by name, relays, kind, certainty, day of speech."""

from dataclasses import replace

from recoupe.extract.phrases import Parsed
from recoupe.extract.phrases.parsed import Unit
from recoupe.extract.phrases.subjects import Source, subject_left
from recoupe.extract.statements.animacy import speaks
from recoupe.extract.statements.certainty import certainty_of
from recoupe.extract.statements.channel import Channel
from recoupe.extract.statements.content import kept
from recoupe.extract.statements.documents import author_of, citing_source, is_document
from recoupe.extract.statements.draft import Draft
from recoupe.extract.statements.floating import aloud
from recoupe.extract.statements.manner import day_of, kind_of
from recoupe.extract.statements.meaning import Described, content_keys, is_negative
from recoupe.extract.statements.occasions import Relays, find_occasions, is_broadcast, leads_back
from recoupe.extract.statements.speakers import speakers_of
from recoupe.model.mention import Actor
from recoupe.model.span import Span
from recoupe.model.statement import Cue, Statement

_NEAR = 160


class Recorder:
    """Takes the drafts unit by unit and keeps who spoke last."""

    def __init__(self, parsed: Parsed) -> None:
        self._parsed = parsed
        self._speakers = speakers_of(parsed)
        self._described = Described(parsed)
        self._found: list[Statement] = []
        self._waiting: list[Draft] = []
        self._ids: set[str] = set()
        self._spoken = (Unit(0, 0), False)
        self._previous: Unit | None = None
        self._occasions: Relays = {}
        self._channel = Channel(parsed)

    def add(self, unit: Unit, drafts: list[Draft]) -> None:
        """Turn the drafts of the next unit into records."""
        before, self._previous = self._previous, unit
        self._occasions = find_occasions(self._parsed, unit, drafts)
        self._channel.enter(unit)
        if drafts and drafts[0].rule == "unmarked":
            self._run_on(unit, drafts[0], before)
            return
        floating = bool(drafts) and drafts[0].rule == "floating"
        if floating:
            self._float(unit, drafts[0])
        else:
            self._settle(unit, drafts)
            self._record_all(drafts, self._subject(unit))
        if drafts and not (floating and self._waiting):
            self._spoken = (unit, any(d.hole is not None or self._quoted(d) for d in drafts) or floating)

    def _quoted(self, draft: Draft) -> bool:
        return bool(draft.content) and not self._parsed.outside(draft.last - 1)

    def _run_on(self, unit: Unit, draft: Draft, before: Unit | None) -> None:
        """`« Nous partons », dit-elle. Nous n'avons plus rien.`: words whose marks were lost go on what was quoted.

        One sentence in between is taken with them.
        """
        self._settle(None, [])
        spoken, quoted = self._spoken
        parted = before is not None and before.first == spoken.last and before.last == unit.first
        if not quoted or not (spoken.last == unit.first or parted) or not aloud(self._parsed, spoken):
            return
        draft.content = kept(self._parsed, [(spoken.last, unit.last)])
        self._keep(draft, self._speakers.last_speaker(), ())
        self._spoken = (unit, True)

    def _record_all(self, drafts: list[Draft], subject: Source | None) -> None:
        """Record each draft; a subject that is part of what is said is remembered only afterwards."""
        said = subject is not None and any(a <= subject.first < b for draft in drafts for a, b in draft.content)
        if subject is not None and not said:
            self._speakers.actor(subject, speaker=False)
        for draft in sorted(drafts, key=lambda d: d.cue[0]):
            self._record(draft)
        if subject is not None and said:
            self._speakers.actor(subject, speaker=False)

    def statements(self) -> tuple[Statement, ...]:
        """All records in the order of the text."""
        self._settle(None, [])
        return tuple(sorted(self._found, key=lambda s: (s.content[0].start, s.end, s.id)))

    def add_behind(self, unit: Unit, source: Source) -> None:
        """`C'est ce qu'indique X`: X passed on what the unit before says, or says it."""
        self._settle(unit, [])
        before, actors = self._spoken[0], self._relays(Draft("", "", "", (0, 0), [], source))
        if not actors or self._previous is None or unit.first - self._previous.last > 0:
            return
        if before != self._previous:
            start = self._previous.first
            content = kept(self._parsed, [(start, unit.first)])
            self._keep(
                Draft("said_behind", "assert", "", (unit.first, unit.first), content, source),
                actors[0],
                tuple(actors[1:]),
            )
            return
        low = self._parsed.start(before.first)
        self._found = [replace(s, via=(*s.via, *actors)) if s.content[0].start >= low else s for s in self._found]

    def _subject(self, unit: Unit) -> Source | None:
        """The unit's first subject: a pronoun behind it may mean it."""
        verbs = self._parsed.verbs_in(unit.first, unit.last)
        verb = next((v for v in verbs if v.finite and self._parsed.outside(v.first)), None)
        found = subject_left(self._parsed, verb, unit.first) if verb else None
        if found is None or found.how != "noun" or self._parsed.pos[found.first] == "PRON":
            return None
        return found if speaks(self._parsed, found, "person") else None

    def _float(self, unit: Unit, draft: Draft) -> None:
        """A quotation alone goes on what was said right before; else it waits for a cue right behind."""
        before, quoted = self._spoken
        adjacent = before.last == unit.first
        if adjacent and not self._waiting and (quoted or self._parted(unit.first)):
            speaker = self._speakers.last_speaker()
            self._keep(draft, speaker, self._channel.through(draft, speaker, []) if speaker else ())
        else:
            self._waiting.append(draft)

    def _parted(self, token: int) -> bool:
        """Whether an empty line stands before the token."""
        return "\n\n" in self._parsed.reading.text[max(0, self._parsed.start(token) - 3) : self._parsed.start(token)]

    def _settle(self, unit: Unit | None, drafts: list[Draft]) -> None:
        """Quotations that waited: of whoever a cue right behind names, else of who spoke last."""
        waiting, self._waiting = self._waiting, []
        if not waiting:
            return
        last = waiting[-1].last
        behind = unit is not None and bool(drafts) and drafts[0].hole is not None and self._near(last, unit.first)
        if behind and unit is not None and drafts[0].first == unit.first and drafts[0].source is not None:
            source = drafts[0].source
            speaker = (
                self._speakers.actor(source)
                if self._parsed.quote_of[unit.first] >= 0
                else self._speakers.last_speaker()
            )
        else:
            speaker = self._speakers.last_speaker() if self._near(self._spoken[0].last, waiting[0].first) else None
        for draft in waiting:
            if speaker is not None:
                draft.certain = behind
                self._keep(draft, speaker, ())

    def _near(self, token: int, then: int) -> bool:
        return then - token < _NEAR

    def _record(self, draft: Draft) -> None:
        relay = self._speakers.last_relay() if any(self._by_pronoun(outer) for outer in draft.via) else None
        via = [actor for outer in reversed(draft.via) for actor in reversed(self._relays(outer))]
        speaker, document = self._speaker(draft)
        if relay is not None and speaker is not None and any(actor.name == speaker.name for actor in via):
            via = [relay if actor.name == speaker.name else actor for actor in via]
        named = [*([document] if document is not None else []), *self._named_here(draft)]
        chain = named + via[::-1] or self._citing(draft)
        if speaker is None and draft.rule in ("colon_quote", "infinitive_told"):
            speaker = self._speakers.last_speaker()
        if speaker is None and draft.rule == "incise_impersonal":
            speaker = self._speakers.last_relay() or self._speakers.last_speaker()
        if speaker is not None:
            self._keep(draft, speaker, self._channel.through(draft, speaker, chain))

    def _speaker(self, draft: Draft) -> tuple[Actor | None, Actor | None]:
        """Who speaks, and the writing that speaks for them."""
        if draft.source is None:
            return None, None
        back = self._led_back(draft.source)
        if back is not None:
            return back, None
        if is_document(self._parsed, draft.source):
            author = author_of(self._parsed, draft.source)
            owner = self._speakers.last_person() if self._parsed.is_(draft.source.first, "possessive") else None
            if author is None and owner is not None:
                return owner, self._speakers.actor(draft.source, speaker=False, relay=True)
            document = self._speakers.actor(draft.source, speaker=author is None, relay=True)
            return (self._speakers.actor(author), document) if author is not None else (document, None)
        return self._speakers.actor(draft.source), None

    def _named_here(self, draft: Draft) -> list[Actor]:
        """Writings and outlets named in the clause of the cue, and a broadcaster spoken to."""
        sources = list(self._occasions.get(draft.cue[0], []))
        if draft.to is not None and is_broadcast(self._parsed, draft.to):
            sources.append(draft.to)
        actors = [self._speakers.actor(source, speaker=False, relay=True) for source in sources]
        return [actor for actor in actors if actor is not None]

    def _led_back(self, source: Source) -> Actor | None:
        """`la même source`: who passed the last statement on, else its speaker, under the words used here."""
        if not self._found or not leads_back(self._parsed, source):
            return None
        last = self._found[-1]
        meant = last.via[-1] if last.via else last.speaker
        start, end = self._parsed.start(source.first), self._parsed.end(source.last - 1)
        return meant and replace(meant, text=self._parsed.reading.text[start:end], start=start, end=end)

    def _by_pronoun(self, draft: Draft) -> bool:
        return draft.source is not None and self._parsed.pos[draft.source.first] == "PRON"

    def _citing(self, draft: Draft) -> list[Actor]:
        """Who cites the speaker: `a man quoted in the report said`, `was quoted as saying`."""
        if draft.source is None:
            return []
        if draft.relayed or self._parsed.is_(draft.source.first, "another_one"):
            relay = self._speakers.last_relay()
            return [relay] if relay is not None else []
        found = citing_source(self._parsed, draft.source)
        actor = self._speakers.actor(found, speaker=False, relay=True) if found is not None else None
        return [actor] if actor is not None else []

    def _relays(self, outer: Draft) -> list[Actor]:
        """Those between the speaker and the outlet that the outer statement names, the nearest first."""
        if outer.source is None:
            relay = self._speakers.last_relay()
            return [relay] if relay is not None else []
        back = self._led_back(outer.source)
        if back is not None:
            return [back]
        author = author_of(self._parsed, outer.source) if is_document(self._parsed, outer.source) else None
        document = self._speakers.actor(outer.source, speaker=False, relay=True)
        first = self._speakers.actor(author, speaker=False, relay=True) if author is not None else None
        return [*self._named_here(outer), *(actor for actor in (first, document) if actor is not None)]

    def _keep(self, draft: Draft, speaker: Actor | None, via: tuple[Actor, ...]) -> None:
        if speaker is None:
            return
        content = tuple(Span(self._parsed.start(a), self._parsed.end(b - 1)) for a, b in draft.content)
        start = min(content[0].start, self._parsed.start(draft.cue[0]))
        end = max(content[-1].end, self._parsed.end(draft.cue[1] - 1) if draft.cue[1] > draft.cue[0] else 0)
        kind, verbatim = kind_of(self._parsed, draft)
        self._found.append(
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
                self._channel.day(speaker, start, day_of(self._parsed, draft)),
                certainty_of(self._parsed, draft),
                "certain" if draft.certain and not self._unresolved(speaker) else "possible",
                draft.rule,
                content_keys(self._parsed, draft.content),
                is_negative(self._parsed, draft.content),
                self._described.keys(speaker),
            )
        )

    def _unresolved(self, speaker: Actor) -> bool:
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
