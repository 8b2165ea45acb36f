"""The verbs and small words by which a language gives words to somebody."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from recoupe.languages.grammar import Sequences, sequences
from recoupe.languages.pack import LanguagePack
from recoupe.languages.phrases import Phrases, phrases
from recoupe.text.folding import fold

KINDS = ("person", "body", "document", "feeling", "claim", "saying")


@dataclass(frozen=True, slots=True)
class ReportingVerb:
    """What a verb does and in which frames; `tail` are the words behind it that make the cue (`faire *savoir*`)."""

    tail: tuple[str, ...]
    class_: str
    frames: frozenset[str]
    prepositions: frozenset[str]
    needs: str
    objects: str


@dataclass(frozen=True, slots=True)
class Reporting:
    """Verbs by folded lemma, the longest tail first; source words by class; nouns that are no source, nouns of saying.

    `source_words` gives the class of those that stand at a token, the small word *again* apart.
    """

    verbs: Mapping[str, tuple[ReportingVerb, ...]]
    sources: Mapping[str, Sequences]
    source_words: Phrases[str]
    no_source: frozenset[str]
    saying_nouns: frozenset[str]


@cache
def reporting(pack: LanguagePack) -> Reporting:
    """The reporting verbs and source words of the pack."""
    verbs: dict[str, list[ReportingVerb]] = {}
    for row in pack.rows("reporting", "verb"):
        for form in row["forms"]:
            first, *tail = fold(form).split()
            verbs.setdefault(first, []).append(_verb(tuple(tail), row))
    by_class: dict[str, list[str]] = {}
    for form, row in pack.forms("reporting", "source"):
        by_class.setdefault(row["class"], []).append(form)
    sources = {name: sequences(pack, forms) for name, forms in by_class.items()}
    return Reporting(
        {lemma: tuple(sorted(rows, key=lambda v: -len(v.tail))) for lemma, rows in verbs.items()},
        sources,
        _source_words(sources),
        frozenset(form for form, _ in pack.forms("reporting", "no_source")),
        frozenset(noun for noun, kinds in speaking_nouns(pack).items() if "saying" in kinds),
    )


def _source_words(sources: Mapping[str, Sequences]) -> Phrases[str]:
    by_class = ((name, group) for name, by_first in sources.items() for group in by_first.values() if name != "again")
    return phrases((words, name) for name, group in by_class for words in group)


def _verb(tail: tuple[str, ...], row: Mapping[str, object]) -> ReportingVerb:
    def folded(name: str) -> frozenset[str]:
        values = row.get(name, ())
        return frozenset(fold(str(value)) for value in values) if isinstance(values, list) else frozenset()

    return ReportingVerb(
        tail,
        str(row["class"]),
        folded("frames"),
        folded("prepositions"),
        str(row.get("needs", "")),
        str(row.get("objects", "")),
    )


@cache
def speaking_nouns(pack: LanguagePack) -> Mapping[str, frozenset[str]]:
    """Kinds (person, body, document, feeling, claim, saying) of each folded noun."""
    found: dict[str, set[str]] = {}
    for kind in KINDS:
        for form, _ in pack.forms("speakers", kind):
            found.setdefault(form, set()).add(kind)
    return {noun: frozenset(kinds) for noun, kinds in found.items()}


@cache
def person_endings(pack: LanguagePack) -> tuple[str, ...]:
    """Endings of nouns that are people: `-iste`, `-ist`."""
    return tuple(form for form, _ in pack.forms("speakers", "person_ending"))
