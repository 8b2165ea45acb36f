"""Dictionary forms of words, from the word lists of simplemma."""

from functools import cache, lru_cache
from typing import Any

LONGEST = 40


@lru_cache(maxsize=1 << 16)
def entry_of(code: str, low: str) -> str | None:
    """What the dictionary of the language holds for the word; None if it does not know it."""
    if len(low) > LONGEST or not low.isprintable():
        return None
    found = _lists().get_lemma(low, code)
    return None if found is None else str(found)


def dictionary_form(code: str, low: str) -> str:
    """The dictionary's form, or one that its rules lead to, or the word itself."""
    if len(low) > LONGEST or not low.isprintable():
        return low
    import simplemma

    return str(simplemma.lemmatize(low, lang=code))


@cache
def _lists() -> Any:
    from simplemma.strategies import DictionaryLookupStrategy

    return DictionaryLookupStrategy()
