"""Each day is tried: on which would an undated report name the days that dated ones name for the same things?

`Lundi, le train a déraillé` agrees with a report of the 15th that says so of the 14th on each day from the 14th to
the 20th; `hier` on the 15th alone.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from math import log
from typing import NamedTuple

from recoupe.compare.dating.case import Bound, Case, Neighbour, located
from recoupe.compare.dating.sentences import Told, days_named, sentences_told
from recoupe.compare.stories.days import own_times
from recoupe.compare.stories.features import marks_in_place
from recoupe.model.article import Article
from recoupe.model.span import Located, Reason
from recoupe.model.time import TimeExpression

TimesOn = Callable[[Article, date], Sequence[TimeExpression]]
BEFORE, AFTER = timedelta(days=2), timedelta(days=10)
MOST_DAYS = 60
FEWEST, LIKE = 4, 4.0  # Marks that two sentences must share, and their weight.
SMALL = 10  # In a story of fewer reports marks weigh as in one of so many.
OFTEN = 1.5  # A number is shared by chance less often than a word.
AGAINST = 0.5  # Sentences on one thing may name other days of it.
FIRM = 12.0  # The agreement of about one sentence that tells plainly the same.
NEARLY, SLACK = 0.6, 5.0
WEEKDAY, LATER = "weekday", "later"
FRESH = 1  # A report names in its first lines a day no older than this.


class Link(NamedTuple):
    """A sentence of the undated report and one of a dated one that tell of the same."""

    mine: Told
    theirs: Told
    article: str
    weight: float


def tried_days(case: Case, times_on: TimesOn) -> Bound | None:
    """The days on which the report agrees best with the dated ones, as narrow as its first lines allow."""
    links = _links(case)
    days = _candidates(case)
    if not links or not days:
        return None
    times = {day: tuple(times_on(case.article, day)) for day in days}
    fixed = _fixed(times.values())
    scores = {day: _agreement(links, times[day], fixed) for day in days}
    top = max(scores.values())
    best = [day for day in days if scores[day] >= max(NEARLY * top, top - SLACK)]
    if top < FIRM:
        return None
    best = [day for day in best if not _tells_of_later(times[day], day)] or best
    fresh = [day for day in best if _is_fresh(case, times[day], day)]
    first, last = (fresh[0], _end_of_run(fresh)) if fresh else (best[0], best[-1])
    return Bound(first, last, _reason(case, links, times[first]))


def _end_of_run(days: Sequence[date]) -> date:
    """The last of the days that follow one another from the first on."""
    return next(day for day in days if day + timedelta(days=1) not in days)


def _candidates(case: Case) -> list[date]:
    published = [neighbour.day for neighbour in (*case.mates, *case.others)]
    if not published:
        return []
    last = max(published) + AFTER
    first = max(min(published) - BEFORE, last - timedelta(days=MOST_DAYS))
    return [first + timedelta(days=ahead) for ahead in range((last - first).days + 1)]


def _links(case: Case) -> list[Link]:
    """For each sentence with a time, the likest one of each dated report."""
    reports = [(neighbour.article, _sentences(neighbour)) for neighbour in (*case.mates, *case.others)]
    weights = _weights([case.features.body, *(n.features.body for n in (*case.mates, *case.others))])
    links = []
    own = sentences_told(case.article, own_times(case.article), marks_in_place(case.article, case.linked))
    for mine in own:
        for article, sentences in reports:
            alike = [Link(mine, theirs, article.id, _likeness(mine, theirs, weights)) for theirs in sentences]
            best = max(alike, key=lambda link: link.weight, default=None)
            if best is not None and best.weight >= LIKE:
                links.append(best)
    return links


def _sentences(neighbour: Neighbour) -> list[Told]:
    article = neighbour.article
    told = sentences_told(article, own_times(article), marks_in_place(article, neighbour.linked))
    return [sentence for sentence in told if sentence.days]


def _weights(bodies: Sequence[Mapping[str, int]]) -> Mapping[str, float]:
    """How much a mark tells: the rarer it is among the reports of the story, the more."""
    reports = Counter(mark for body in bodies for mark in body)
    return {
        mark: log(1 + max(SMALL, len(bodies)) / count) * (OFTEN if mark[0] == "#" else 1.0)
        for mark, count in reports.items()
    }


def _likeness(mine: Told, theirs: Told, weights: Mapping[str, float]) -> float:
    shared = mine.marks & theirs.marks
    return sum(weights[mark] for mark in sorted(shared)) if len(shared) >= FEWEST else 0.0


def _fixed(times: Iterable[Sequence[TimeExpression]]) -> frozenset[TimeExpression]:
    """The times that are the same whenever the report appeared: `le 4 mars`."""
    return frozenset.intersection(*map(frozenset, times))


def _agreement(links: Sequence[Link], times: Sequence[TimeExpression], fixed: frozenset[TimeExpression]) -> float:
    """How much of the linked sentences names the same days, less a part of what names others.

    `Une semaine après la marche du 4 mars, … mardi`: a day named by its number is not named again by its weekday.
    """
    by_place = {(time.start, time.end): time for time in times}
    total = 0.0
    for link in links:
        inside = [time for t in link.mine.times if (time := by_place.get((t.start, t.end)))]
        here = set(days_named(time for time in inside if time not in fixed))
        theirs = link.theirs.days - set(days_named(time for time in inside if time in fixed))
        if here and theirs:
            total += link.weight if here & theirs else -AGAINST * link.weight
    return total


def _is_fresh(case: Case, times: Sequence[TimeExpression], day: date) -> bool:
    lead = (time for time in times if time.start < case.features.lead_end and _of_its_own(time))
    named = [told for told in days_named(lead) if told <= day]
    return bool(named) and day - max(named) <= timedelta(days=FRESH)


def _tells_of_later(times: Sequence[TimeExpression], day: date) -> bool:
    """Whether what it tells goes on behind the day: `deux jours plus tard, c'était fait`."""
    return any(told > day for told in days_named(time for time in times if time.rule == LATER))


def _of_its_own(time: TimeExpression) -> bool:
    """Whether it names a day, not a part of the one that the report tells of: `lundi matin`, not `à midi`."""
    return time.type == "DATE" or time.rule == WEEKDAY


def _reason(case: Case, links: Sequence[Link], times: Sequence[TimeExpression]) -> Reason:
    """The likest pair of sentences that name one day, in words."""
    for link in sorted(links, key=lambda link: (-link.weight, link.article)):
        for mine in times:
            if any((mine.start, mine.end) == (t.start, t.end) for t in link.mine.times):
                for theirs in _same_day(mine, link.theirs):
                    note = f"{mine.text} is {theirs.earliest}: a dated report tells the same of that day."
                    spans = (located(case.article, mine), Located(link.article, theirs.start, theirs.end))
                    return Reason("same-days", note, spans)
    return Reason("same-days", "It names the days that dated reports name for the same.", ())


def _same_day(mine: TimeExpression, theirs: Told) -> Iterator[TimeExpression]:
    for time in theirs.times:
        if time.earliest and time.earliest == time.latest == mine.earliest:
            yield time
