"""The language a report is written in: its commonest words vote; where they are few, letters decide."""

import re
from functools import cache

from recoupe.languages.pack import frequent_words, languages
from recoupe.text.folding import fold_report

UNKNOWN = "und"
_WORD = re.compile(r"[^\W\d_]+")
_READ = 2_500
"""Characters that are read: a language shows in a paragraph."""
_CLEAR, _AHEAD = 0.3, 0.12
"""Share of words that a language must know, and by how much before all others, to be it without a doubt."""
_LIKELY = 0.08
_MARGIN, _FEWEST_BYTES = 8.0, 20
"""Log probability by which the first language leads, and bytes of letters below which none shows."""


def find_language(text: str, declared: str = UNKNOWN) -> str:
    """The text's language (BCP 47), or `und`; `declared` holds unless the words clearly speak another."""
    words = _WORD.findall(fold_report(text)[:_READ])
    shares = _shares(words)
    best = max(shares, key=lambda code: shares[code], default=UNKNOWN)
    if shares and shares[best] >= _CLEAR and _lead(shares) >= _AHEAD:
        return declared if declared.split("-", 1)[0] == best else best
    if declared != UNKNOWN:
        return declared
    if sum(len(word.encode()) for word in words) >= _FEWEST_BYTES and (found := _by_letters(text[:_READ])):
        return found
    return best if shares and shares[best] >= _LIKELY and _lead(shares) > 0 else UNKNOWN


def _shares(words: list[str]) -> dict[str, float]:
    """Share of the words that are among the commonest of each language."""
    return {code: sum(map(common.__contains__, words)) / max(1, len(words)) for code, common in _voters().items()}


def _lead(shares: dict[str, float]) -> float:
    first, second, *_ = [*sorted(shares.values(), reverse=True), 0.0, 0.0]
    return first - second


@cache
def _voters() -> dict[str, frozenset[str]]:
    """The commonest words of each pack's language."""
    return {code: frequent_words(code) for code in languages()}


def _by_letters(text: str) -> str | None:
    """The language that the letters speak, also one without a pack; None where they leave a doubt."""
    from py3langid import rank

    (best, score), (_, second), *_ = rank(text)
    return str(best) if score - second >= _MARGIN else None
