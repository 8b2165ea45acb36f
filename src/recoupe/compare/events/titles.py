"""What a happening is called: a whole clause of a report, in its exact words."""

from collections import Counter
from collections.abc import Sequence

from recoupe.compare.events.told import Told
from recoupe.compare.naming import one_line
from recoupe.model.article import Article
from recoupe.model.event import Event

_MARKS = " \n\t,;:.–—-"
_CLEAR = 70  # Characters of a title that says enough and not too much.
_SHORT, _LONG = 25, 140
_ASIDE = 40  # Characters of another clause in a wording.
_OPENING = frozenset('"«“')


def happening_title(told: Sequence[Told]) -> str:
    """The wording of the deed that most reports tell, with its day, neither short nor long."""
    telling = Counter(predicate for _, predicate in {(article.id, event.predicate) for article, event in told})
    main = max(sorted(telling), key=telling.__getitem__)
    article, event = min(told, key=lambda one: (*_faults(one[0], one[1], main), one[1].id))
    return one_line(wording(article, event))


def wording(article: Article, event: Event) -> str:
    """The words of the clause that tells it."""
    span = event.telling or event.clause or event
    return article.text[span.start : span.end].strip(_MARKS)


def _faults(article: Article, event: Event, main: str) -> tuple[bool | int, ...]:
    """What speaks against a wording, the gravest first."""
    words = wording(article, event)
    return (
        not _SHORT <= len(words) <= _LONG,
        event.status != "happened" or words.endswith("?"),
        _is_quoted(article, event),
        event.rule in ("noun", "word") and not event.occurrence,
        event.predicate != main,
        _aside(event) > _ASIDE,
        event.when is None,
        not words[:1].isupper(),
        -len(event.participants),
        abs(len(words) - _CLEAR),
    )


def _is_quoted(article: Article, event: Event) -> bool:
    """Whether the clause alone is somebody's words."""
    start = (event.telling or event).start
    return event.rule != "speech" and article.text[:start].rstrip()[-1:] in _OPENING


def _aside(event: Event) -> int:
    """How many characters of the wording tell something else: `Le capitaine du ferry qui a sombré a été arrêté`."""
    whole, own = event.telling, event.clause
    if whole is None or own is None:
        return 0
    return max(0, own.start - whole.start) + max(0, whole.end - own.end)
