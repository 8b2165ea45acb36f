"""Whom a pronoun means, of those who spoke or acted before it."""

from collections.abc import Sequence
from typing import NamedTuple

from recoupe.extract.phrases import Parsed
from recoupe.languages.pronouns import Agreement, pronouns
from recoupe.model.mention import Actor

_BACK = 60
_APART = 2  # Sentences between a person and a nearer speaker who may be one.


class Known(NamedTuple):
    """Somebody who spoke or acted, with what a pronoun agrees with; `sure` says that it is known to be a person."""

    actor: Actor
    at: int
    gender: str
    plural: bool
    speaker: bool
    person: bool
    relay: bool = False
    sure: bool = False


def agreeing(parsed: Parsed, seen: Sequence[Known], at: int, wanted: Agreement) -> Known | None:
    """The latest one before the token that agrees; a person before a body where the pronoun can mean both."""
    before = [known for known in seen[-_BACK:] if known.at < at and _agrees(known, wanted)]
    before = sorted((k for k in before if _can_be_meant(k)), key=lambda k: k.at) or before
    if wanted.gender == "n":
        return _last([known for known in before if not known.person] or before)
    people = [known for known in before if known.person]
    if wanted.gender in ("m", "f") and pronouns(parsed.reading.pack).things:
        return _rather_sure(parsed, people)  # `he` is no thing where `it` is there
    here = parsed.sentence_of[at]
    sure = bool(people) and people[-1].sure
    bodies = [
        k for k in before if not k.person and (k.gender == wanted.gender or (not sure and _just_spoke(parsed, k, here)))
    ]
    bodies = [k for k in bodies if k.speaker or parsed.sentence_of[k.at] == here]
    if people and bodies and parsed.sentence_of[bodies[-1].at] > parsed.sentence_of[people[-1].at]:
        return bodies[-1]  # La région a dit A ; elle reconnaît B
    return _last(people or before)


def _just_spoke(parsed: Parsed, known: Known, here: int) -> bool:
    """`l'entreprise`, whose article shows no gender, where it spoke in the sentence before."""
    return not known.gender and known.speaker and here - parsed.sentence_of[known.at] == 1


def _rather_sure(parsed: Parsed, people: Sequence[Known]) -> Known | None:
    """Who is surely a person, unless somebody with a name of no known kind spoke well behind them."""
    sure, last = _last([known for known in people if known.sure]), _last(people)
    if sure is None or last is None or not last.speaker or last.actor.entity is None:
        return sure or last
    return last if parsed.sentence_of[last.at] - parsed.sentence_of[sure.at] >= _APART else sure


def last_body(parsed: Parsed, seen: Sequence[Known], at: int, wanted: Agreement) -> Known | None:
    """The body that spoke last, whatever its gender: `Le syndicat a réagi. « … », dit-elle`, the federation."""
    if wanted.gender in ("m", "f") and pronouns(parsed.reading.pack).things:
        return None
    bodies = [k for k in seen[-_BACK:] if k.speaker and not k.sure and k.at < at and k.plural == wanted.plural]
    here = parsed.sentence_of[at]
    return bodies[-1] if bodies and here - parsed.sentence_of[bodies[-1].at] <= 2 else None


def _last(known: Sequence[Known]) -> Known | None:
    return known[-1] if known else None


def _can_be_meant(known: Known) -> bool:
    """`dans un communiqué. Il a ajouté`: a writing without a name that only passed something on is not meant."""
    return known.speaker or known.person or not known.relay or known.actor.entity is not None


def _agrees(known: Known, wanted: Agreement) -> bool:
    if known.plural != wanted.plural and not (wanted.plural and not known.person and not wanted.gender):
        return False
    if wanted.gender in ("", "n"):
        return True
    return not known.gender or known.gender == wanted.gender
