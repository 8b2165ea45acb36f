"""Sentences that name times, each with the days it names and the marks of what it tells."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from recoupe.compare.stories.days import to_day
from recoupe.compare.stories.features import Place
from recoupe.model.article import Article
from recoupe.model.span import Span
from recoupe.model.time import TimeExpression

LONGEST = 400
SHORTEST = 4
_STOP = re.compile(r"[.!?…]['\"»”]*\s|\n")


class Told(NamedTuple):
    """A sentence: the times in it, the days they name, and the marks of its other words."""

    times: tuple[TimeExpression, ...]
    days: frozenset[date]
    marks: frozenset[str]


def sentence_around(text: str, at: int) -> Span:
    """The stretch between two full stops or line ends around the place; offsets in code points."""
    floor = max(0, at - LONGEST)
    start = max((stop.end() for stop in _STOP.finditer(text, floor, at)), default=floor)
    end = _STOP.search(text, at, min(len(text), at + LONGEST))
    return Span(start, end.start() + 1 if end else min(len(text), at + LONGEST))


def sentences_told(article: Article, times: Iterable[TimeExpression], places: Sequence[Place]) -> tuple[Told, ...]:
    """The sentences of these times; `places` are the report's marks with where they stand."""
    grouped: dict[Span, list[TimeExpression]] = {}
    for time in times:
        grouped.setdefault(sentence_around(article.text, time.start), []).append(time)
    return tuple(
        Told(tuple(inside), frozenset(days_named(inside)), _marks_between(span, inside, places))
        for span, inside in grouped.items()
    )


def _marks_between(span: Span, times: Sequence[TimeExpression], places: Sequence[Place]) -> frozenset[str]:
    """What the sentence tells beside its times."""
    return frozenset(
        mark
        for at, mark in places
        if span.start <= at < span.end
        and len(mark) >= (2 if mark[0] == "#" else SHORTEST)
        and not any(time.start <= at < time.end for time in times)
    )


def days_named(times: Iterable[TimeExpression]) -> Iterator[date]:
    """The days that are named to the day."""
    for time in times:
        day = to_day(time.earliest) if time.earliest == time.latest else None
        if day is not None:
            yield day
