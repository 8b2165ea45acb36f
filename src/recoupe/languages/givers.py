"""The verbs and nouns by which somebody gives a figure."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from recoupe.languages.pack import LanguagePack

GROUPS = ("given", "tally", "survey", "note", "pointing")


@dataclass(frozen=True, slots=True)
class Givers:
    """Verbs by folded lemma with what their subject must be; participles that name who gave; nouns that sum up.

    `verbs` maps to the kinds that `speaks` knows, `joints` to the words that must stand before the number; `done`
    are the verbs that give only in a compound tense, `sums` those that give money and shares alone, `said` those that
    say the figure; `surveys` are writings that give one share after another.
    """

    verbs: Mapping[str, str]
    joints: Mapping[str, frozenset[str]]
    done: frozenset[str]
    sums: frozenset[str]
    said: frozenset[str]
    given: frozenset[str]
    tallies: frozenset[str]
    surveys: frozenset[str]
    notes: frozenset[str]
    pointing: frozenset[str]


@cache
def givers(pack: LanguagePack) -> Givers:
    """The giving words of a pack."""
    return Givers(
        {form: str(row["needs"]) for form, row in pack.forms("givers", "verb")},
        {form: frozenset(row["joints"]) for form, row in pack.forms("givers", "verb") if "joints" in row},
        *(
            frozenset(form for form, row in pack.forms("givers", "verb") if row.get(key))
            for key in ("done", "sums", "said")
        ),
        *(frozenset(form for form, _ in pack.forms("givers", group)) for group in GROUPS),
    )
