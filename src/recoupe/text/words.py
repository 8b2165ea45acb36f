"""Words and marks with their offsets."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from recoupe.text.folding import INVISIBLE, fold_report

_TOKEN = re.compile(
    r"\d+(?:[.,'’:]\d+)*"  # 10.000, 10'000, 3,5, 15:43
    r"|[^\W\d_]\.(?:[^\W\d_]\.)+"  # U.S., O.N.U.
    r"|[^\W_]+(?:[-‐‑'’][^\W_]+)*['’]?"  # l'accord, a-t-il, 7e
    rf"|\.{{3}}|[^\s{INVISIBLE}]"
)


class Token(NamedTuple):
    """A word or a mark; `folded` is its text without case and accents."""

    start: int
    end: int
    text: str
    folded: str


_token: Callable[[tuple[int, int, str, str]], Token] = partial(tuple.__new__, Token)
"""Makes a token in half the time that its class does, of which a report has hundreds."""


@dataclass(frozen=True, slots=True)
class WordRules:
    """How a language joins words: `l'` before, `-t-il` after, and words that only look joined.

    All forms are folded.
    """

    elisions: frozenset[str] = frozenset()
    clitics: tuple[str, ...] = ()
    whole: frozenset[str] = frozenset()
    _known: dict[str, tuple[int, ...]] = field(default_factory=dict, compare=False, repr=False)

    def cuts(self, folded: str) -> tuple[int, ...]:
        """Where the joined word is to be cut, as offsets into it."""
        if folded not in self._known:
            self._known[folded] = tuple(sorted(set(self._find_cuts(folded))))
        return self._known[folded]

    def _find_cuts(self, word: str) -> list[int]:
        if word in self.whole or word.rstrip("'") in self.whole:
            return []
        cuts, start = [], 0
        while (at := word.find("'", start)) > 0 and word[start:at] in self.elisions and at + 1 < len(word):
            cuts.append(at + 1)
            start = at + 1
        tail = next((c for c in self.clitics if word.endswith(c) and len(word) - len(c) > start), "")
        return [*cuts, len(word) - len(tail)] if tail else cuts


def find_words(text: str, rules: WordRules) -> tuple[Token, ...]:
    """Every word and mark of the text, in order; white space and invisible signs are between them."""
    folded = fold_report(text)
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        start, end = span = match.span()
        word = folded[start:end]
        if "'" in word or "-" in word:
            found += [_token((a, b, text[a:b], folded[a:b])) for a, b in _parts(text, folded, span, rules)]
        else:
            found.append(_token((start, end, match[0], word)))
    return tuple(found)


def _parts(text: str, folded: str, span: tuple[int, int], rules: WordRules) -> Iterable[tuple[int, int]]:
    """The joined word cut as the language cuts it, a closing mark behind it as a token of its own."""
    first, last = span
    end = last
    if last - first > 1 and text[last - 1] in "'’" and folded[first : last - 1] not in rules.elisions:
        end -= 1
    cuts = rules.cuts(folded[first:end])
    if not cuts and end == last:
        return (span,)
    return pairwise([first, *(first + cut for cut in cuts), end, *([last] if end < last else ())])
