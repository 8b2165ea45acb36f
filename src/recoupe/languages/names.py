"""Words around names: titles, particles, and capitals that name nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from recoupe.languages.gazetteer import shared_table
from recoupe.languages.pack import LanguagePack
from recoupe.languages.phrases import Phrases, table_phrases
from recoupe.text.folding import fold


@dataclass(frozen=True)
class NameWords:
    """The tables of a language for names; all words are folded.

    `given` maps a given name to its gender, or to None where both bear it; `lost_accents` a letter to those that it
    stands for as a capital (`Etudes`). `nothing` are capitals that name nobody (`Christmas Day`), `compounds` the ends
    of adjectives that begin with a name (`Oslo-based`).
    """

    titles: Phrases[Mapping[str, Any]]
    particles: Phrases[Mapping[str, Any]]
    prefixes: frozenset[str]
    links: Phrases[Mapping[str, Any]]
    joiners: frozenset[str]
    genitives: frozenset[str]
    starters: frozenset[str]
    never: frozenset[str]
    nothing: Phrases[Mapping[str, Any]]
    compounds: frozenset[str]
    behind: frozenset[str]
    given: Mapping[str, str | None]
    family_first: frozenset[str]
    lost_accents: Mapping[str, str]
    plural_articles: frozenset[str]


@cache
def name_words(pack: LanguagePack) -> NameWords:
    """The name words of a language."""
    table = pack.table("names")
    return NameWords(
        titles=table_phrases(pack, "names", "title"),
        particles=table_phrases(pack, "names", "particle"),
        prefixes=frozenset(form for form, _ in pack.forms("names", "particle") if " " not in form),
        links=table_phrases(pack, "names", "link"),
        joiners=frozenset(form for form, _ in pack.forms("names", "and")),
        genitives=frozenset(form for form, _ in pack.forms("names", "genitive")),
        starters=frozenset(fold(table.get("starters", {}).get("words", "")).split()),
        behind=frozenset(fold(table.get("behind", {}).get("words", "")).split()),
        never=frozenset(fold(table.get("never", {}).get("words", "")).split()),
        nothing=table_phrases(pack, "names", "no_name"),
        compounds=frozenset(form for form, _ in pack.forms("names", "compound")),
        given=_given(),
        family_first=frozenset(fold(shared_table("given")["family_first"]["names"]).split()),
        lost_accents=table.get("lost_accents", {}),
        plural_articles=frozenset(form for form, row in pack.forms("names", "article") if row["shows"] == "plural"),
    )


@cache
def _given() -> Mapping[str, str | None]:
    found: dict[str, str | None] = {}
    for gender, names in shared_table("given")["given"].items():
        for name in fold(names).split():
            known = gender if gender in "mf" else None
            found[name] = known if found.get(name, known) == known else None
    return found
