"""What a report is about, in marks that hold in every language: stems, names, numbers, entities, days."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from recoupe.compare.copies.own_words import FOREIGN_BLOCKS
from recoupe.compare.stories.days import WEEK, own_times, to_day
from recoupe.model.article import Article
from recoupe.model.dates import day_range
from recoupe.text.folding import fold

STEM = 6
LEAD = 700
Place = tuple[int, str]
_WORD = re.compile(r"[^\W\d_]{3,}|\d+(?:[.,' ]\d+)*")
_DIGITS = re.compile(r"\D+")


@dataclass(frozen=True, slots=True)
class Features:
    """A report's marks with their counts: `body` over the whole report, `lead` in its title and first lines.

    A mark is a stem, `N` and a name, `#` and a number, `@` and an entity id; the lead ends at `lead_end`.
    `days` are the past ones that the lead names.
    """

    article: Article
    body: Mapping[str, int]
    lead: Mapping[str, int]
    lead_end: int
    days: frozenset[date] = frozenset()


def features_of(article: Article, linked: frozenset[str] = frozenset()) -> Features:
    """The marks of the report, without credits and boilerplate; of entities, those that are `linked`."""
    pieces = _pieces(article)
    lead_end = _lead_end(pieces, LEAD)
    places = marks_in_place(article, linked)
    body = Counter(mark for _, mark in places)
    lead = Counter(mark for start, mark in places if start < lead_end)
    return Features(article, body, lead, lead_end, frozenset(_past_days(article, lead_end)))


def marks_in_place(article: Article, linked: frozenset[str] = frozenset()) -> list[Place]:
    """The marks of the report with where they stand, offsets in code points."""
    return [*_word_marks(article.text, _pieces(article)), *_entity_marks(article, linked)]


def _past_days(article: Article, lead_end: int) -> Iterator[date]:
    """The days that the lead names, none after the report's own."""
    last = to_day(day_range(article.published).latest)
    for time in own_times(article):
        first, then = to_day(time.earliest), to_day(time.latest)
        if time.start < lead_end and first and then and (then - first).days < WEEK:
            for day in (first + timedelta(days=ahead) for ahead in range((then - first).days + 1)):
                if last is None or day <= last:
                    yield day


def _pieces(article: Article) -> list[tuple[int, int]]:
    if not article.blocks:
        return [(0, len(article.text))]
    return [(b.start, b.end) for b in article.blocks if b.kind not in FOREIGN_BLOCKS]


def _lead_end(pieces: list[tuple[int, int]], longest: int) -> int:
    """Where the lead ends: the paragraph that brings it over its length is the last one."""
    length = 0
    for start, end in pieces:
        length += end - start
        if length >= longest:
            return min(end, start + longest)
    return pieces[-1][1] if pieces else 0


def _word_marks(text: str, pieces: list[tuple[int, int]]) -> Iterator[tuple[int, str]]:
    """Stems and numbers, and as names the words that stand with a capital only: `Durand`, not `Le`."""
    folded = fold(text)
    names: list[tuple[int, str]] = []
    small: set[str] = set()
    for match in (match for start, end in pieces for match in _WORD.finditer(folded, start, end)):
        word, start = match[0], match.start()
        if word[0].isdecimal():
            number = _DIGITS.sub("", word)
            if len(number) > 1:
                yield start, "#" + number
            continue
        yield start, word[:STEM]
        if text[start].isupper():
            names.append((start, "N" + word))
        else:
            small.add("N" + word)
    yield from ((start, name) for start, name in names if name not in small)


def _entity_marks(article: Article, linked: frozenset[str]) -> Iterator[tuple[int, str]]:
    return ((m.start, "@" + m.entity) for m in article.mentions if m.entity in linked)


def linked_entities(articles: Iterable[Article]) -> frozenset[str]:
    """Ids of entities that several reports name: the others set no report apart that its words do not."""
    holders = Counter(i for a in articles for i in {m.entity for m in a.mentions if m.entity})
    return frozenset(i for i, count in holders.items() if count > 1)
