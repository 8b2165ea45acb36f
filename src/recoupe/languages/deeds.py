"""What happens in the news: the verbs and nouns of a deed, and the small words around it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from recoupe.languages.grammar import Sequences, sequences
from recoupe.languages.pack import LanguagePack
from recoupe.model.figure import Status
from recoupe.model.mention import Kind
from recoupe.text.folding import fold


class Deed(NamedTuple):
    """A deed under the key that all languages share; `needs` is how many must be known to take part.

    `family` holds deeds that one word can stand for: *the disaster* is a flood or a fire.
    `whom` is the kind of those to whom it must be done: *fire* a coach, not a missile.
    """

    key: str
    type: str | None
    needs: int
    whom: Kind | None
    family: str | None = None


@dataclass(frozen=True)
class Deeds:
    """The deeds of a language by folded lemma; `reflexive` verbs count only with their pronoun.

    `phrased` verbs count only with a word behind them: `perdre` with `vie`, `step` with `down`.
    """

    verbs: Mapping[str, Deed]
    reflexive: Mapping[str, Deed]
    phrased: Mapping[str, tuple[tuple[str, Deed], ...]]
    nouns: Mapping[str, Deed]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], Deed], ...]]
    beside: frozenset[str]
    carriers: frozenset[str]
    occasions: frozenset[str]
    apart: frozenset[str]
    after: frozenset[str]
    vague: frozenset[str]
    definite: frozenset[str]
    modals: Mapping[str, Status]
    changes: Mapping[str, str]
    change_phrases: tuple[tuple[str, Sequences], ...]
    pairs: tuple[tuple[Kind, Sequences], ...]


@cache
def deeds(pack: LanguagePack) -> Deeds:
    """The deeds that the pack knows."""
    return Deeds(
        verbs=dict(_deeds(pack, "verbs")),
        reflexive=dict(_deeds(pack, "reflexive")),
        phrased=_phrased(pack),
        nouns={noun: deed for noun, deed in _deeds(pack, "nouns") if " " not in noun},
        phrases=_phrases(pack),
        beside=frozenset(form for form, _ in pack.forms("events", "with")),
        carriers=frozenset(form for form, _ in pack.forms("events", "carrier")),
        occasions=frozenset(form for form, _ in pack.forms("events", "occasion")),
        apart=frozenset(form for form, _ in pack.forms("events", "apart")),
        after=frozenset(form for form, _ in pack.forms("events", "after")),
        vague=frozenset(form for form, _ in pack.forms("events", "vague")),
        definite=frozenset(form for form, _ in pack.forms("events", "definite")),
        modals={form: row["status"] for form, row in pack.forms("events", "modal")},
        changes={fold(verb): row["key"] for row in pack.rows("events", "change") for verb in row["verbs"]},
        change_phrases=tuple(
            (row["key"], sequences(pack, row["phrases"])) for row in pack.rows("events", "change") if "phrases" in row
        ),
        pairs=tuple((row["kind"], sequences(pack, row["forms"])) for row in pack.rows("events", "pair")),
    )


def _phrased(pack: LanguagePack) -> dict[str, tuple[tuple[str, Deed], ...]]:
    """Verbs by their lemma, with the word that makes them a deed."""
    found: dict[str, list[tuple[str, Deed]]] = {}
    for phrase, deed in _deeds(pack, "phrased"):
        verb, word = phrase.split()
        found.setdefault(verb, []).append((word, deed))
    return {verb: tuple(sorted(words, key=lambda pair: pair[0])) for verb, words in found.items()}


def _phrases(pack: LanguagePack) -> dict[str, tuple[tuple[tuple[str, ...], Deed], ...]]:
    """Nouns of several words by their first token: `coup d'état`."""
    found: dict[str, list[tuple[tuple[str, ...], Deed]]] = {}
    for noun, deed in _deeds(pack, "nouns"):
        if " " in noun:
            for first, phrases in sequences(pack, [noun]).items():
                found.setdefault(first, []).extend((phrase, deed) for phrase in phrases)
    return {first: tuple(sorted(phrases, reverse=True)) for first, phrases in found.items()}


def _deeds(pack: LanguagePack, words: str) -> Iterator[tuple[str, Deed]]:
    for row in pack.rows("events", "deed"):
        deed = Deed(row["key"], row.get("type"), row["needs"], row.get("whom"), row.get("family"))
        yield from ((fold(word), deed) for word in row.get(words, ()))
