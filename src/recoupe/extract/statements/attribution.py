"""Whose words a draft gives, and through whom they came."""

from dataclasses import replace

from recoupe.extract.phrases import Parsed
from recoupe.extract.phrases.parsed import Unit
from recoupe.extract.phrases.subjects import Source
from recoupe.extract.statements.documents import author_of, citing_source, is_document
from recoupe.extract.statements.draft import Draft
from recoupe.extract.statements.impersonal import speaking_place
from recoupe.extract.statements.ledger import Ledger
from recoupe.extract.statements.occasions import Relays, is_broadcast, leads_back, names_outlet
from recoupe.extract.statements.speakers import Speakers
from recoupe.model.mention import Actor

_LAST = frozenset({"colon_quote", "infinitive_told"})


class Attribution:
    """Finds the speaker and the relays of each draft; `occasions` are those named in the `unit`, by the cue."""

    def __init__(self, parsed: Parsed, speakers: Speakers, ledger: Ledger) -> None:
        self._parsed = parsed
        self._speakers = speakers
        self._ledger = ledger
        self.occasions: Relays = {}
        self.unit = Unit(0, 0)

    def attribute(self, draft: Draft) -> tuple[Actor | None, list[Actor]]:
        """The speaker, and those who passed the words on, the nearest to the speaker first."""
        place = speaking_place(self._parsed, draft, self.unit)
        if place is not None:
            draft.source = place
        relay = self._speakers.last_relay() if any(self._by_pronoun(outer) for outer in draft.via) else None
        via = [actor for outer in reversed(draft.via) for actor in reversed(self.relays(outer))]
        speaker, document = self._speaker(draft)
        if relay is not None and speaker is not None and any(actor.name == speaker.name for actor in via):
            via = [relay if actor.name == speaker.name else actor for actor in via]
        named = [*([document] if document is not None else []), *self._named_here(draft)]
        if draft.class_ == "add" and self._by_pronoun(draft) and not self._spoke(speaker):
            draft.certain = False
        cited = self._cited(draft) if speaker is not None and document is None else None
        if cited is not None and speaker is not None:
            named = [speaker, *(actor for actor in named if actor.name != cited.name)]
            speaker = cited
        chain = named + via[::-1]
        if speaker is None and draft.source is not None and chain:
            return chain[0], chain[1:]  # De source proche du dossier, on indique que
        return speaker or self._gone_on(draft), chain or self._citing(draft)

    def _gone_on(self, draft: Draft) -> Actor | None:
        """Who goes on where the cue names nobody: `Et d'ajouter : « … »`, `est-il ajouté`."""
        if draft.rule in _LAST:
            return self._speakers.last_speaker()
        if draft.rule == "source_own":
            return self._speakers.owner(draft.cue)
        if draft.rule == "incise_impersonal":
            return self._speakers.last_relay() or self._speakers.last_speaker()
        return None

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
        sources = list(self.occasions.get(draft.cue[0], []))
        if draft.to is not None and is_broadcast(self._parsed, draft.to):
            sources.append(draft.to)
        actors = [self._speakers.actor(source, speaker=False, relay=True) for source in sources]
        return [actor for actor in actors if actor is not None]

    def _spoke(self, speaker: Actor | None) -> bool:
        """`He added that`: whether whom the pronoun is led back to has said something before."""
        return speaker is not None and any(s.speaker and s.speaker.name == speaker.name for s in self._ledger.found)

    def _cited(self, draft: Draft) -> Actor | None:
        """`Reuters reported, citing the ministry, that`: whom an outlet has it from."""
        cited = next((s for s in self.occasions.get(draft.cue[0], ()) if s.how == "cited"), None)
        if cited is None or draft.source is None or not names_outlet(self._parsed, draft.source):
            return None
        return self._speakers.actor(cited)

    def _led_back(self, source: Source) -> Actor | None:
        """`la même source`: who passed the last statement on, else its speaker, under the words used here."""
        if not self._ledger.found or not leads_back(self._parsed, source):
            return None
        last = self._ledger.found[-1]
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

    def relays(self, outer: Draft) -> list[Actor]:
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
