"""Patterns of words, written with sub-patterns by name, compiled to regular expressions on folded text.

`{day} {month} ({year})?` is a sequence; `|` parts alternatives in brackets, `?` makes the item before it
optional, `{month:other}` gives a sub-pattern another name in the match. A word that ends in `'` or `-` is
glued to what follows.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from recoupe.errors import BadPack
from recoupe.text.folding import fold

_ITEM = re.compile(r"\s*(?:\{(?P<name>\w+)(?::(?P<role>\w+))?\}|(?P<mark>[()|?])|(?P<word>[^\s(){}|?]+))")
_FIRST = re.compile(r"[a-z]+|[0-9]|\S")
_GAP = r"(?: {1,2}|-)"
_SECOND = re.compile(r"(?:[a-z]+|[0-9]|\S)?[ -]{0,2}([a-z]+|[0-9]|\S|)")
LAST = ""
"""No word: stands for the end of a piece."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a pattern: its expression, the first words it can begin with, whether it can be nothing.

    `roles` are the names of its groups, each with the sub-pattern that it is. `second` holds the words that
    can stand behind a first word: `LAST` where the piece can end with it, any where it is not listed.
    """

    regex: str
    first: frozenset[str]
    empty: bool = False
    glued_before: bool = False
    glued_after: bool = False
    roles: tuple[tuple[str, str], ...] = ()
    second: Mapping[str, frozenset[str]] = field(default_factory=dict)


class _Item(NamedTuple):
    kind: str
    text: str
    role: str


class _Source(NamedTuple):
    pattern: str
    items: list[_Item]
    pieces: Mapping[str, Piece]


def first_word(text: str, start: int = 0) -> str:
    """The key under which a pattern is looked up: the letters at the offset, `0` for a digit, or the mark."""
    match = _FIRST.match(text, start)
    key = match[0] if match else ""
    return "0" if key.isdigit() else key


def second_word(text: str, start: int) -> str:
    """The key of the word behind the first word at the offset."""
    match = _SECOND.match(text, start)
    key = match[1] if match else ""
    return "0" if key.isdigit() else key


def words_piece(forms: tuple[str, ...]) -> Piece:
    """A piece that is any of the (folded) forms, the longest first."""
    ordered = sorted(set(forms), key=lambda form: (-len(form), form))
    regex = "|".join(re.escape(form).replace(r"\ ", _GAP).replace(r"\-", "[- ]") for form in ordered)
    first = frozenset(first_word(form) for form in ordered)
    glue = any(form[0] == "'" for form in ordered), any(form[-1] == "'" for form in ordered)
    return Piece(f"(?:{regex})", first, False, *glue, second=_second(ordered))


def _second(forms: Iterable[str]) -> dict[str, frozenset[str]]:
    """What stands behind the first word of each form."""
    found: dict[str, set[str]] = {}
    for form in forms:
        found.setdefault(first_word(form), set()).add(second_word(form, 0))
    return _but_digits(found)


def _but_digits(found: Mapping[str, Iterable[str]]) -> dict[str, frozenset[str]]:
    """Digits go on in more ways than words: nothing is said of them."""
    return {word: frozenset(then) for word, then in found.items() if word != "0"}


def compile_piece(pattern: str, pieces: Mapping[str, Piece]) -> Piece:
    """The pattern as one piece.

    Raises:
        BadPack: it names an unknown sub-pattern or its brackets do not match.
    """
    source = _Source(pattern, _items(pattern), pieces)
    piece, rest = _alternatives(source, 0)
    if rest != len(source.items):
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


def _alternatives(source: _Source, at: int) -> tuple[Piece, int]:
    items = source.items
    branch, at = _sequence(source, at)
    branches = [branch]
    while at < len(items) and items[at].text == "|" and items[at].kind == "mark":
        branch, at = _sequence(source, at + 1)
        branches.append(branch)
    if len(branches) == 1:
        return branches[0], at
    first = frozenset[str]().union(*(b.first for b in branches))
    regex = "|".join(b.regex for b in branches)
    roles = tuple(role for b in branches for role in b.roles)
    glue = any(b.glued_before for b in branches), any(b.glued_after for b in branches)
    empty = any(b.empty for b in branches)
    return Piece(f"(?:{regex})", first, empty, *glue, roles, _either(branches)), at


def _either(branches: Sequence[Piece]) -> dict[str, frozenset[str]]:
    """What stands behind a first word in any of the branches, where all that can begin with it tell."""
    found: dict[str, set[str]] = {}
    for branch in branches:
        for word, then in branch.second.items():
            found.setdefault(word, set()).update(then)
    return {word: frozenset(then) for word, then in found.items() if _told(branches, word)}


def _told(branches: Sequence[Piece], word: str) -> bool:
    return all(word in branch.second for branch in branches if word in branch.first)


def _sequence(source: _Source, at: int) -> tuple[Piece, int]:
    items = source.items
    parts: list[Piece] = []
    while at < len(items) and not (items[at].kind == "mark" and items[at].text in "|)"):
        piece, at = _atom(source, at)
        if at < len(items) and items[at].kind == "mark" and items[at].text == "?":
            piece, at = replace(piece, empty=True), at + 1
        parts.append(piece)
    return _joined(parts), at


def _atom(source: _Source, at: int) -> tuple[Piece, int]:
    item = source.items[at]
    if item.kind == "mark" and item.text == "(":
        piece, at = _alternatives(source, at + 1)
        if at >= len(source.items) or source.items[at].text != ")":
            raise BadPack(f"Pattern {source.pattern!r}: a bracket is not closed.", "Close it.")
        return piece, at + 1
    if item.kind == "name":
        return _named(source, item), at + 1
    if item.kind != "word":
        raise BadPack(f"Pattern {source.pattern!r}: {item.text!r} has nothing before it.", "Mend it.")
    return _word(fold(item.text)), at + 1


def _named(source: _Source, item: _Item) -> Piece:
    if item.text not in source.pieces:
        raise BadPack(f"Pattern {source.pattern!r}: no sub-pattern {item.text!r}.", "Name a table or a shape.")
    known = source.pieces[item.text]
    if item.role != item.text:  # the role stands for the whole: groups inside have no names of their own
        known = replace(known, regex=re.sub(r"\(\?P<\w+>", "(?:", known.regex), roles=())
    roles = ((item.role, item.text), *known.roles)
    return replace(known, regex=f"(?P<{item.role}>{known.regex})", roles=roles)


def _word(word: str) -> Piece:
    glued_before = word == "," or (word[0] in "'," and len(word) > 1)
    return Piece(
        re.escape(word), frozenset({first_word(word)}), False, glued_before, word[-1] in "'-", second=_second([word])
    )


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
    glue = parts[0].glued_before, parts[-1].glued_after
    return Piece(_with_gaps(parts), frozenset(first), empty, *glue, roles, _second_in(parts))


def _second_in(parts: Sequence[Piece]) -> dict[str, frozenset[str]]:
    """What stands behind the first word of a sequence: a word of the same part, or the first of a later one."""
    found: list[Piece] = []
    for index, part in enumerate(parts):
        behind = _first_of(parts[index + 1 :])
        second = {word: then - {LAST} | behind if LAST in then else then for word, then in part.second.items()}
        found.append(replace(part, second=second))
        if not part.empty:
            break
    return _either(found)


def _first_of(parts: Sequence[Piece]) -> frozenset[str]:
    """The first words of a sequence, `LAST` among them if it can be nothing."""
    first: frozenset[str] = frozenset()
    for part in parts:
        first |= part.first
        if not part.empty:
            return first
    return first | {LAST}


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
        return "[ -]{0,2}"
    return _GAP
