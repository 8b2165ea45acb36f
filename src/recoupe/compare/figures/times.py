"""The time for which a figure holds, and which of two is the later one."""

from recoupe.model.article import Article
from recoupe.model.dates import days_between, overlaps
from recoupe.model.figure import Figure

Counted = tuple[Article, Figure]
_DAY = 10  # Characters of an ISO day.
_SAME = 7  # Days within which undated news and a dated occurrence can be one.
_NEWS = 5  # Days before its report from which on what is counted is history, not news.


def counted_at(article: Article, figure: Figure) -> str | None:
    """The time for which the figure holds: its own, else when it was given, else the day of its report."""
    return figure.as_of or _said(article, figure) or article.published


def given_at(article: Article, figure: Figure) -> str | None:
    """When the report gives the figure; its own time where that is history.

    A toll of *le séisme de mardi* is that of the day on which it is told.
    """
    return figure.as_of if old_news((article, figure)) else article.published or figure.as_of


def later(left: Counted, right: Counted, *, told: bool) -> int:
    """1 if the right one is for a later day, -1 for an earlier one, 0 for the same or an unknown one.

    With `told` it is the time of telling that counts, as for tolls.
    """
    first, then = (given_at(*one) if told else counted_at(*one) for one in (left, right))
    if first is None or then is None:
        return 0
    if days_between(first, then):
        return 1 if first < then else -1
    if "T" in first and "T" in then and first != then:
        return 1 if first < then else -1
    return 0


def days_apart(left: Counted, right: Counted) -> int | None:
    """Days between the times for which the two hold; None where one is not known."""
    return days_between(counted_at(*left), counted_at(*right))


def same_moment(left: Counted, right: Counted) -> bool:
    """Whether both are given on one known day."""
    first, then = given_at(*left), given_at(*right)
    return first is not None and then is not None and first[:_DAY] == then[:_DAY] and "/" not in first + then


def old_news(one: Counted) -> bool:
    """Whether the figure's own time lies well before its report."""
    article, figure = one
    apart = days_between(figure.as_of, article.published)
    return apart is not None and apart > _NEWS and (figure.as_of or "") < (article.published or "")


def occurred_apart(left: Counted, right: Counted) -> bool:
    """Whether what the two count happened more than days from each other; undated news is of its report's day."""
    apart = days_between(*(figure.as_of or article.published for article, figure in (left, right)))
    return apart is None or apart > _SAME


def same_day_meant(left: Counted, right: Counted) -> bool:
    """Whether both name a time of their own, and it can be one."""
    return overlaps(left[1].as_of, right[1].as_of)


def _said(article: Article, figure: Figure) -> str | None:
    if figure.statement is None:
        return None
    return next((s.said for s in article.statements if s.id == figure.statement), None)
