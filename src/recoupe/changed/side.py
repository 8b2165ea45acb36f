"""One of the two dossiers, by its ids."""

from collections.abc import Iterable
from dataclasses import dataclass

from recoupe.model.article import Article
from recoupe.model.change import Passage
from recoupe.model.dossier import Dossier
from recoupe.model.labels import Ref, label_reports, words_of
from recoupe.model.statement import Statement

_HEAD = 100


@dataclass(frozen=True, slots=True)
class Side:
    """Reports, their short names, and records with the report they stand in."""

    articles: dict[str, Article]
    labels: dict[str, str]
    records: dict[str, tuple[Article, Ref]]

    def passage(self, ref: str) -> Passage:
        """The words of a record."""
        article, record = self.records[ref]
        spans = record.content if isinstance(record, Statement) else ()
        start, end = (spans[0].start, spans[-1].end) if spans else (record.start, record.end)
        return Passage(article.id, self.labels[article.id], ref, start, end, words_of(record, article))

    def passages(self, refs: Iterable[str]) -> tuple[Passage, ...]:
        """The words of each record that is there, once each."""
        return tuple(self.passage(ref) for ref in dict.fromkeys(refs) if ref in self.records)

    def head(self, article: Article) -> Passage:
        """The first words of a report, its title where it has one that stands in its text."""
        titles = [block for block in article.blocks if block.kind == "title"]
        start, end = (titles[0].start, titles[0].end) if titles else (0, len(article.text))
        words = " ".join(article.text[start:end].split())
        shown = words if len(words) <= _HEAD else words[: _HEAD - 1].rstrip() + "…"
        return Passage(article.id, self.labels[article.id], None, start, end, shown)


def make_side(dossier: Dossier) -> Side:
    """The dossier by its ids."""
    records: dict[str, tuple[Article, Ref]] = {}
    for article in dossier.articles:
        found: tuple[Ref, ...] = (*article.statements, *article.figures, *article.events)
        records |= {record.id: (article, record) for record in found}
    return Side({a.id: a for a in dossier.articles}, label_reports(dossier.articles), records)
