"""What a reader calls a report, and the words of a record on one line."""

from collections import Counter
from pathlib import PurePath

from recoupe.model.article import Article
from recoupe.model.event import Event
from recoupe.model.figure import Figure
from recoupe.model.statement import Statement

Ref = Statement | Figure | Event


def label_reports(articles: tuple[Article, ...]) -> dict[str, str]:
    """Outlet or file name of each report; the day is added, then a number, where two would be alike."""
    first = {a.id: a.outlet or short_source(a.source) for a in articles}
    counts = Counter(first.values())
    dated = {
        a.id: f"{first[a.id]} {a.published[:10]}" if counts[first[a.id]] > 1 and a.published else first[a.id]
        for a in articles
    }
    seen: Counter[str] = Counter()
    counts = Counter(dated.values())
    labels = {}
    for article in articles:
        label = dated[article.id]
        seen[label] += 1
        labels[article.id] = f"{label} ({seen[label]})" if counts[label] > 1 else label
    return labels


def short_source(source: str) -> str:
    """The last part of a path or address, without its ending."""
    name = PurePath(source.split("?", 1)[0].rstrip("/")).name or source
    return name.rsplit(".", 1)[0] if "." in name[1:] and ":" not in name else name


def words_of(record: Ref, article: Article) -> str:
    """The record's own words; several pieces are joined by an ellipsis in brackets."""
    if isinstance(record, Statement):
        return " […] ".join(" ".join(span.of(article.text).split()) for span in record.content)
    return " ".join(article.text[record.start : record.end].split())
