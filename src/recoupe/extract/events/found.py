"""The report as deeds are sought in it, and a deed as it was found."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Scene:
    """A parsed report, the deeds that its language knows, and the mention that each token belongs to.

    `named` are the tokens of names that are known, `cues` those that give words to somebody. `nobody_yet` are the
    report's people before any of them was met, `subjects` the subject of each verb, not far from it.
    """

    parsed: Parsed
    known: Deeds
    covers: dict[int, Mention]
    named: list[int]
    cues: frozenset[int]
    entities: Mapping[str | None, Entity]
    nobody_yet: Speakers
    subjects: Mapping[VerbGroup, Source | None]

    def is_town(self, mention: Mention) -> bool:
        """Whether the mention is of a town that the tables know: no town acts or is met."""
        known = self.entities.get(mention.entity) if mention.kind == "place" else None
        return known is not None and known.key.startswith("city-")

    def is_venue(self, entity: str | None) -> bool:
        """`les pourparlers de Cebu`: a place that no table knows as a country."""
        known = self.entities.get(entity)
        return known is not None and known.kind == "place" and not known.key.startswith("country-")

    def is_cue(self, verb: VerbGroup) -> bool:
        """Whether the verb gives words to somebody."""
        return not self.cues.isdisjoint(range(verb.first, verb.last))

    def mentions(self, first: int, last: int) -> tuple[tuple[int, Mention], ...]:
        """Those named in the stretch, each with its first token there."""
        found: dict[int, tuple[int, Mention]] = {}
        for at in self.named[bisect_left(self.named, first) : bisect_left(self.named, last)]:
            found.setdefault(self.covers[at].start, (at, self.covers[at]))
        return tuple(found.values())


def set_scene(parsed: Parsed, known: Deeds) -> Scene:
    """The scene of a report; of mentions inside one another, the longest covers."""
    reading, covers = parsed.reading, dict[int, Mention]()
    for mention in sorted(reading.mentions, key=lambda m: m.end - m.start):
        covers.update(dict.fromkeys(reading.tokens_in(mention.start, mention.end), mention))
    cues = [statement.cue for statement in reading.statements if statement.cue]
    return Scene(
        parsed,
        known,
        covers,
        named=sorted(at for at, mention in covers.items() if mention.entity),
        cues=frozenset(at for cue in cues for at in reading.tokens_in(cue.start, cue.end)),
        entities={entity.id: entity for entity in reading.entities},
        nobody_yet=speakers_of(parsed),
        subjects=Kept(lambda verb: subject_left(parsed, verb, max(0, verb.first - _REACH))),
    )


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
