"""The report as deeds are sought in it, and a deed as it was found."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from recoupe.extract.phrases import Parsed, VerbGroup
from recoupe.extract.phrases.subjects import Source, subject_left
from recoupe.extract.statements.speakers import Speakers, speakers_of
from recoupe.languages.deeds import Deed, Deeds
from recoupe.model.event import Participant
from recoupe.model.figure import Status
from recoupe.model.mention import Entity, Mention
from recoupe.text.kept import Kept

_REACH = 40


@dataclass(frozen=True)
class Scene:
    """A parsed report, the deeds that its language knows, and the mention that each token belongs to."""

    parsed: Parsed
    known: Deeds
    covers: dict[int, Mention]

    @cached_property
    def nobody_yet(self) -> Speakers:
        """The report's people before any of them was met."""
        return speakers_of(self.parsed)

    @cached_property
    def subjects(self) -> Mapping[VerbGroup, Source | None]:
        """The subject of each verb, not far from it."""
        parsed = self.parsed
        return Kept(lambda verb: subject_left(parsed, verb, max(0, verb.first - _REACH)))

    @cached_property
    def cues(self) -> frozenset[int]:
        """The tokens that give words to somebody."""
        reading = self.parsed.reading
        cues = (statement.cue for statement in reading.statements if statement.cue)
        return frozenset(at for cue in cues for at in reading.tokens_in(cue.start, cue.end))

    @cached_property
    def _known(self) -> dict[str | None, Entity]:
        return {entity.id: entity for entity in self.parsed.reading.entities}

    def is_town(self, mention: Mention) -> bool:
        """Whether the mention is of a town that the tables know: no town acts or is met."""
        known = self._known.get(mention.entity) if mention.kind == "place" else None
        return known is not None and known.key.startswith("city-")

    def is_venue(self, entity: str | None) -> bool:
        """`les pourparlers de Cebu`: a place that no table knows as a country."""
        known = self._known.get(entity)
        return known is not None and known.kind == "place" and not known.key.startswith("country-")

    def is_cue(self, verb: VerbGroup) -> bool:
        """Whether the verb gives words to somebody."""
        return not self.cues.isdisjoint(range(verb.first, verb.last))

    def mentions(self, first: int, last: int) -> tuple[tuple[int, Mention], ...]:
        """Those named in the stretch, each with its first token there."""
        found: dict[int, tuple[int, Mention]] = {}
        for at in self._named[bisect_left(self._named, first) : bisect_left(self._named, last)]:
            found.setdefault(self.covers[at].start, (at, self.covers[at]))
        return tuple(found.values())

    @cached_property
    def _named(self) -> list[int]:
        """The tokens of names that are known, in order."""
        return sorted(at for at, mention in self.covers.items() if mention.entity)


def set_scene(parsed: Parsed, known: Deeds) -> Scene:
    """The scene of a report; of mentions inside one another, the longest covers."""
    covers: dict[int, Mention] = {}
    for mention in sorted(parsed.reading.mentions, key=lambda m: m.end - m.start):
        covers.update(dict.fromkeys(parsed.reading.tokens_in(mention.start, mention.end), mention))
    return Scene(parsed, known, covers)


class Found(NamedTuple):
    """A deed in tokens `first` to `last` (excluded) around the word at `at`, and how it was read."""

    deed: Deed
    at: int
    first: int
    last: int
    participants: tuple[Participant, ...]
    status: Status
    rule: str

    @property
    def cast(self) -> frozenset[str | None]:
        """The entities that take part."""
        return frozenset(participant.actor.entity for participant in self.participants)


def sentence_of(parsed: Parsed, at: int) -> tuple[int, int]:
    """First and last token (excluded) of the sentence around a token."""
    sentence = parsed.reading.sentences[parsed.sentence_of[at]]
    return sentence.first, sentence.last
