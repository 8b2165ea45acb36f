"""Quotations, found on characters before any reading: pairs of marks, nested, over paragraphs, unclosed."""

from collections.abc import Iterator
from typing import NamedTuple

_PAIRS = {"«": "»", "“": "”", "„": "“", "‹": "›"}
_OPEN = frozenset(_PAIRS)
_CLOSE = frozenset("»”›")
_STRAIGHT = '"'


class Quotation(NamedTuple):
    """Characters `start` to `end` with the marks, `inner_start` to `inner_end` without.

    `depth` is 0 for an outermost quotation; `balanced` is false where the closing mark is missing or of another kind.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    depth: int
    balanced: bool


def find_quotes(text: str) -> tuple[Quotation, ...]:
    """Every quotation of the text in order of its start; an unclosed one ends with its paragraph."""
    found: list[Quotation] = []
    for start, end in _paragraphs(text):
        found += _in_paragraph(text, start, end)
    return tuple(sorted(found))


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        yield start, start + len(line)
        start += len(line) + 1


def _in_paragraph(text: str, start: int, end: int) -> Iterator[Quotation]:
    stack: list[int] = []
    for at in range(start, end):
        mark = text[at]
        if mark in _OPEN or (mark == _STRAIGHT and not stack):
            stack.append(at)
        elif stack and (mark in _CLOSE or mark == _STRAIGHT):
            opened = stack.pop()
            yield _quotation(text, opened, at + 1, len(stack))
    while stack:
        opened = stack.pop()
        if opened + 1 < end:
            yield Quotation(opened, end, opened + 1, end, len(stack), False)


def _quotation(text: str, start: int, end: int, depth: int) -> Quotation:
    wanted = _PAIRS.get(text[start], _STRAIGHT)
    return Quotation(start, end, start + 1, end - 1, depth, text[end - 1] == wanted)
