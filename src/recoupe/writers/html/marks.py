"""A report's text cut at every record's edge, so that overlapping records can all be marked."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from recoupe.model.article import Article


class Mark(NamedTuple):
    """A stretch to be marked: `kind` is statement, cue, figure, time or name."""

    start: int
    end: int
    kind: str
    ref: str


@dataclass(frozen=True, slots=True)
class Piece:
    """Words between two edges, the kinds and refs of the records over them, and the refs that begin here."""

    text: str
    kinds: tuple[str, ...]
    refs: tuple[str, ...]
    begins: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MarkedBlock:
    """A block of a report with its pieces."""

    kind: str
    pieces: tuple[Piece, ...]


def find_marks(article: Article) -> tuple[Mark, ...]:
    """Every stretch of the report that a record rests on."""
    marks = [Mark(span.start, span.end, "statement", s.id) for s in article.statements for span in s.content]
    marks += [Mark(s.cue.start, s.cue.end, "cue", s.id) for s in article.statements if s.cue]
    marks += [Mark(f.start, f.end, "figure", f.id) for f in article.figures]
    marks += [Mark(e.start, e.end, "event", e.id) for e in article.events]
    marks += [Mark(t.start, t.end, "time", "") for t in article.times]
    marks += [Mark(m.start, m.end, "name", "") for m in article.mentions]
    return tuple(sorted(marks))


def mark_blocks(article: Article) -> Iterator[MarkedBlock]:
    """The blocks of a report in order, each cut into pieces; text between blocks is white space."""
    marks = find_marks(article)
    seen: set[str] = set()
    first = 0
    for block in article.blocks:
        while first < len(marks) and _past(marks[first], block.start):
            first += 1
        inside = [m for m in _until(marks[max(0, first - _REACH) :], block.end) if m.end > block.start]
        yield MarkedBlock(block.kind, tuple(_pieces(article.text, block.start, block.end, inside, seen)))


_REACH = 40  # marks that begin before a block and may still reach into it


def _past(mark: Mark, start: int) -> bool:
    return mark.start < start


def _until(marks: Iterable[Mark], end: int) -> Iterator[Mark]:
    for mark in marks:
        if mark.start >= end:
            return
        yield mark


def _pieces(text: str, start: int, end: int, marks: list[Mark], seen: set[str]) -> Iterator[Piece]:
    edges = sorted({start, end, *(min(max(e, start), end) for m in marks for e in (m.start, m.end))})
    active: list[Mark] = []
    position = 0
    for left, right in pairwise(edges):
        while position < len(marks) and marks[position].start <= left:
            active.append(marks[position])
            position += 1
        active = [m for m in active if m.end > left]
        refs = tuple(dict.fromkeys(m.ref for m in active if m.ref))
        begins = tuple(ref for ref in refs if ref not in seen)
        seen.update(begins)
        yield Piece(text[left:right], tuple(sorted({m.kind for m in active})), refs, begins)
