"""Words that match a pattern of times, before they are given a meaning."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from re import Match
from typing import Any

from recoupe.extract.reading import Reading
from recoupe.languages.calendar import Calendar, TimeRule, plain


@dataclass(frozen=True, slots=True)
class Hit:
    """A stretch that matches a rule; its groups are asked for by their roles.

    The words of the record are from `start` to `end`: the rule's `span` may leave out what only helps to read.
    """

    rule: TimeRule
    match: Match[str]
    calendar: Calendar
    start: int
    end: int

    def words(self, role: str) -> str:
        """The folded words of the role, empty if it is not there."""
        return (self.match[role] or "") if role in self.rule.roles else ""

    def value(self, role: str) -> Any:
        """What the pack says the words of the role stand for, None if the role is not there."""
        words = self.words(role)
        return self.calendar.value(self.rule.roles[role], words) if words else None

    def number(self, role: str) -> int | None:
        """The digits at the beginning of the role's words as a number."""
        words = self.words(role).lstrip("'")
        digits = words[: len(words) - len(words.lstrip("0123456789"))]
        return int(digits) if digits else None

    def setting(self, name: str, default: Any = None) -> Any:
        """A setting of the rule's row."""
        return self.rule.settings.get(name, default)

    def amount(self, *roles: str) -> float | None:
        """The number that the first of the roles gives, in digits or words."""
        for words in filter(None, map(self.words, roles)):
            number = _digits(words, self.calendar.decimal)
            return number if number is not None else spelled(words, self.calendar)
        return None


def hits_at(rules: Iterable[TimeRule], folded: str, start: int, calendar: Calendar) -> list[Hit]:
    """The hits of those of the rules that match there."""
    return [_hit(rule, match, calendar) for rule in rules if (match := rule.regex.match(folded, start))]


def _hit(rule: TimeRule, match: Match[str], calendar: Calendar) -> Hit:
    spans = [match.span(role) for role in rule.settings.get("span", ()) if role in rule.roles and match[role]]
    spans = spans or [match.span()]
    return Hit(rule, match, calendar, min(start for start, _ in spans), max(end for _, end in spans))


def _digits(words: str, decimal: str) -> float | None:
    """The number in digits: what is not its decimal mark parts thousands."""
    if not words[0].isdigit():
        return None
    whole, _, part = words.partition(decimal)
    return float(f"{re.sub('[^0-9]', '', whole)}.{re.sub('[^0-9]', '', part) or 0}")


def spelled(words: str, calendar: Calendar) -> float | None:
    """The sum of number words: `trente et un` is 31, `deux cents` is 200; none for `three five`."""
    total = 0
    for value in _values(plain(words).split(" "), calendar):
        if 0 < total <= value < 100:
            return None
        total = total * 100 if value == 100 and 0 < total < 100 else total + value
    return float(total) if total else None


def _values(words: list[str], calendar: Calendar) -> Iterator[int]:
    while words:
        for length in (3, 2, 1):
            form = " ".join(words[:length])
            value = calendar.value("cardinal", form) or calendar.value("article_one", form)
            if value is not None:
                yield int(value)
                break
        words = words[length:]


def word_before(reading: Reading, offset: int, back: int = 1) -> str:
    """The folded word or mark before the offset, empty at the beginning of a line."""
    index = reading.token_at(offset) - back
    if index < 0 or "\n" in reading.folded[reading.tokens[index].end : offset]:
        return ""
    return reading.words[index]


def word_after(reading: Reading, offset: int) -> str:
    """The folded word or mark at or after the offset, empty at the end of a line."""
    index = reading.token_at(offset)
    if index >= len(reading.tokens) or "\n" in reading.folded[offset : reading.tokens[index].start]:
        return ""
    return reading.words[index]
