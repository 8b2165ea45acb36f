"""An undated report and those beside it, as the rules of dating ask them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from recoupe.compare.stories.features import Features
from recoupe.model.article import Article
from recoupe.model.span import Located, Reason
from recoupe.model.time import TimeExpression


class Bound(NamedTuple):
    """Days between which the report appeared (None is open), and why."""

    earliest: date | None
    latest: date | None
    reason: Reason


class Neighbour(NamedTuple):
    """A report whose day is known."""

    features: Features
    day: date
    linked: frozenset[str] = frozenset()

    @property
    def article(self) -> Article:
        """The report itself."""
        return self.features.article


@dataclass(frozen=True, slots=True)
class Case:
    """One undated report, the dated ones on the same occurrence, and those on others of its story.

    `telling` are the names that not more than half of the story's reports have, `linked` the entities of several.
    """

    features: Features
    mates: Sequence[Neighbour]
    others: Sequence[Neighbour]
    telling: frozenset[str]
    linked: frozenset[str] = frozenset()

    @property
    def article(self) -> Article:
        """The report itself."""
        return self.features.article


def located(article: Article, time: TimeExpression) -> Located:
    """Where the time stands."""
    return Located(article.id, time.start, time.end)


def ahead_spans(article: Article) -> list[tuple[int, int]]:
    """Stretches that tell of what is to come: plans and predictions."""
    spans = [(e.start, e.end) for e in article.events if e.full and e.status == "planned"]
    spans += [(f.start, f.end) for f in article.figures if f.status == "planned"]
    return spans + [(s.start, s.end) for s in article.statements if s.certainty == "predicted"]
