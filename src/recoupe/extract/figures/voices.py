"""A report with what is needed to say who gives its figures: statements by place, and actors by name."""

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import NamedTuple

from recoupe.extract.phrases import Parsed
from recoupe.extract.phrases.subjects import Source
from recoupe.extract.reading import Reading
from recoupe.extract.statements.speakers import Speakers, speakers_of
from recoupe.languages.givers import Givers, givers
from recoupe.model.figure import Figure
from recoupe.model.mention import Actor
from recoupe.model.statement import Statement
from recoupe.model.time import Confidence
from recoupe.text.sentences import Sentence

NEAR, BUCKET, BACK = 60, 512, 2
MARKS = frozenset(";:")


class Given(NamedTuple):
    """Who gives a figure, in which statement, and the rule that says so."""

    actor: Actor
    statement: str | None
    rule: str
    confidence: Confidence = "certain"


@dataclass(frozen=True, slots=True)
class Voices:
    """A report with its statements by the stretch of text that they are in, and where its figures and times begin."""

    reading: Reading
    parsed: Parsed
    givers: Givers
    speakers: Speakers
    statements: dict[int, list[Statement]]
    figures: tuple[int, ...]
    times: tuple[int, ...]
    names: dict[str, str]

    def around(self, offset: int) -> list[Statement]:
        """The statements of the stretch that the offset is in."""
        return self.statements.get(offset // BUCKET, [])

    def sentence(self, offset: int) -> Sentence:
        """The sentence that covers the offset."""
        return self.reading.sentences[self.reading.sentence_at(offset)]

    def tokens(self, figure: Figure) -> range:
        """The tokens of a figure."""
        return self.reading.tokens_in(figure.start, figure.end)

    def finite(self, first: int, last: int) -> bool:
        """Whether a finite verb, or a mark that ends a clause, stands between two tokens."""
        marked = any(self.parsed.words[at] in MARKS for at in range(first, last))
        return marked or any(verb.finite for verb in self.parsed.verbs_in(first, last))

    def actor(self, source: Source) -> Actor | None:
        """Whom a phrase names; a pronoun is led back to who spoke last in this sentence or the one before."""
        found = self.speakers.named(source)
        if found is None or found.entity or found.name != found.text or self.parsed.pos[source.first] != "PRON":
            return found
        here = self.reading.sentence_at(found.start)
        near = (*self.around(found.start), *self.around(found.start - BUCKET))
        said = [s for s in near if s.speaker and s.end <= found.start]
        last = max(said, key=lambda s: (s.end, s.id), default=None)
        if last is None or last.speaker is None or here - self.reading.sentence_at(last.start) > 1:
            meant = self.resolved(found)
            return meant if meant.entity else None
        return Actor(last.speaker.entity, last.speaker.name, found.text, found.start, found.end)

    def resolved(self, actor: Actor) -> Actor:
        """`He put his losses at`: a pronoun that nobody stands for means the person named last, if near."""
        if actor.entity or actor.name != actor.text or self.parsed.pos[self.reading.token_at(actor.start)] != "PRON":
            return actor
        here = self.reading.sentence_at(actor.start)
        for mention in reversed(self.reading.mentions):
            if mention.end > actor.start or mention.kind != "person" or mention.entity not in self.names:
                continue
            near = here - self.reading.sentence_at(mention.start) <= BACK
            return replace(actor, entity=mention.entity, name=self.names[mention.entity]) if near else actor
        return actor


def voices_of(reading: Reading) -> Voices:
    """The report, ready to be asked who gives what."""
    parsed: Parsed = reading.parsed
    buckets = defaultdict[int, list[Statement]](list)
    for statement in reading.statements:
        for bucket in range((statement.start - NEAR) // BUCKET, (statement.end + NEAR) // BUCKET + 1):
            buckets[bucket].append(statement)
    return Voices(
        reading,
        parsed,
        givers(reading.pack),
        speakers_of(parsed),
        buckets,
        tuple(figure.start for figure in reading.figures),
        tuple(time.start for time in reading.times),
        {entity.id: entity.name for entity in reading.entities if entity.kind == "person"},
    )
