"""What a report prints otherwise than before: quotes that vanished, came or were reworded, and figures."""

from collections.abc import Iterator

from recoupe.changed.pairs import Pairs
from recoupe.changed.records import Records
from recoupe.changed.side import Side
from recoupe.model.article import Article
from recoupe.model.change import Change
from recoupe.model.statement import Statement


def find_revisions(pairs: Pairs, records: Records, old: Side, new: Side) -> Iterator[Change]:
    """The changes within each revised report."""
    for before, after in pairs.revised:
        label = new.labels[after.id]
        yield from _reworded(before, label, records, old, new)
        yield from _figures(before, label, records, old, new)
        for statement in before.statements:
            if statement.id not in records.now and statement.verbatim:
                what = "No longer quoted in the revised text."
                yield Change("quote_gone", _subject(statement, label), what, old.passages([statement.id]))
        for statement in after.statements:
            if statement.id not in records.was and statement.verbatim:
                what = "Quoted in the revised text only."
                yield Change("quote_new", _subject(statement, label), what, (), new.passages([statement.id]))


def _subject(statement: Statement, label: str) -> str:
    return f"{label}: {statement.speaker.name}" if statement.speaker else label


def _reworded(before: Article, label: str, records: Records, old: Side, new: Side) -> Iterator[Change]:
    for statement in before.statements:
        now = records.now.get(statement.id)
        if now and (was := old.passage(statement.id)).words != (then := new.passage(now)).words:
            yield Change("quote_revised", _subject(statement, label), "Other words now.", (was,), (then,))


def _figures(before: Article, label: str, records: Records, old: Side, new: Side) -> Iterator[Change]:
    for figure in before.figures:
        now = records.now.get(figure.id)
        if now and (was := old.passage(figure.id)).words != (then := new.passage(now)).words:
            what = f"“{was.words}” is now “{then.words}”."
            yield Change("figure_revised", f"{label}: {figure.of}", what, (was,), (then,))
