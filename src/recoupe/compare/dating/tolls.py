"""Counts that change over the days: who gives the toll of Thursday writes on Thursday or later."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from recoupe.compare.dating.case import Bound, Case, Neighbour
from recoupe.model.article import Article
from recoupe.model.figure import Figure
from recoupe.model.span import Located, Reason

Key = tuple[str, str | None]
FEWEST = 9  # Small numbers meet by chance.
EARLY = timedelta(days=1)  # Another outlet may have had it the evening before.


def same_tolls(case: Case) -> Iterator[Bound]:
    """A count that a dated report gives and those before it give otherwise: it appeared about then or later."""
    dated = sorted((*case.mates, *case.others), key=lambda neighbour: (neighbour.day, neighbour.article.id))
    for key, mine in _counts(case.article):
        told = [(n, theirs) for n in dated for other, theirs in _counts(n.article) if other == key]
        same = [(n, theirs) for n, theirs in told if _equal(mine, theirs)]
        if same and _changed_before(same[0], told):
            first, theirs = same[0]
            spans = (_at(case.article, mine), _at(first.article, theirs))
            note = f"{mine.text} is first told by a report of {first.day}; earlier ones count otherwise."
            yield Bound(first.day - EARLY, None, Reason("same-toll", note, spans))


def _counts(article: Article) -> Iterator[tuple[Key, Figure]]:
    """What happened to whom, with how many: plain counts of what has happened."""
    for figure in article.figures:
        plain = figure.unit is None and figure.status == "happened" and figure.bound == "exact"
        if plain and figure.scope.what and figure.low is not None and figure.low > FEWEST:
            yield (figure.scope.what, figure.counted), figure


def _equal(one: Figure, other: Figure) -> bool:
    return one.low == other.low and one.high == other.high


def _changed_before(first: tuple[Neighbour, Figure], told: Sequence[tuple[Neighbour, Figure]]) -> bool:
    """Whether a report of an earlier day gives the same count another number."""
    return any(neighbour.day < first[0].day and not _equal(first[1], figure) for neighbour, figure in told)


def _at(article: Article, figure: Figure) -> Located:
    return Located(article.id, figure.start, figure.end)
