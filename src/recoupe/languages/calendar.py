"""A pack's words for times and the patterns in which they stand, ready to be matched."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from recoupe.errors import BadPack
from recoupe.languages.pack import LanguagePack
from recoupe.languages.patterns import LAST, Piece, compile_piece, first_word, second_word, words_piece
from recoupe.text.folding import fold
from recoupe.text.kept import Kept

_SPACES = re.compile(r"[ \-]+")
_END = r"(?![^\W_])"


@dataclass(eq=False)
class TimeRule:
    """One pattern: its name, the reader that gives it a meaning, and the settings of its row."""

    name: str
    read: str
    pattern: str = field(repr=False)
    roles: Mapping[str, str]
    settings: Mapping[str, Any]
    second: Mapping[str, frozenset[str]] = field(repr=False)
    _regex: re.Pattern[str] | None = field(default=None, repr=False)

    @property
    def regex(self) -> re.Pattern[str]:
        """The pattern, compiled when a report first comes near it.

        Raises:
            BadPack: it cannot be compiled.
        """
        if self._regex is None:
            try:
                self._regex = re.compile(self.pattern)
            except re.error as error:
                raise BadPack(f"Rule {self.name!r}: {error}.", "Give each role its own name.") from error
        return self._regex

    def goes_on(self, word: str, then: str) -> bool:
        """Whether the pattern can begin with the word and have the other behind it."""
        known = self.second.get(word)
        return known is None or then in known or LAST in known


@dataclass(frozen=True)
class Calendar:
    """`words` gives the value of each form by table, `rules` the patterns that can begin with a word.

    `begins` gives the key of a folded word that a pattern can begin with, empty for any other; `goes_on` the rules
    whose pattern can begin with two words.
    """

    words: Mapping[str, Mapping[str, Any]]
    rules: Mapping[str, tuple[TimeRule, ...]]
    decimal: str
    begins: Mapping[str, str] = field(repr=False)
    goes_on: Mapping[tuple[str, str], tuple[TimeRule, ...]] = field(repr=False)

    def value(self, table: str, words: str) -> Any:
        """What the folded words stand for in the table, None if it does not hold them."""
        return self.words.get(table, {}).get(plain(words))

    def holds(self, table: str, word: str) -> bool:
        """Whether the table lists the folded word."""
        known = self.words.get(table)
        return known is not None and (word in known or ("-" in word and plain(word) in known))

    def rules_at(self, folded: str, start: int, first: str) -> tuple[TimeRule, ...]:
        """The rules whose pattern can begin with the word of that key at the offset and go on as the text does."""
        return self.goes_on[first, second_word(folded, start)]


def _key(word: str) -> str:
    return word if word.isalpha() else first_word(word)


def plain(words: str) -> str:
    """Folded words with one space for each gap or hyphen."""
    return _SPACES.sub(" ", words).strip()


@cache
def calendar(pack: LanguagePack) -> Calendar:
    """The pack's calendar."""
    words = {group: _values(pack, group) for group, rows in pack.table("calendar").items()}
    pieces = {group: words_piece(tuple(_written(pack, group))) for group in words if words[group]}
    for shape in pack.rows("dates", "shape"):
        roles = tuple((name, name) for name in re.compile(shape["regex"]).groupindex)
        pieces[shape["name"]] = Piece(shape["regex"], frozenset(shape["first"]), roles=roles)
    for piece in pack.rows("dates", "piece"):
        pieces[piece["name"]] = compile_piece(piece["pattern"], pieces)
    by_word: dict[str, list[TimeRule]] = {}
    for row in pack.rows("dates", "rule"):
        for pattern in row["patterns"]:
            _add(by_word, row, compile_piece(pattern, pieces))
    rules = {word: tuple(rules) for word, rules in by_word.items()}
    begins = Kept[str, str](lambda word: key if (key := _key(word)) in rules else "")
    goes_on = Kept[tuple[str, str], tuple[TimeRule, ...]](
        lambda pair: tuple(rule for rule in rules[pair[0]] if rule.goes_on(*pair))
    )
    return Calendar(words, rules, pack.table("dates").get("decimal", "."), begins, goes_on)


def _add(by_word: dict[str, list[TimeRule]], row: Mapping[str, Any], piece: Piece) -> None:
    pattern = piece.regex + _END + row.get("not_then", "")
    rule = TimeRule(row["name"], row["read"], pattern, dict(piece.roles), row, piece.second)
    for word in sorted(piece.first):
        by_word.setdefault(word, []).append(rule)


def _written(pack: LanguagePack, group: str) -> list[str]:
    rows = pack.table("calendar")[group]
    if isinstance(rows, Mapping):
        return [fold(form) for form in rows]
    return [form for form, _ in pack.forms("calendar", group)]


def _values(pack: LanguagePack, group: str) -> dict[str, Any]:
    rows = pack.table("calendar")[group]
    if isinstance(rows, Mapping):
        return {plain(fold(form)): value for form, value in rows.items()}
    if not isinstance(rows, list):
        return {}
    return {plain(form): row.get("value", True) for form, row in pack.forms("calendar", group)}
