"""What a report is about, in marks that hold in every language: stems, names, numbers, entities, days."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from recoupe.compare.own_words import FOREIGN_BLOCKS
from recoupe.model.article import Article
from recoupe.model.dates import DayRange, day_range
from recoupe.text.folding import fold

STEM = 6
LEAD = 700
_WORD = re.compile(r"[^\W\d_]{3,}|\d+(?:[.,' ]\d+)*")
_DIGITS = re.compile(r"\D")


@dataclass(frozen=True, slots=True)
class Features:
    """A report's marks with their counts: `body` over the whole report, `lead` in its title and first lines.

    A mark is a stem, `N` and a name, `#` and a number, `@` and an entity id. `people` are marks of those who
    act, with their weight; `days` are the single days that the report names.
    """

    article: Article
    published: DayRange
    body: Mapping[str, int]
    lead: Mapping[str, int]
    people: Mapping[str, int]
    days: frozenset[str]


def features_of(article: Article) -> Features:
    """The marks of the report, without credits and boilerplate."""
    pieces = _pieces(article)
    lead_end = _lead_end(pieces)
    body, lead = Counter[str](), Counter[str]()
    small = set[str]()
    names: list[tuple[int, str]] = []
    folded = fold(article.text)
    for start, end in pieces:
        for match in _WORD.finditer(folded, start, end):
            for mark in _marks(article.text, match, small, names):
                body[mark] += 1
                if match.start() < lead_end:
                    lead[mark] += 1
    _add_names(names, small, lead_end, body, lead)
    people = _people(article, lead_end)
    for mention in article.mentions:
        if mention.entity:
            body["@" + mention.entity] += 1
            if mention.start < lead_end:
                lead["@" + mention.entity] += 1
    return Features(article, day_range(article.published), body, lead, people, _days(article))


def _pieces(article: Article) -> list[tuple[int, int]]:
    if not article.blocks:
        return [(0, len(article.text))]
    return [(b.start, b.end) for b in article.blocks if b.kind not in FOREIGN_BLOCKS]


def _lead_end(pieces: list[tuple[int, int]]) -> int:
    """Where the lead ends: the paragraph that brings it over its length is the last one."""
    length = 0
    for start, end in pieces:
        length += end - start
        if length >= LEAD:
            return min(end, start + LEAD)
    return pieces[-1][1] if pieces else 0


def _marks(text: str, match: re.Match[str], small: set[str], names: list[tuple[int, str]]) -> Iterator[str]:
    word = match[0]
    if word[0].isdecimal():
        number = _DIGITS.sub("", word)
        if len(number) > 1:
            yield "#" + number
        return
    if text[match.start()].isupper():
        names.append((match.start(), word))
    else:
        small.add(word)
    yield word[:STEM]


def _add_names(
    names: list[tuple[int, str]], small: set[str], lead_end: int, body: Counter[str], lead: Counter[str]
) -> None:
    """Words that stand with a capital only: `Durand`, not `Le`."""
    for start, word in names:
        if word not in small:
            body["N" + word] += 1
            if start < lead_end:
                lead["N" + word] += 1


def _people(article: Article, lead_end: int) -> Mapping[str, int]:
    found = Counter[str]()
    for mention in article.mentions:
        if mention.entity and mention.kind == "person":
            found["@" + mention.entity] += 3 if mention.start < lead_end else 1
    return found


def _days(article: Article) -> frozenset[str]:
    return frozenset(t.earliest for t in article.times if t.earliest and t.earliest == t.latest)
