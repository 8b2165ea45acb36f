"""The language a report is written in."""

from collections import Counter
from functools import cache

from recoupe.languages.pack import languages, load_language
from recoupe.text.folding import fold


def find_language(text: str) -> str:
    """The language of the text (BCP 47), or `und`."""
    votes = Counter(code for word in fold(text[:2500]).split() for code in _voters().get(word, ()))
    return votes.most_common(1)[0][0] if votes else "und"


@cache
def _voters() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for code in languages():
        for word in load_language(code).table("pack").get("words", {}).get("frequent", ()):
            found[fold(word)] = (*found.get(fold(word), ()), code)
    return found
