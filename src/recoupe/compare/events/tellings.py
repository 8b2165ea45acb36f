"""What each report tells of a happening, weighed: the rare words and names of its clause, the days it can have been."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from math import log

from recoupe.compare.events.told import Told, who
from recoupe.compare.reports import Reports
from recoupe.model.article import Article
from recoupe.model.dates import day_range
from recoupe.model.event import Event

_BACKGROUND = 20  # As how many reports the shares of all statements count beside those of the story.


@dataclass(frozen=True, slots=True)
class Telling:
    """One mention: `words` and `names` with their weights (1: no other report has it), the days it can have been.

    `first` and `last` are ordinals of days; `dated` says that the clause itself names the day, within three.
    """

    article: Article
    event: Event
    words: dict[str, float]
    names: dict[str, float]
    agents: frozenset[str]
    first: int
    last: int
    dated: bool
    leads: bool


_LONG_AGO, _FAR = date.min.toordinal(), date.max.toordinal()
_NARROW = 3
_LEAD = 600


def weigh_tellings(told: Sequence[Told], reports: Reports) -> list[Telling]:
    """Every mention of the reports, in order."""
    named = [frozenset(_named(article, event, reports)) for article, event in told]
    worded = [frozenset((*event.keys, event.predicate)) for _, event in told]
    words, names = _Rarity(told, worded, reports, reports.common), _Rarity(told, named, reports, {})
    return [
        _telling(one, words.of(one, w), names.of(one, n), reports)
        for one, w, n in zip(told, worded, named, strict=True)
    ]


def _telling(one: Told, words: dict[str, float], names: dict[str, float], reports: Reports) -> Telling:
    article, event = one
    first, last, dated = _days(article, event)
    agents = (p.actor.entity for p in event.participants if p.role == "agent" and p.actor.entity)
    voices = frozenset(reports.twins.get(agent, agent) for agent in agents)
    return Telling(article, event, words, names, voices, first, last, dated, event.start < _LEAD)


def _days(article: Article, event: Event) -> tuple[int, int, bool]:
    """First and last day that it can have been; what happened did so before the report appeared."""
    named, printed = day_range(event.when), _ordinal(day_range(article.published).latest, _FAR)
    first, last = _ordinal(named.earliest, _LONG_AGO), _ordinal(named.latest, _FAR)
    if event.status == "happened" and first <= printed:
        last = min(last, printed)
    return first, last, event.when is not None and last - first < _NARROW


def _ordinal(day: str | None, unknown: int) -> int:
    try:
        return date.fromisoformat(day).toordinal() if day else unknown
    except ValueError:
        return unknown


def _named(article: Article, event: Event, reports: Reports) -> Iterator[str]:
    """Whom and what the clause names."""
    own = (*who(event), *((event.place,) if event.place else ()))
    yield from (reports.twins.get(entity, entity) for entity in own)
    clause = event.clause
    for mention in article.mentions if clause else ():
        if mention.entity and clause and clause.start <= mention.start < clause.end:
            yield reports.twins.get(mention.entity, mention.entity)


class _Rarity:
    """How telling a mark is in its story: 1 for one report's own, little for what they all have."""

    def __init__(self, told: Sequence[Told], marks: Sequence[frozenset[str]], reports: Reports, common: object) -> None:
        self._reports, self._common = reports, reports.common if common else {}
        self._holders: Counter[tuple[str, str]] = Counter()
        self._sizes = Counter(reports.story[article.id] for article in reports.articles)
        seen: set[tuple[str, str]] = set()
        for (article, _), found in zip(told, marks, strict=True):
            for mark in found:
                if (article.id, mark) not in seen:
                    seen.add((article.id, mark))
                    self._holders[(reports.story[article.id], mark)] += 1

    def of(self, one: Told, marks: frozenset[str]) -> dict[str, float]:
        story = self._reports.story[one[0].id]
        total = self._sizes[story] + _BACKGROUND
        most = log(1 + total / 2)
        return {
            mark: min(
                1.0,
                log(
                    1
                    + total / (max(2, self._holders[(story, mark)]) + 4 * _BACKGROUND * self._common.get(mark, 0.0))
                    - 0.5
                )
                / most,
            )
            for mark in sorted(marks)
        }
