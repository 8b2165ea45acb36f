"""Phrases of a table, looked up by the words of a report: the longest that stands at a place, or ends before it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Generic, TypeVar

from recoupe.languages.pack import LanguagePack
from recoupe.text.folding import fold
from recoupe.text.words import find_words

Value = TypeVar("Value")
Words = tuple[str, ...]
Groups = Mapping[str, tuple[tuple[Words, Value], ...]]


class Phrases(Generic[Value]):
    """Phrases (folded words) with a value each, the longest first under their first and under their last word."""

    def __init__(self, by_first: Groups[Value], by_last: Groups[Value]) -> None:
        self.by_first, self.by_last = by_first, by_last

    def at(self, words: Sequence[str], start: int) -> tuple[int, Value] | None:
        """Where the longest phrase that begins at `start` ends, and its value."""
        if not 0 <= start < len(words):
            return None
        found = self.by_first.get(words[start])
        if found is None:
            return None
        then = words[start + 1] if start + 1 < len(words) else None
        for phrase, value in found:
            size = len(phrase)
            if size == 1 or (phrase[1] == then and (size == 2 or tuple(words[start : start + size]) == phrase)):
                return start + size, value
        return None

    def before(self, words: Sequence[str], end: int) -> tuple[int, Value] | None:
        """Where the longest phrase that ends just before `end` begins, and its value."""
        if not 0 < end <= len(words):
            return None
        for phrase, value in self.by_last.get(words[end - 1], ()):
            if len(phrase) <= end and tuple(words[end - len(phrase) : end]) == phrase:
                return end - len(phrase), value
        return None


def phrases(pairs: Iterable[tuple[Words, Value]]) -> Phrases[Value]:
    """The phrases, ready to be looked up."""
    longest_first = sorted(pairs, key=lambda pair: -len(pair[0]))
    return Phrases(_grouped(longest_first, 0), _grouped(longest_first, -1))


def words_of(pack: LanguagePack, form: str) -> Words:
    """The folded words of a form, cut as the words of a report are."""
    if form.replace(" ", "").isalpha():
        return tuple(fold(form).split())
    return tuple(token.folded for token in find_words(form, pack.words))


def table_phrases(pack: LanguagePack, table: str, group: str, column: str | None = None) -> Phrases[Any]:
    """All forms of a group, with the value of that column (or the row)."""
    return phrases(
        (words_of(pack, form), row[column] if column else row)
        for row in pack.rows(table, group)
        for form in row["forms"]
    )


def valued(pack: LanguagePack, table: str, group: str) -> Iterator[tuple[Words, float, Mapping[str, Any]]]:
    """Each form of a group with its number (`values` runs beside `forms`) and its row."""
    for row in pack.rows(table, group):
        for form, value in zip(row["forms"], row["values"], strict=True):
            yield words_of(pack, form), float(value), row


def _grouped(pairs: Iterable[tuple[Words, Value]], place: int) -> Groups[Value]:
    groups: dict[str, list[tuple[Words, Value]]] = {}
    for phrase, value in pairs:
        groups.setdefault(phrase[place], []).append((phrase, value))
    return {word: tuple(group) for word, group in groups.items()}
