"""One report as plain data for the page: its text, its blocks, and every stretch that a record rests on."""

from collections.abc import Iterator
from typing import Any

from recoupe.model.article import Article
from recoupe.model.dates import day_range
from recoupe.model.span import Reason
from recoupe.writers.html.chains import shorten
from recoupe.writers.html.offsets import BrowserOffsets, browser_offsets
from recoupe.writers.index import Index

MARKS = ("statement", "cue", "figure", "event", "time", "name")
LONGEST_TEXT = 400_000  # characters of one report that the page holds; the dossier holds all


def report_data(article: Article, index: Index) -> dict[str, Any]:
    """The report with offsets in UTF-16 units; `marks` are start, end, place in MARKS, id of the record."""
    place = browser_offsets(article.text)
    days = day_range(article.published)
    return {
        "id": article.id,
        "label": shorten(index.labels[article.id], 120),
        "outlet": shorten(article.outlet or index.labels[article.id], 120),
        "publisher": article.publisher,
        "source": shorten(article.source, 300),
        "url": article.url or (article.source if "://" in article.source else None),
        "lang": article.language,
        "agencies": [shorten(name, 120) for name in article.agencies],
        "authors": [shorten(name, 120) for name in article.authors],
        "title": shorten(article.title or "", 200),
        "published": article.published,
        "modified": article.modified,
        "from": days.earliest,
        "to": days.latest,
        "basis": article.published_basis,
        "because": [reason_data(reason) for reason in article.published_because[:40]],
        "sha256": article.sha256,
        "length": len(article.text),
        "text": article.text[:LONGEST_TEXT],
        "blocks": [[block.kind, place(block.start), place(block.end)] for block in _kept(article)],
        "marks": [[place(start), place(end), kind, ref] for start, end, kind, ref in _marks(article)],
    }


def _kept(article: Article) -> Iterator[Any]:
    return (block for block in article.blocks if block.start < LONGEST_TEXT)


def _marks(article: Article) -> list[tuple[int, int, int, str]]:
    """Every stretch in order; the ids of records without the report's own id at their front."""
    marks = [(s.start, s.end, 0, statement.id) for statement in article.statements for s in statement.content]
    marks += [(s.cue.start, s.cue.end, 1, s.id) for s in article.statements if s.cue]
    marks += [(f.start, f.end, 2, f.id) for f in article.figures]
    marks += [(e.start, e.end, 3, e.id) for e in article.events]
    marks += [(t.start, t.end, 4, f"={t.edtf or t.value or ''}") for t in article.times]
    marks += [(m.start, m.end, 5, f"@{m.entity or ''}") for m in article.mentions]
    front = article.id
    kept = (mark for mark in marks if mark[1] <= LONGEST_TEXT)
    return sorted((start, end, kind, ref.removeprefix(front)) for start, end, kind, ref in kept)


def reason_data(reason: Reason) -> dict[str, Any]:
    """A reason with the words it rests on, offsets as in the report's own text."""
    spans = [[span.article, span.start, span.end] for span in reason.spans[:12]]
    return {"rule": reason.rule, "note": shorten(reason.note, 400), "spans": spans}


def spans_data(spans: tuple[Any, ...], place: BrowserOffsets) -> list[list[int]]:
    """Start and end of each span in UTF-16 units."""
    return [[place(span.start), place(span.end)] for span in spans]
