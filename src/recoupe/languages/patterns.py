"""Patterns of words, written with sub-patterns by name, compiled to regular expressions on folded text.

`{day} {month} ({year})?` is a sequence; `|` parts alternatives in brackets, `?` makes the item before it optional,
`{month:from}` gives a sub-pattern another name in the match. A word that ends in `'` or `-` is glued to what follows.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from recoupe.errors import BadPack
from recoupe.text.folding import fold

_ITEM = re.compile(r"\s*(?:\{(?P<name>\w+)(?::(?P<role>\w+))?\}|(?P<mark>[()|?])|(?P<word>[^\s(){}|?]+))")
_FIRST = re.compile(r"[a-z]+|[0-9]|\S")
_GAP = r"(?: {1,2}|-)"


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a pattern: its expression, the first words it can begin with, whether it can be nothing.

    `roles` are the names of its groups, each with the sub-pattern that it is.
    """

    regex: str
    first: frozenset[str]
    empty: bool = False
    glued_before: bool = False
    glued_after: bool = False
    roles: tuple[tuple[str, str], ...] = ()


class _Item(NamedTuple):
    kind: str
    text: str
    role: str


def first_word(text: str, start: int = 0) -> str:
    """The key under which a pattern is looked up: the letters at the offset, `0` for a digit, else the mark."""
    match = _FIRST.match(text, start)
    key = match[0] if match else ""
    return "0" if key.isdigit() else key


def words_piece(forms: tuple[str, ...]) -> Piece:
    """A piece that is any of the (folded) forms, the longest first."""
    ordered = sorted(set(forms), key=lambda form: (-len(form), form))
    regex = "|".join(re.escape(form).replace(r"\ ", _GAP).replace(r"\-", "[- ]") for form in ordered)
    return Piece(f"(?:{regex})", frozenset(first_word(form) for form in ordered))


def compile_piece(pattern: str, pieces: Mapping[str, Piece]) -> Piece:
    """The pattern as one piece.

    Raises:
        BadPack: it names an unknown sub-pattern or its brackets do not match.
    """
    items = _items(pattern)
    piece, rest = _alternatives(items, 0, pieces, pattern)
    if rest != len(items):
        raise BadPack(f"Pattern {pattern!r}: a bracket too many.", "Take it out.")
    return piece


def _items(pattern: str) -> list[_Item]:
    found, at = [], 0
    while pattern[at:].strip():
        match = _ITEM.match(pattern, at)
        if match is None:
            raise BadPack(f"Pattern {pattern!r}: cannot be read from {pattern[at:]!r} on.", "Mend it.")
        kind = match.lastgroup if match.lastgroup != "role" else "name"
        found.append(_Item(str(kind), match[str(kind)], match["role"] or match["name"] or ""))
        at = match.end()
    return found


def _alternatives(items: list[_Item], at: int, pieces: Mapping[str, Piece], pattern: str) -> tuple[Piece, int]:
    branch, at = _sequence(items, at, pieces, pattern)
    branches = [branch]
    while at < len(items) and items[at].text == "|" and items[at].kind == "mark":
        branch, at = _sequence(items, at + 1, pieces, pattern)
        branches.append(branch)
    if len(branches) == 1:
        return branches[0], at
    first = frozenset[str]().union(*(b.first for b in branches))
    regex = "|".join(b.regex for b in branches)
    roles = tuple(role for b in branches for role in b.roles)
    return Piece(f"(?:{regex})", first, any(b.empty for b in branches), roles=roles), at


def _sequence(items: list[_Item], at: int, pieces: Mapping[str, Piece], pattern: str) -> tuple[Piece, int]:
    parts: list[Piece] = []
    while at < len(items) and not (items[at].kind == "mark" and items[at].text in "|)"):
        piece, at = _atom(items, at, pieces, pattern)
        if at < len(items) and items[at].kind == "mark" and items[at].text == "?":
            piece, at = replace(piece, empty=True), at + 1
        parts.append(piece)
    return _joined(parts), at


def _atom(items: list[_Item], at: int, pieces: Mapping[str, Piece], pattern: str) -> tuple[Piece, int]:
    item = items[at]
    if item.kind == "mark" and item.text == "(":
        piece, at = _alternatives(items, at + 1, pieces, pattern)
        if at >= len(items) or items[at].text != ")":
            raise BadPack(f"Pattern {pattern!r}: a bracket is not closed.", "Close it.")
        return piece, at + 1
    if item.kind == "name":
        if item.text not in pieces:
            raise BadPack(f"Pattern {pattern!r}: no sub-pattern {item.text!r}.", "Name one of the tables or shapes.")
        known = pieces[item.text]
        roles = ((item.role, item.text), *known.roles)
        return replace(known, regex=f"(?P<{item.role}>{known.regex})", roles=roles), at + 1
    if item.kind != "word":
        raise BadPack(f"Pattern {pattern!r}: {item.text!r} has nothing before it.", "Mend it.")
    word = fold(item.text)
    glued_before = (word[0] in "'," and len(word) > 1) or word == ","
    return Piece(re.escape(word), frozenset({first_word(word)}), False, glued_before, word[-1] in "'-"), at + 1


def _joined(parts: list[Piece]) -> Piece:
    """The parts in sequence, with a gap between those that are there."""
    if not parts:
        return Piece("", frozenset(), True)
    first: set[str] = set()
    for part in parts:
        first |= part.first
        if not part.empty:
            break
    empty = all(part.empty for part in parts)
    roles = tuple(role for part in parts for role in part.roles)
    return Piece(_with_gaps(parts), frozenset(first), empty, parts[0].glued_before, parts[-1].glued_after, roles)


def _with_gaps(parts: list[Piece]) -> str:
    """Optional parts before the first needed one carry their gap behind, all others before."""
    needed = next((i for i, part in enumerate(parts) if not part.empty), len(parts))
    regex = ""
    for index, part in enumerate(parts):
        before = "" if index == 0 else _gap(parts[index - 1], part)
        if index < needed:
            after = "" if index + 1 == len(parts) else _gap(part, parts[index + 1])
            regex += f"(?:{part.regex}{after})?"
        elif part.empty:
            regex += f"(?:{before}{part.regex})?"
        else:
            regex += part.regex if index == needed else before + part.regex
    return regex


def _gap(before: Piece, after: Piece) -> str:
    if before.glued_after or after.glued_before:
        return " ?"
    return _GAP
