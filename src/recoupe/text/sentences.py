"""Sentences: the rules are tried in turn, the first that answers decides."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from recoupe.text.words import Token

_ENDS = frozenset({".", "!", "?", "…", "..."})
_CLOSERS = frozenset({"»", "”", "›", ")", "]", '"', "’", "'"})
_OPENERS = frozenset({"«", "“", "‹", "(", "[", '"', "‘", "'", "-", "–", "—", "•"})


_MOST_OPENERS = 8
"""Marks that are passed over in search of the word that opens a sentence."""


class Sentence(NamedTuple):
    """Characters `start` to `end`, tokens `first` to `last` (excluded)."""

    start: int
    end: int
    first: int
    last: int


class Gap(NamedTuple):
    """A place where a sentence could end: between the mark at `at` and the token at `then`."""

    tokens: Sequence[Token]
    text: str
    at: int
    then: int
    abbreviations: frozenset[str]


def glued(gap: Gap) -> bool | None:
    """`Meduza.io`: no space after the point, and no closing mark in between."""
    if gap.tokens[gap.then - 1].end == gap.tokens[gap.then].start and gap.then == gap.at + 1:
        return False
    return None


def initial(gap: Gap) -> bool | None:
    """`M. Kim`, `J. Dupont`, `av. J.-C.`: an abbreviation or one capital before the point."""
    if gap.tokens[gap.at].text != ".":
        return None
    before = gap.tokens[gap.at - 1]
    glued_before = before.end == gap.tokens[gap.at].start
    if glued_before and (before.folded in gap.abbreviations or (len(before.text) == 1 and before.text.isupper())):
        return False
    return None


def goes_on_small(gap: Gap) -> bool | None:
    """`« Jamais ! » a-t-il dit`, `Yahoo! said`: what follows starts small."""
    then = gap.then
    while then < min(len(gap.tokens) - 1, gap.then + _MOST_OPENERS) and gap.tokens[then].text in _OPENERS:
        then += 1
    return False if gap.tokens[then].text[0].islower() or gap.tokens[then].text[0] in ",;:" else None


def ends(gap: Gap) -> bool | None:
    """A full stop followed by a capital, a digit or an opening mark."""
    return True


RULES: tuple[Callable[[Gap], bool | None], ...] = (glued, initial, goes_on_small, ends)


def find_sentences(
    text: str, tokens: Sequence[Token], breaks: Sequence[int], abbreviations: frozenset[str]
) -> tuple[Sentence, ...]:
    """The sentences of the text, in order and without gaps; one also ends at each offset in `breaks`."""
    found, first, forced = [], 0, iter([*sorted(breaks), len(text) + 1])
    limit, stop, count = next(forced), -1, len(tokens)
    for then, token in enumerate(tokens, 1):
        while limit <= token.start:
            limit = next(forced)
        if token.text in _ENDS or (token.text[-1] == "." and len(token.text) > 3):
            stop = then - 1
        elif token.text not in _CLOSERS:
            stop = -1  # neither a stop nor marks that close behind one
        inner = then < count and tokens[then].start < limit
        if inner and (stop < 0 or not _ends_at(Gap(tokens, text, stop, then, abbreviations))):
            continue
        found.append(Sentence(tokens[first].start, token.end, first, then))
        first, stop = then, -1
    return tuple(found)


def _ends_at(gap: Gap) -> bool:
    """Whether the sentence ends in this gap: what follows neither closes it nor goes on with it."""
    if gap.tokens[gap.then].text in _ENDS or _closes(gap.text, gap.tokens, gap.then):
        return False
    return bool(next(answer for rule in RULES if (answer := rule(gap)) is not None))


def _closes(text: str, tokens: Sequence[Token], then: int) -> bool:
    """Whether the token belongs to the sentence before it: a mark that closes rather than opens."""
    mark = tokens[then]
    if mark.text in {"»", "”", "›", ")", "]"}:
        return True
    if mark.text not in {'"', "'", "’"}:
        return False
    after = text[mark.end : mark.end + 1]
    return (
        mark.start == tokens[then - 1].end
        or not after
        or (after.isspace() and text[mark.start - 1 : mark.start] != " ")
    )
