"""Words that a body's name begins with or holds."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from recoupe.languages.pack import LanguagePack
from recoupe.languages.phrases import Phrases, table_phrases
from recoupe.model.mention import Kind


@dataclass(frozen=True)
class BodyWords:
    """The tables of a language for bodies and places; single words are folded.

    `institutions` gives the row of a head in small letters, `kinds` what a name is that such a word stands before;
    `named` are the heads that a name follows as part of their own, `tails` small words that end a body's name;
    `same_places` are the words that the name of a place can lose: `Westgate Mall`, `Westgate`;
    `led` are what a person's name stands beside (`the Baker administration`), `firm_parts` what only a firm has;
    `powers` are nouns of what only a government has (`le refus d'Oslo`);
    `repeated` is true where each of two joined places has its preposition (`à Rome et à Oslo`).
    """

    heads: frozenset[str]
    short_heads: frozenset[str]
    institutions: Phrases[Mapping[str, Any]]
    kinds: Mapping[str, Kind]
    signs: frozenset[str]
    legal: frozenset[str]
    partners: frozenset[str]
    place_signs: frozenset[str]
    place_heads: frozenset[str]
    same_places: frozenset[str]
    compass: frozenset[str]
    company_signs: frozenset[str]
    named: frozenset[str]
    tails: frozenset[str]
    before_places: frozenset[str]
    places_before: Phrases[Mapping[str, Any]]
    governments_before: Phrases[Mapping[str, Any]]
    given_to: Phrases[Mapping[str, Any]]
    powers: frozenset[str]
    led: frozenset[str]
    firm_parts: frozenset[str]
    repeated: bool
    motions: frozenset[str]
    givings: frozenset[str]
    stops: frozenset[str]


@cache
def body_words(pack: LanguagePack) -> BodyWords:
    """The words of a language for bodies and places."""
    return BodyWords(
        heads=_single(pack, "head") | _single(pack, "short_head"),
        short_heads=_single(pack, "short_head"),
        institutions=table_phrases(pack, "organizations", "institution"),
        kinds={form: row["kind"] for form, row in pack.forms("organizations", "kind_word")},
        signs=_single(pack, "sign"),
        legal=_single(pack, "legal"),
        partners=_single(pack, "partner"),
        place_signs=_single(pack, "place_sign"),
        place_heads=_single(pack, "place_head"),
        compass=_single(pack, "compass"),
        same_places=frozenset(form for form, row in pack.forms("organizations", "place_sign") if row.get("same")),
        company_signs=_single(pack, "company_sign") | _single(pack, "legal"),
        named=_single(pack, "named"),
        tails=_single(pack, "tail"),
        before_places=_single(pack, "place_preposition"),
        places_before=table_phrases(pack, "places", "before_place"),
        governments_before=table_phrases(pack, "places", "before_government"),
        given_to=table_phrases(pack, "places", "given_to"),
        led=_single(pack, "led"),
        firm_parts=_single(pack, "firm_part"),
        powers=frozenset(form for form, _ in pack.forms("places", "power")),
        repeated=bool(pack.table("places").get("joined", {}).get("repeated")),
        motions=frozenset(row_lemma for row in pack.rows("places", "motion") for row_lemma in row["forms"]),
        givings=frozenset(row_lemma for row in pack.rows("places", "giving") for row_lemma in row["forms"]),
        stops=_single(pack, "stop"),
    )


def _single(pack: LanguagePack, group: str) -> frozenset[str]:
    return frozenset(form for form, _ in pack.forms("organizations", group))
