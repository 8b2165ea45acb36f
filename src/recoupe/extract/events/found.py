"""The report as deeds are sought in it, and a deed as it was found."""

from dataclasses import dataclass
from typing import NamedTuple

from recoupe.extract.phrases import Parsed
from recoupe.languages.deeds import Deed, Deeds
from recoupe.model.event import Participant
from recoupe.model.figure import Status
from recoupe.model.mention import Mention


@dataclass(frozen=True, slots=True)
class Scene:
    """A parsed report, the deeds that its language knows, and the mention that each token belongs to."""

    parsed: Parsed
    known: Deeds
    covers: dict[int, Mention]

    def mentions(self, first: int, last: int) -> tuple[tuple[int, Mention], ...]:
        """Those named in the stretch, each with its first token there."""
        found: dict[int, tuple[int, Mention]] = {}
        for at in range(first, last):
            if (mention := self.covers.get(at)) and mention.entity:
                found.setdefault(mention.start, (at, mention))
        return tuple(found.values())


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
    sentence = parsed.reading.sentences[parsed.reading.sentence_at(parsed.start(at))]
    return sentence.first, sentence.last
