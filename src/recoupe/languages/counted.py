"""What figures count and what happens to it, under keys that all languages share."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from recoupe.languages.concepts import concept_of
from recoupe.languages.pack import LanguagePack
from recoupe.languages.phrases import Phrases, table_phrases
from recoupe.text.folding import fold


class Noun(NamedTuple):
    """What a noun counts, and what it says has happened: *morts* are persons, killed."""

    key: str
    what: str | None


@dataclass(frozen=True)
class Counted:
    """The counting tables of a language; all words are folded.

    `head_first` says where the head of a compound stands; `measured` are the nouns that rates are of.
    """

    head_first: bool
    nouns: Mapping[str, Noun]
    homonyms: Mapping[str, tuple[Noun, frozenset[str]]]
    happenings: Mapping[str, str]
    deeds: Phrases[str]
    time_nouns: frozenset[str]
    changes: frozenset[str]
    rates: frozenset[str]
    votes: Phrases[str]
    planned: Phrases[str]
    estimated: frozenset[str]
    determiners: frozenset[str]
    numbered: frozenset[str]
    scores: frozenset[str]
    parted: frozenset[str]
    by: frozenset[str]
    totals: frozenset[str]
    singular: frozenset[str]
    often: frozenset[str]
    ages: frozenset[str]
    compared: Phrases[str]
    earlier: frozenset[str]
    tallied: frozenset[str]
    grouping: frozenset[str]
    falls: frozenset[str]
    streets: frozenset[str]
    voting: frozenset[str]
    dimensions: frozenset[str]
    bounding: frozenset[str]
    more: frozenset[str]
    froms: frozenset[str]
    moves: frozenset[str]
    soon: frozenset[str]
    locatives: frozenset[str]
    copulas: frozenset[str]
    owners: frozenset[str]
    sides: frozenset[str]
    gauges: Mapping[str, str]
    bodies: frozenset[str]
    finds: frozenset[str]
    negations: frozenset[str]
    each: frozenset[str]
    traded: frozenset[str]
    races: frozenset[str]
    moved: frozenset[str]
    giving: frozenset[str]
    weighing: frozenset[str]
    there: Phrases[str]
    people: str


SETS = {
    "time_nouns": "time",
    "changes": "change",
    "rates": "rate",
    "estimated": "estimated",
    "determiners": "determiner",
    "numbered": "numbered",
    "scores": "score",
    "parted": "parted",
    "by": "by",
    "totals": "total",
    "singular": "singular",
    "often": "often",
    "ages": "age",
    "earlier": "earlier",
    "tallied": "tallied",
    "grouping": "grouping",
    "falls": "fall",
    "streets": "street",
    "voting": "voting",
    "dimensions": "dimension",
    "bounding": "bounding",
    "more": "more",
    "froms": "from",
    "moves": "move",
    "soon": "soon",
    "locatives": "locative",
    "copulas": "copula",
    "owners": "own",
    "sides": "side",
    "finds": "found",
    "negations": "negation",
    "each": "each",
    "traded": "traded",
    "races": "race",
    "moved": "moved",
    "giving": "giving",
    "weighing": "weighing",
}


@cache
def counted(pack: LanguagePack) -> Counted:
    """The counting tables of a pack."""
    return Counted(
        people=str(pack.table("counted").get("people", "")),
        head_first=bool(pack.table("counted").get("head_first")),
        nouns={form: Noun(row["key"], row.get("what")) for form, row in pack.forms("counted", "counted")},
        homonyms={
            form: (Noun(row["key"], row.get("what")), frozenset(map(fold, row["near"])))
            for form, row in pack.forms("counted", "homonym")
        },
        happenings={form: row["what"] for form, row in pack.forms("counted", "happening")},
        deeds=table_phrases(pack, "counted", "happening", "what"),
        bodies=frozenset(fold(noun) for row in pack.rows("counted", "found") for noun in row["nouns"]),
        gauges={form: row["key"] for form, row in pack.forms("counted", "gauge")},
        votes=table_phrases(pack, "counted", "vote", "noun"),
        planned=table_phrases(pack, "counted", "planned", "status"),
        there=table_phrases(pack, "counted", "there", "role"),
        compared=table_phrases(pack, "counted", "compared", "role"),
        **{field: _forms(pack, group) for field, group in SETS.items()},
    )


def noun_of(pack: LanguagePack, word: str, lemma: str) -> Noun:
    """The key of a counted noun, and what it says has happened to what it counts."""
    table = counted(pack).nouns
    return table.get(word) or table.get(lemma) or Noun(concept_of(pack, lemma), None)


def _forms(pack: LanguagePack, group: str) -> frozenset[str]:
    return frozenset(form for form, _ in pack.forms("counted", group))
