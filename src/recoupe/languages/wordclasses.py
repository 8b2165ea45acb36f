"""The small words of a language by part of speech, and what endings say of a word when there is no model."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from recoupe.languages.pack import LanguagePack

CLASSES = ("PUNCT", "DET", "ADP", "AUX", "PRON", "SCONJ", "CCONJ", "PART", "ADV", "VERB")


@dataclass(frozen=True, slots=True)
class SmallWords:
    """`labels` by small-letter form, `lemmas` by part of speech and form, `endings` with their label."""

    labels: Mapping[str, str]
    lemmas: Mapping[tuple[str, str], str]
    endings: tuple[tuple[str, str], ...]


@cache
def small_words(pack: LanguagePack) -> SmallWords:
    """The table `wordclasses` of the pack; the first class that holds a form is its label."""
    labels: dict[str, str] = {}
    lemmas: dict[tuple[str, str], str] = {}
    for pos in CLASSES:
        for row in pack.rows("wordclasses", pos):
            for form in row["forms"]:
                labels.setdefault(form, f"{pos}:{row['form']}" if "form" in row else pos)
                lemmas[pos, form] = row.get("lemma", form)
    rows = pack.rows("wordclasses", "ending")
    endings = [(ending, row["label"]) for row in rows for ending in row["endings"]]
    return SmallWords(labels, lemmas, tuple(sorted(endings, key=_longest_first)))


def _longest_first(pair: tuple[str, str]) -> tuple[int, str]:
    return -len(pair[0]), pair[0]
