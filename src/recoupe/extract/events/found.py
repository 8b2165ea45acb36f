"""A deed as it was found: its tokens and those who take part."""

from typing import NamedTuple

from recoupe.extract.phrases import Parsed
from recoupe.languages.deeds import Deed
from recoupe.model.event import Participant
from recoupe.model.figure import Status


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
