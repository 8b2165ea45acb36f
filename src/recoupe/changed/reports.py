"""Reports that came, went, have another text or another date."""

from collections.abc import Iterator

from recoupe.changed.pairs import Pairs
from recoupe.changed.side import Side
from recoupe.model.article import Article
from recoupe.model.change import Change


def find_report_changes(pairs: Pairs, old: Side, new: Side) -> Iterator[Change]:
    """One change a report that is not as it was."""
    for article in pairs.new:
        yield Change("report_new", new.labels[article.id], f"New report{_dated(article)}.", (), (new.head(article),))
    for article in pairs.gone:
        what = f"No longer in the dossier{_dated(article)}."
        yield Change("report_gone", old.labels[article.id], what, (old.head(article),))
    for before, after in pairs.revised:
        what = f"Another text: {len(before.text):,} characters before, {len(after.text):,} now."
        yield Change("report_revised", new.labels[after.id], what, (old.head(before),), (new.head(after),))
    for before, after in (*pairs.same, *pairs.revised):
        if before.published != after.published:
            what = f"Dated {_date(after)}, before {_date(before)}."
            because = tuple(reason.note for reason in after.published_because)
            heads = (old.head(before),), (new.head(after),)
            yield Change("report_dated", new.labels[after.id], what, *heads, because=because)


def _dated(article: Article) -> str:
    return f", {article.published}" if article.published else ", undated"


def _date(article: Article) -> str:
    basis = f" ({article.published_basis})" if article.published_basis else ""
    return f"{article.published}{basis}" if article.published else "nothing"
