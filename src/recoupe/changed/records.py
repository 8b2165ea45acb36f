"""Which records of two dossiers are one: by id in the same text, by their words in a revised one."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from rapidfuzz import fuzz

from recoupe.changed.pairs import Pairs
from recoupe.changed.side import Side
from recoupe.model.article import Article
from recoupe.model.event import Event
from recoupe.model.figure import Figure
from recoupe.model.labels import words_of
from recoupe.model.statement import Statement

R = TypeVar("R", Statement, Figure, Event)
_REWORDED = 75.0


@dataclass(frozen=True, slots=True)
class Records:
    """New ids of records by old ones, and old by new; `articles` are new ids of reports by old ones."""

    now: dict[str, str]
    was: dict[str, str]
    articles: dict[str, str]


def pair_records(pairs: Pairs, old: Side, new: Side) -> Records:
    """The records of the same and of revised reports, paired one to one."""
    now = {ref: ref for ref, (article, _) in old.records.items() if article.id in new.articles and ref in new.records}
    for before, after in pairs.revised:
        now |= _in_revised(before, after)
    articles = {before.id: after.id for before, after in (*pairs.same, *pairs.revised)}
    return Records(now, {then: ref for ref, then in now.items()}, articles)


def _in_revised(before: Article, after: Article) -> dict[str, str]:
    now = _same_words(before, before.statements, after, after.statements)
    now |= _same_words(before, before.figures, after, after.figures)
    now |= _same_words(before, before.events, after, after.events)
    left_figures, right_figures = _rest(before.figures, after.figures, now)
    now |= _by_key(left_figures, right_figures, _counted, _counted)
    left_words, right_words = _rest(before.statements, after.statements, now)
    return now | _reworded(before, left_words, after, right_words)


def _by_key(
    left: Sequence[R], right: Sequence[R], left_key: Callable[[R], Hashable], right_key: Callable[[R], Hashable]
) -> dict[str, str]:
    """Pairs of one key in the order of the text, where both sides have as many of it."""
    groups: dict[Hashable, tuple[list[str], list[str]]] = {}
    for record in left:
        groups.setdefault(left_key(record), ([], []))[0].append(record.id)
    for record in right:
        groups.setdefault(right_key(record), ([], []))[1].append(record.id)
    alike = (pair for pair in groups.values() if len(pair[0]) == len(pair[1]))
    return {old_id: new_id for old_ids, new_ids in alike for old_id, new_id in zip(old_ids, new_ids, strict=True)}


def _same_words(before: Article, left: Sequence[R], after: Article, right: Sequence[R]) -> dict[str, str]:
    return _by_key(left, right, lambda record: words_of(record, before), lambda record: words_of(record, after))


def _counted(figure: Figure) -> Hashable:
    return figure.counted or figure.of.casefold(), figure.scope.what, figure.unit, figure.part


def _rest(left: Sequence[R], right: Sequence[R], now: dict[str, str]) -> tuple[Sequence[R], Sequence[R]]:
    taken = set(now.values())
    return [r for r in left if r.id not in now], [r for r in right if r.id not in taken]


def _reworded(before: Article, left: Sequence[Statement], after: Article, right: Sequence[Statement]) -> dict[str, str]:
    """Statements of one speaker whose words are much the same, the most alike first."""
    scored = [
        (fuzz.ratio(words_of(old, before), words_of(new, after)), old.id, new.id)
        for old in left
        for new in right
        if _speaker(old) == _speaker(new)
    ]
    now: dict[str, str] = {}
    for score, old_id, new_id in sorted(scored, key=lambda found: (-found[0], found[1:])):
        if score >= _REWORDED and old_id not in now and new_id not in now.values():
            now[old_id] = new_id
    return now


def _speaker(statement: Statement) -> str | None:
    return (statement.speaker.entity or statement.speaker.name) if statement.speaker else None
