"""A report as a run of words, some of them not its own: quoted speech, credits, boilerplate."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from recoupe.model.article import Article
from recoupe.model.span import Span
from recoupe.text.quotes import find_quotes
from recoupe.text.shingles import SIZE, WordRun, find_shingles, run_of_words, sentence_bounds

# A post set into the page: `Belle victoire. — Jeanne Petit (@jpetit)`.
_SIGNED = re.compile(r"\(@\w{1,30}\)")
FOREIGN_BLOCKS = frozenset({"dateline", "credit", "boilerplate"})


@dataclass(frozen=True, slots=True)
class OwnWords:
    """The words of a report, and which are its own.

    `owned[i]` is how many of the first i words are its own; a shingle that holds another's words is None.
    """

    article: Article
    run: WordRun
    owned: tuple[int, ...]
    shingles: tuple[int | None, ...]
    sentences: tuple[int, ...]

    def own(self, first: int, last: int) -> int:
        """How many of the words from `first` to `last` (excluded) are the report's own."""
        return self.owned[last] - self.owned[first]


def own_words(article: Article) -> OwnWords:
    """The report's words; those in quotation marks, in credits and in boilerplate are not its own."""
    run = run_of_words(article.text)
    own = _own_flags(run, _merged(_others_spans(article)))
    owned = (0, *accumulate(own))
    shingles = tuple(
        number if owned[at + SIZE] - owned[at] == SIZE else None for at, number in enumerate(find_shingles(run.words))
    )
    return OwnWords(article, run, owned, shingles, tuple(sentence_bounds(article.text, run)))


def _others_spans(article: Article) -> Iterator[Span]:
    for quote in find_quotes(article.text):
        if quote.depth == 0 and quote.balanced and quote.start < quote.end:
            yield Span(quote.start, quote.end)
    for statement in article.statements:
        yield from statement.verbatim
    for signed in _SIGNED.finditer(article.text):
        yield Span(article.text.rfind("\n", 0, signed.start()) + 1, signed.end())
    for block in article.blocks:
        if block.kind in FOREIGN_BLOCKS and block.start < block.end:
            yield Span(block.start, block.end)


def _merged(spans: Iterator[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _own_flags(run: WordRun, others: list[Span]) -> list[int]:
    flags, at = [], 0
    for start in run.starts:
        while at < len(others) and others[at].end <= start:
            at += 1
        flags.append(int(at == len(others) or start < others[at].start))
    return flags
