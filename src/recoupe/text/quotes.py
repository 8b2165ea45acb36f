"""Quotations, found on characters before any reading: pairs of marks, nested, over paragraphs, unclosed."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_PAIRS = {"«": "»", "“": "”", "„": "“", "‹": "›", "``": "''", "‘‘": "’’", "‘’": "’’", '"': '"'}
_OPEN = frozenset(_PAIRS) - {'"'}
_CLOSE = frozenset({"»", "”", "›", "''", "’’"})
_STRAIGHT = '"'
_DOUBLE = re.compile(r"""[«»“”„‹›"\n]|''|’’|‘‘|‘’|``""")
_SINGLE = re.compile(r"(?<![\w'’‘])[‘'](?=[^\W\d])[^\n‘]{0,400}?(?<=[\w.,!?…])[’'](?![\w'’])")
_VISIBLE = re.compile(r"\S")
_REACH = 1500


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


class _Mark(NamedTuple):
    start: int
    end: int
    text: str
    opens: bool
    closes: bool


def find_quotes(text: str) -> tuple[Quotation, ...]:
    """Every quotation of the text in order of its start; an unclosed one ends with its paragraph."""
    found = list(_double_quotes(text))
    found += _single_quotes(text, found)
    return tuple(sorted(found, key=lambda q: (q.start, -q.end)))


def _marks(text: str) -> list[_Mark]:
    marks = []
    for match in _DOUBLE.finditer(text):
        start, end = match.span()
        before, after = text[start - 1 : start], text[end : end + 1]
        if before.isalnum() and after.isalnum() and match[0] == _STRAIGHT:
            continue  # 36"s
        left = not before or before.isspace() or before in "([{-–—/'’"
        right = not after or after.isspace() or not after.isalnum()
        opens, closes = left and not (right and before and after), right and not left
        if match[0] in _CLOSE:
            closes = not opens
        marks.append(_Mark(start, end, match[0], opens, closes))
    return marks


def _double_quotes(text: str) -> Iterator[Quotation]:
    marks, stack = _marks(text), list[_Mark]()
    skip = -1
    for index, mark in enumerate(marks):
        if index == skip:
            continue
        if mark.text == "\n":
            if stack and (skip := _goes_on(text, marks, index, stack[0])) < 0:
                yield from _unclosed(text, stack, mark.start)
        elif _opening(mark, stack):
            stack.append(mark)
        elif stack and not (stack[-1].text == mark.text == _STRAIGHT and mark.opens):
            yield from _closed(stack, mark)
    yield from _unclosed(text, stack, len(text))


def _opening(mark: _Mark, stack: list[_Mark]) -> bool:
    """Whether the mark opens a quotation: by its shape, or, for marks that do both, by what is open."""
    top = stack[-1].text if stack else ""
    if mark.text in _OPEN:
        return not (mark.closes and (_PAIRS.get(top) == mark.text or top in ("“", _STRAIGHT)))
    if mark.text == _STRAIGHT:
        return not mark.closes if not stack else top != _STRAIGHT and mark.opens
    return not stack and mark.opens


def _closed(stack: list[_Mark], mark: _Mark) -> Iterator[Quotation]:
    """The quotation that the mark closes, and those left open inside it."""
    fits = [i for i, opened in enumerate(stack[-8:]) if _PAIRS.get(opened.text) == mark.text]
    keep = max(0, len(stack) - 8) + fits[-1] if fits else len(stack) - 1
    while len(stack) > keep:
        opened = stack.pop()
        balanced = len(stack) == keep and _PAIRS.get(opened.text) == mark.text
        if balanced or len(stack) == keep:
            yield Quotation(opened.start, mark.end, opened.end, mark.start, len(stack), balanced)
        elif opened.end < mark.start:
            yield Quotation(opened.start, mark.start, opened.end, mark.start, len(stack), False)


def _unclosed(text: str, stack: list[_Mark], end: int) -> Iterator[Quotation]:
    while stack:
        opened = stack.pop()
        if _VISIBLE.search(text, opened.end, end):
            yield Quotation(opened.start, end, opened.end, end, len(stack), False)


def _goes_on(text: str, marks: list[_Mark], line_end: int, opened: _Mark) -> int:
    """Index of a mark to pass over if the open quotation runs on behind this line, -1 if it ends here.

    It runs on where the next paragraph opens with a mark again, or the next mark of all is a closing one.
    """
    at = line_end + 1
    while at < len(marks) and marks[at].text == "\n":
        at += 1
    if at == len(marks) or marks[at].start - marks[line_end].start > _REACH:
        return -1
    then = marks[at]
    first_of_line = not text[text.rfind("\n", 0, then.start) + 1 : then.start].strip()
    adjacent = not text[marks[line_end].end : then.start].strip()
    if then.text == opened.text and not then.closes and first_of_line and adjacent:
        return at if _closes_later(marks, at) else -1
    closing = then.closes and not then.opens and then.text in _CLOSE | {_STRAIGHT}
    return line_end if closing else -1


def _closes_later(marks: list[_Mark], at: int) -> bool:
    """Whether the paragraph that opens again at this mark closes by itself, so that it is the end of what runs on."""
    level = 1
    for mark in marks[at + 1 : at + 40]:
        if mark.text == "\n":
            return True
        level += 1 if mark.opens and mark.text not in _CLOSE else -1
        if level <= 0:
            return True
    return False


def _single_quotes(text: str, double: list[Quotation]) -> Iterator[Quotation]:
    """Quotations between single marks, outside those between double ones; apostrophes are none."""
    if "'" not in text and "‘" not in text:
        return
    outer = sorted((q.start, q.end) for q in double if q.depth == 0)
    at = 0
    for match in _SINGLE.finditer(text):
        start, end = match.span()
        while at < len(outer) and outer[at][1] <= start:
            at += 1
        if at == len(outer) or outer[at][0] >= end:
            yield Quotation(start, end, start + 1, end - 1, 0, (text[start], text[end - 1]) in {("‘", "’"), ("'", "'")})
