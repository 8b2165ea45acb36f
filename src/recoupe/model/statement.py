"""What the report gives to somebody other than its writer."""

from dataclasses import dataclass
from typing import Literal

from recoupe.model.mention import Actor
from recoupe.model.span import Span
from recoupe.model.time import Confidence

StatementKind = Literal["direct", "indirect", "mixed"]
Certainty = Literal["asserted", "supposed", "predicted", "denied", "unverified"]


@dataclass(frozen=True, slots=True)
class Cue:
    """The words that say that somebody speaks: `a déclaré`, `selon`; `class_` is how they put it."""

    start: int
    end: int
    lemma: str
    class_: str


@dataclass(frozen=True, slots=True)
class Statement:
    """One utterance: `start` to `end` is the whole stretch with its cue, `content` what is said.

    `via` runs from the speaker outwards. `said` is the EDTF time of speech. `keys` are the language-neutral
    content words by which statements of several reports are compared; `negated` is the polarity of the content.
    `speaker_keys` are such words for what the report calls the speaker: its role, its body, its side.
    `negated_keys` are those of `keys` that stand in negated clauses only, `around` are keys of the words beside.
    `words` are the report's own words for `keys`, one for each.
    """

    id: str
    start: int
    end: int
    content: tuple[Span, ...]
    verbatim: tuple[Span, ...]
    kind: StatementKind
    speaker: Actor | None
    via: tuple[Actor, ...]
    cue: Cue | None
    to: Actor | None
    said: str | None
    certainty: Certainty
    confidence: Confidence
    rule: str
    keys: tuple[str, ...] = ()
    negated: bool = False
    speaker_keys: tuple[str, ...] = ()
    negated_keys: tuple[str, ...] = ()
    around: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
