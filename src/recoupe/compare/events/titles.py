"""What a happening is called: a whole clause of a report, in its exact words."""

from collections.abc import Sequence

from recoupe.compare.events.told import Told
from recoupe.compare.naming import one_line
from recoupe.model.article import Article
from recoupe.model.event import Event

_MARKS = " \n\t,;:.–—-"
_CLEAR = 70  # Characters of a title that says enough and not too much.
_SHORT, _LONG = 25, 140


def happening_title(told: Sequence[Told]) -> str:
    """The wording that names most of those who take part and is neither short nor long."""
    article, event = min(told, key=lambda one: (*_faults(*one), one[1].id))
    return one_line(wording(article, event))


def wording(article: Article, event: Event) -> str:
    """The words of the clause that tells it."""
    span = event.telling or event.clause or event
    return article.text[span.start : span.end].strip(_MARKS)


def _faults(article: Article, event: Event) -> tuple[bool | int, ...]:
    """What speaks against a wording, the gravest first."""
    words = wording(article, event)
    return (
        not _SHORT <= len(words) <= _LONG,
        event.status != "happened",
        event.rule in ("noun", "word"),
        not words[:1].isupper(),
        -len(event.participants) - 2 * (event.when is not None),
        abs(len(words) - _CLEAR),
    )
