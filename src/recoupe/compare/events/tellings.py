"""What each report tells of a happening, weighed: the rare words and names of its clause, the days it can have been."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import log

from recoupe.compare.events.told import Told, who
from recoupe.compare.reports import Reports
from recoupe.model.article import Article
from recoupe.model.dates import day_range
from recoupe.model.event import Event

SPOKEN = "speak"
_BACKGROUND = 20  # As how many reports the shares of all statements count beside those of the story.
_COMMON = 40  # How fast a deed that stands in many statements says less: at a share of 1 in so many, half.
_LONG_AGO, _FAR = date.min.toordinal(), date.max.toordinal()
_NARROW = 3
_LEAD = 600  # Characters in which a report tells its news.
_NEWS = 10  # Days within which news is told.


@dataclass(frozen=True, slots=True)
class Telling:
    """One mention: `words` and `names` with their weights (1: no other report has it), the days it can have been.

    `first` and `last` are ordinals of days; `dated` says that the clause itself names the day, within three, `wide`
    that it names a longer time; `printed` is the day of the report. `deed` is how much its deed says: much for
    *resign*, little for *give*.
    """

    article: Article
    event: Event
    words: Mapping[str, float]
    names: Mapping[str, float]
    deed: float
    agents: frozenset[str]
    first: int
    last: int
    dated: bool
    wide: bool
    leads: bool
    printed: int


def weigh_tellings(told: Sequence[Told], reports: Reports) -> list[Telling]:
    """Every mention of the reports, in order."""
    named = [frozenset(_named(article, event, reports)) for article, event in told]
    worded = [frozenset(event.keys) for _, event in told]
    words, names = _Rarity(told, worded, reports, reports.common), _Rarity(told, named, reports, {})
    return [
        _telling(one, words.of(one, w), names.of(one, n), reports)
        for one, w, n in zip(told, worded, named, strict=True)
    ]


def _telling(one: Told, words: dict[str, float], names: dict[str, float], reports: Reports) -> Telling:
    article, event = one
    first, last = _days(article, event)
    stated = event.when is not None and last < _FAR and first > _LONG_AGO
    deed = 1 / (1 + _COMMON * reports.common.get(event.predicate, 0.0))
    agents = (p.actor.entity for p in event.participants if p.role == "agent" and p.actor.entity)
    return Telling(
        article=article,
        event=event,
        words=words,
        names=names,
        deed=deed if event.predicate != SPOKEN else 0.0,
        agents=frozenset(reports.twins.get(agent, agent) for agent in agents),
        first=first,
        last=last,
        dated=stated and last - first < _NARROW,
        wide=stated and last - first >= _NARROW,
        leads=event.start < _LEAD,
        printed=_ordinal(day_range(article.published).latest, _LONG_AGO),
    )


def _days(article: Article, event: Event) -> tuple[int, int]:
    """First and last day that it can have been; what happened did so before the report appeared."""
    named, printed = day_range(event.when), _ordinal(day_range(article.published).latest, _FAR)
    first, last = _ordinal(named.earliest, _LONG_AGO), _ordinal(named.latest, _FAR)
    if event.status == "happened" and first <= printed:
        last = min(last, printed)
    if event.when is None and _is_news(event) and last < _FAR:
        first = last - _NEWS
    return first, last


def _is_news(event: Event) -> bool:
    """Whether a verb of the lead tells it as done: it is of these days."""
    told = event.rule not in ("noun", "word", "speech")
    return told and event.start < _LEAD and event.status == "happened"


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

    def __init__(
        self, told: Sequence[Told], marks: Sequence[frozenset[str]], reports: Reports, common: Mapping[str, float]
    ) -> None:
        self._reports, self._common = reports, common
        self._sizes = Counter(reports.story[article.id] for article in reports.articles)
        held = {
            (reports.story[article.id], mark, article.id)
            for (article, _), found in zip(told, marks, strict=True)
            for mark in found
        }
        self._holders = Counter((story, mark) for story, mark, _ in held)

    def of(self, one: Told, marks: frozenset[str]) -> dict[str, float]:
        story = self._reports.story[one[0].id]
        total = self._sizes[story] + _BACKGROUND
        return {mark: self._weight(story, mark, total) for mark in sorted(marks)}

    def _weight(self, story: str, mark: str, total: int) -> float:
        holders = max(2, self._holders[(story, mark)]) + 4 * _BACKGROUND * self._common.get(mark, 0.0)
        return min(1.0, log(0.5 + total / holders) / log(1 + total / 2))
