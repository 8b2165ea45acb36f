"""Words of several languages that mean one thing, under one key: `soutien` and `support` are `support`."""

from collections.abc import Mapping
from functools import cache

from recoupe.languages.pack import LanguagePack
from recoupe.text.folding import fold


@cache
def concepts(pack: LanguagePack) -> Mapping[str, str]:
    """Key by folded lemma."""
    return {form: row["key"] for form, row in pack.forms("concepts", "concept")}


def concept_of(pack: LanguagePack, lemma: str) -> str:
    """The language-neutral key of a lemma; the folded lemma itself where the pack knows none."""
    folded = fold(lemma)
    return concepts(pack).get(folded, folded)
