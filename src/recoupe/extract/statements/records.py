"""From drafts to records: unit by unit, with what runs on from one unit to the next."""

from dataclasses import replace

from recoupe.extract.phrases import Parsed
from recoupe.extract.phrases.parsed import Unit
from recoupe.extract.phrases.segments import relative_before
from recoupe.extract.phrases.subjects import Source, subject_left
from recoupe.extract.statements.animacy import speaks
from recoupe.extract.statements.attribution import Attribution
from recoupe.extract.statements.draft import Draft
from recoupe.extract.statements.first_person import aloud, in_first_person, speaks_as_one, speaks_up
from recoupe.extract.statements.ledger import Ledger
from recoupe.extract.statements.lost_marks import LostMarks
from recoupe.extract.statements.occasions import find_occasions
from recoupe.extract.statements.speakers import speakers_of
from recoupe.extract.statements.stretches import kept
from recoupe.model.mention import Mention
from recoupe.model.statement import Statement

_NEAR = 160


class Recorder:
    """Takes the drafts unit by unit and keeps who spoke last."""

    def __init__(self, parsed: Parsed) -> None:
        self._parsed = parsed
        self._speakers = speakers_of(parsed)
        self._ledger = Ledger(parsed, self._speakers)
        self._attribution = Attribution(parsed, self._speakers, self._ledger)
        self._waiting: list[Draft] = []
        self._unmarked: list[Draft] = []
        self._lost = LostMarks(parsed)
        self._spoken = (Unit(0, 0), False)
        self._run = False
        self._previous: Unit | None = None

    def add(self, unit: Unit, drafts: list[Draft]) -> None:
        """Turn the drafts of the next unit into records."""
        before, self._previous = self._previous, unit
        self._attribution.unit = unit
        self._attribution.occasions = find_occasions(self._parsed, unit, drafts)
        self._ledger.channel.enter(unit)
        own = drafts[0] if drafts and drafts[0].rule == "unmarked" else speaks_up(self._parsed, unit, drafts)
        if own is not None and (self._run_on(unit, own, before) or own in drafts):
            return
        if not drafts and self._goes_on(unit):
            return
        floating = bool(drafts) and drafts[0].rule == "floating"
        if floating:
            self._float(unit, drafts[0])
        else:
            self._settle(unit, drafts)
            self._record_all(drafts, self._subject(unit))
            self._lead_in(unit, drafts)
        if drafts and not (floating and self._waiting):
            self._spoken = (unit, any(d.hole is not None or self._quoted(d) for d in drafts) or floating)
            self._run = not floating and any(in_first_person(self._parsed, Unit(*s)) for d in drafts for s in d.content)
            self._lost.starts()

    def _quoted(self, draft: Draft) -> bool:
        parsed = self._parsed
        if not draft.content or parsed.outside(draft.last - 1):
            return False
        quote = parsed.quotes[parsed.quote_of[draft.last - 1]]
        return draft.rule.endswith("_quote") or any(v.finite for v in parsed.verbs_in(quote.first, quote.last))

    def _run_on(self, unit: Unit, draft: Draft, before: Unit | None) -> bool:
        """`« Nous partons », dit-elle. Nous n'avons plus rien.`: words whose marks were lost go on what was quoted.

        One sentence in between is taken with them. Where nothing was quoted before, they wait for a cue right behind.
        """
        if self._waiting:
            self._settle(None, [])
        spoken, quoted = self._spoken
        parted = before is not None and before.first == spoken.last and before.last == unit.first
        near = quoted and (spoken.last == unit.first or parted)
        if self._lost.writer:
            return False
        if not near or not any((self._lost.found, aloud(self._parsed, spoken), speaks_as_one(self._parsed, unit))):
            self._wait(unit, draft, before)
            return False
        draft.content = kept(self._parsed, [(spoken.last, unit.last)])
        self._ledger.keep(draft, self._speakers.last_speaker(), ())
        self._lost.starts()
        self._spoken, self._run = (unit, True), True
        return True

    def _wait(self, unit: Unit, draft: Draft, before: Unit | None) -> None:
        """Keep words whose marks were lost, one sentence in between with them, for a cue right behind."""
        last = self._unmarked[-1].last if self._unmarked else -1
        if before is not None and before.first == last and before.last == unit.first and self._lost.found:
            draft.content = [(before.first, unit.last)]
            last = unit.first
        self._unmarked = [*(self._unmarked if last == unit.first else []), draft]

    def _goes_on(self, unit: Unit) -> bool:
        """`« Il a plu », dit-elle. C'est fini.`: a sentence of the same speech, in a copy that lost its marks."""
        spoken, quoted = self._spoken
        speaker = self._speakers.last_speaker()
        if not quoted or spoken.last != unit.first or self._waiting or speaker is None:
            return False
        if not self._lost.goes_on(unit, unmarked=self._run):
            return False
        content = kept(self._parsed, [(unit.first, unit.last)])
        draft = Draft("unmarked", "assert", "", (unit.first, unit.first), content, None, certain=False)
        self._ledger.keep(draft, speaker, ())
        self._spoken, self._run = (unit, True), True
        return True

    def _lead_in(self, unit: Unit, drafts: list[Draft]) -> None:
        """`Nous partons. « Nous n'avons plus rien », dit-elle.`: words that lost their marks, before the quoted."""
        waiting, self._unmarked = self._unmarked, []
        draft = drafts[0] if drafts else None
        if not waiting or waiting[-1].last != unit.first or draft is None or draft.hole is None:
            return
        if draft.rule.startswith("incise") and draft.first == unit.first and aloud(self._parsed, unit):
            speaker = self._speakers.last_speaker()
            for before in waiting:
                before.content = kept(self._parsed, before.content)
                self._ledger.keep(before, speaker, ())

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
        return tuple(sorted(self._ledger.found, key=lambda s: (s.content[0].start, s.end, s.id)))

    def add_behind(self, unit: Unit, source: Source) -> None:
        """`C'est ce qu'indique X`: X passed on what the unit before says, or says it."""
        self._settle(unit, [])
        before, actors = self._spoken[0], self._attribution.relays(Draft("", "", "", (0, 0), [], source))
        if not actors or self._previous is None or unit.first - self._previous.last > 0:
            return
        if before != self._previous:
            start = self._previous.first
            content = kept(self._parsed, [(start, unit.first)])
            self._ledger.keep(
                Draft("said_behind", "assert", "", (unit.first, unit.first), content, source),
                actors[0],
                tuple(actors[1:]),
            )
            return
        low = self._parsed.start(before.first)
        found = self._ledger.found
        self._ledger.found = [replace(s, via=(*s.via, *actors)) if s.content[0].start >= low else s for s in found]

    def add_answer(self, answer: Unit, who: Mention | None) -> None:
        """What somebody who is interviewed says, to the next question."""
        self._settle(None, [])
        self._spoken, self._unmarked = (answer, False), []
        speaker = self._speakers.last_speaker()
        if speaker is None and who is not None:
            first = self._parsed.reading.token_at(who.start)
            stop = self._parsed.reading.tokens_in(who.start, who.end).stop
            speaker = self._speakers.actor(Source(first, stop, "noun"))
        content = kept(self._parsed, [(answer.first, answer.last)])
        draft = Draft("answer", "assert", "", (answer.first, answer.first), content, None, certain=False)
        self._ledger.keep(draft, speaker, ())

    def _subject(self, unit: Unit) -> Source | None:
        """The unit's first subject: a pronoun behind it may mean it."""
        verbs = self._parsed.verbs_in(unit.first, unit.last)[:12]
        main = (v for v in verbs if v.finite and self._parsed.outside(v.first))
        verb = next((v for v in main if relative_before(self._parsed, v.first, unit.first) < 0), None)
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
            self._ledger.keep(draft, speaker, self._ledger.channel.through(draft, speaker, []) if speaker else ())
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
                self._ledger.keep(draft, speaker, ())

    def _near(self, token: int, then: int) -> bool:
        return then - token < _NEAR

    def _record(self, draft: Draft) -> None:
        speaker, chain = self._attribution.attribute(draft)
        if speaker is not None:
            self._ledger.keep(draft, speaker, self._ledger.channel.through(draft, speaker, chain))
