"""Whose what a figure counts is: named beside it, an adjective of a country, or the speaker's own."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from recoupe.extract.figures.draft import Draft
from recoupe.extract.reading import Reading
from recoupe.languages.counted import counted
from recoupe.languages.demonyms import demonyms
from recoupe.languages.numbers import numbers
from recoupe.model.figure import Figure
from recoupe.model.mention import Actor, Entity
from recoupe.text.folding import fold

STEM, ENDING = 4, 4
COUNTRY = "country-"  # The ids that countries have over all reports.
VOWELS = "aeiouy"
KINDS = frozenset({"place", "group"})
FEW, REACH = 3, 4


def find_owners(draft: Draft) -> tuple[str, ...]:
    """Entities that the noun phrase names, and countries that its adjectives stand for."""
    scan, reading = draft.scan, draft.scan.reading
    start, end = reading.tokens[draft.hedge.first].start, reading.tokens[draft.last - 1].end
    named = [m.entity for m in reading.mentions if m.entity and start <= m.start and m.end <= end]
    words = [at for at in range(draft.hedge.last, draft.last) if scan.tag(at).pos in ("ADJ", "PROPN", "NOUN")]
    words += _beside_side(draft)
    return tuple(dict.fromkeys([*(c for at in words for c in _countries(reading, at)), *named]))


def _beside_side(draft: Draft) -> list[int]:
    """`40 morts côté kestrien`, `12 dead on the French side`: the words beside the word for a side."""
    scan = draft.scan
    near = range(draft.last, min(scan.sentence_end(draft.hedge.first), draft.last + FEW + 2))
    side = next((at for at in near if scan.word(at) in scan.counted.sides), None)
    return [] if side is None else [at for at in (side - 1, side + 1) if scan.tag(at).pos in ("ADJ", "PROPN", "NOUN")]


def named_people(draft: Draft, token: int) -> bool:
    """`neuf Kestriens`: the word is the name of a people."""
    scan = draft.scan
    if not scan.capital(token) or scan.opens(token):
        return False
    return demonyms(scan.reading.pack).at(scan.words, token) is not None or any(_like(scan.reading, scan.words[token]))


def speakers_own(reading: Reading, figure: Figure, speaker: Actor | None) -> tuple[str, ...]:
    """`Six de ses soldats`, `it had lost six soldiers`: the side of whoever speaks, where it is theirs."""
    span = reading.tokens_in(figure.start, figure.end)
    if not (_possessed(reading, span) or _lost(reading, figure, span)):
        return ()
    side = next((e for word in fold(speaker.text).split() for e in _like(reading, word)), None) if speaker else None
    kinds = {entity.id: entity.kind for entity in reading.entities}
    if side or (speaker and speaker.entity and kinds.get(speaker.entity) != "person"):
        return (side or str(speaker and speaker.entity),)
    return _only_side(reading, figure)


def _possessed(reading: Reading, span: range) -> bool:
    """`huit de ses soldats`, `six morts parmi les siens`: a possessive behind the preposition."""
    own, of = counted(reading.pack).owners, numbers(reading.pack).of
    words = [reading.words[at] for at in span]
    behind = set(reading.words[span.stop : span.stop + FEW])
    if behind & own - counted(reading.pack).determiners:
        return True
    return any(word in own and before in of for before, word in pairwise(words))


def _lost(reading: Reading, figure: Figure, span: range) -> bool:
    """`it had lost six soldiers`: a pronoun is the subject of the loss."""
    before = range(max(0, span.start - REACH), span.start)
    return figure.scope.what == "lost" and any(reading.tags[at].pos == "PRON" for at in before)


def _only_side(reading: Reading, figure: Figure) -> tuple[str, ...]:
    """`La Sarvénie reconnaît que huit de ses soldats`: the one place named before it in its sentence."""
    sentence = reading.sentences[reading.sentence_at(figure.start)]
    sides = {
        m.entity for m in reading.mentions if sentence.start <= m.start < figure.start and m.kind in KINDS and m.entity
    }
    return tuple(sides) if len(sides) == 1 else ()


def _countries(reading: Reading, at: int) -> Iterator[str]:
    """The places for whose people the word stands: `sarvéniens`, where the report names the country."""
    found = demonyms(reading.pack).at(reading.words[at : at + FEW], 0)
    if found is None:
        yield from _like(reading, reading.words[at])
        return
    if found[1].country is not None:
        yield f"{COUNTRY}{found[1].country}"


def _like(reading: Reading, word: str) -> Iterator[str]:
    """Places of the report whose name the word is made from."""
    for entity in reading.entities:
        if entity.kind in KINDS and entity.country is None and made_from(word, _last(entity)):
            yield entity.id


def _last(entity: Entity) -> str:
    return fold(entity.name).rsplit(" ", 1)[-1]


@lru_cache(maxsize=8192)
def made_from(word: str, name: str) -> bool:
    """Whether a folded word is the adjective of a place: `syldave` of `Syldavie`, `bordurian` of `Borduria`."""
    stem = name.rstrip(VOWELS)
    if len(stem) < STEM or len(name) - len(stem) > 2 or name == word:
        return False
    return word.startswith(stem) and len(stem) <= len(word) <= len(name) + ENDING
