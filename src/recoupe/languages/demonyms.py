"""Adjectives and nouns that stand for a country or a people."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from recoupe.languages.pack import LanguagePack
from recoupe.languages.phrases import Phrases, phrases, words_of


class Demonym(NamedTuple):
    """What an adjective says of its noun: the country (ISO 3166, None for a people without a state), number, gender."""

    country: str | None
    plural: bool
    gender: str | None = None


@cache
def demonyms(pack: LanguagePack) -> Phrases[Demonym]:
    """Every form of every adjective, looked up by folded words; the first listed counts."""
    found: dict[tuple[str, ...], Demonym] = {}
    table = pack.table("places")
    for country, forms in _rows(table.get("adjectives", {}), table.get("peoples", {})):
        for form, plural, gender in _forms(forms):
            found.setdefault(words_of(pack, form), Demonym(country, plural, gender))
    return phrases(found.items())


def _rows(adjectives: Mapping[str, str], peoples: Mapping[str, list[str]]) -> Iterator[tuple[str | None, str]]:
    yield from adjectives.items()
    for forms in peoples.get("forms", ()):
        yield None, forms


def _forms(row: str) -> Iterator[tuple[str, bool, str | None]]:
    """Singulars and plurals: `grec grecque` is a pair, `North Korean` is one."""
    for adjective in row.split(","):
        words = adjective.split()
        pair = words if len(words) == 2 and words[0][0].islower() else [" ".join(words)]
        for form, gender in zip(pair, "mf", strict=False):
            shown = gender if len(set(pair)) == 2 else None
            yield form, False, shown
            if not form.endswith(("s", "x", "sh", "ch", "ese", "man", "men")):
                yield form + "s", True, shown
