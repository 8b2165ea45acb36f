"""Fold case, accents, quotation marks, dashes, spaces and invisible signs, one character for one character."""

import unicodedata
from functools import lru_cache

# Signs that nobody sees: soft hyphen, zero-width and direction marks, byte order mark.
INVISIBLE = (
    "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
_PLAIN = {
    **dict.fromkeys("’‘ʼ‛′`´", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‹›", "'"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("\u00a0\u202f\u2009\u2007\u2002\u2003\u200a" + INVISIBLE, " "),
}


class _Table(dict[int, str]):
    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_character(chr(code))
        return folded


def _fold_character(character: str) -> str:
    if character in _PLAIN:
        return _PLAIN[character]
    base = unicodedata.normalize("NFD", character)[0].casefold()
    return base if len(base) == 1 else character


_TABLE = _Table()


def fold(text: str) -> str:
    """The text in lower case without accents, of the same length: every offset still holds."""
    return text.lower().replace("`", "'") if text.isascii() else text.translate(_TABLE)


@lru_cache(maxsize=4)
def fold_report(text: str) -> str:
    """The whole text of a report, folded and remembered: several steps of reading begin with it."""
    return fold(text)


@lru_cache(maxsize=1 << 16)
def fold_word(word: str) -> str:
    """A single word, folded and remembered: reports use the same ones over and over."""
    return word.translate(_TABLE)
