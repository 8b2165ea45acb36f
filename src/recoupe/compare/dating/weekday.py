"""The day on which a report appeared, from a weekday in its first lines."""

import re
from datetime import date, timedelta

from recoupe.compare.dating.case import Bound, Case, located
from recoupe.compare.stories.days import own_times
from recoupe.model.article import Article
from recoupe.model.span import Reason
from recoupe.model.statement import Statement
from recoupe.model.time import TimeExpression

WEEK = 7
_STOP = re.compile(r"[.!?]\s|\n")
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")


def lead_weekday(case: Case) -> TimeExpression | None:
    """The weekday on which somebody spoke, or the first one, in the report's first lines."""
    found = [
        time
        for time in own_times(case.article)
        if time.start < case.features.lead_end and time.type == "DATE" and _number(time)
    ]
    spoken = [time for time in found if _of_speech(case.article, time)]
    return next(iter([*spoken, *found]), None)


def weekday_bound(case: Case, start: Bound, latest: date | None) -> Bound | None:
    """The first such weekday from the start on; a day more where it need not be that of the report."""
    time = lead_weekday(case)
    if time is None or start.earliest is None:
        return None
    ahead = ((_number(time) or 0) - start.earliest.isoweekday()) % WEEK
    beside = not ahead and _names_beside(case.article, time, start)
    first = start.earliest + timedelta(days=WEEK if beside else ahead)
    last = first if _of_speech(case.article, time) or not case.article.statements else first + timedelta(days=1)
    if latest and last > latest:
        return None
    spans = (located(case.article, time), *start.reason.spans)
    note = f"{time.text} is {first}, the first such day from {start.earliest} on."
    return Bound(first, last, Reason("weekday", note, spans))


def _names_beside(article: Article, time: TimeExpression, start: Bound) -> bool:
    """`Une semaine après le défilé du 4 mars, … mardi`: a day named by its number is not named again by its weekday."""
    return any(
        span.article == article.id and span.end <= time.start and not _STOP.search(article.text[span.end : time.start])
        for span in start.reason.spans
        if start.reason.rule == "named-date"
    )


def _number(time: TimeExpression) -> int | None:
    match = _WEEKDAY.fullmatch(time.value or "")
    return int(match[1]) if match else None


def _of_speech(article: Article, time: TimeExpression) -> bool:
    """Whether the time stands beside what was said, in one sentence: `…, a rapporté dimanche l'agence`."""
    if any(c.start <= time.start < c.end for s in article.statements for c in s.content):
        return False
    return any(not _STOP.search(_between(article.text, time, s)) for s in article.statements)


def _between(text: str, time: TimeExpression, statement: Statement) -> str:
    if statement.start <= time.start < statement.end:
        return ""
    return text[statement.end : time.start] if statement.end <= time.start else text[time.end : statement.start]
