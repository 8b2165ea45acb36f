"""Gold: what a careful reader marks in a report, anchored in its text."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

CORPUS = Path(__file__).parent / "corpus"


@dataclass(frozen=True)
class Marked:
    """A marked stretch (or several) and what the reader says of it."""

    spans: tuple[tuple[int, int], ...]
    facts: dict[str, Any] = field(repr=False)

    @property
    def text_range(self) -> frozenset[int]:
        """The characters it covers."""
        return frozenset(i for start, end in self.spans for i in range(start, end))

    @property
    def optional(self) -> bool:
        return bool(self.facts.get("optional"))


@dataclass(frozen=True)
class GoldReport:
    """One report with its marks by kind: statement, figure, time."""

    path: Path
    text: str
    language: str
    published: str | None
    dated_between: tuple[str, str] | None
    marks: dict[str, tuple[Marked, ...]]
    names: dict[str, list[str]]


@dataclass(frozen=True)
class GoldStory:
    """Reports on one story and what holds between them."""

    name: str
    reports: tuple[GoldReport, ...]
    cross: dict[str, Any]


class Unanchored(ValueError):
    """Marked words that are not in the report."""


def load_corpus(folder: Path = CORPUS) -> tuple[GoldStory, ...]:
    """Every story of the corpus."""
    return tuple(load_story(path) for path in sorted(folder.iterdir()) if path.is_dir())


def load_story(folder: Path) -> GoldStory:
    """One story: its reports with marks, and `cross.toml`."""
    reports = [load_report(p) for p in sorted(folder.glob("*.toml")) if p.stem != "cross"]
    cross = folder / "cross.toml"
    return GoldStory(folder.name, tuple(reports), tomllib.loads(cross.read_text("utf-8")) if cross.exists() else {})


def load_report(marks_file: Path) -> GoldReport:
    """One report and its marks; its text is the file that `report` names, or the `.txt` beside the marks.

    Raises:
        Unanchored: marked words are not in the text.
    """
    gold = tomllib.loads(marks_file.read_text(encoding="utf-8"))
    path = (marks_file.parent / gold.get("report", f"{marks_file.stem}.txt")).resolve()
    text = path.read_text(encoding="utf-8")
    marks = {kind: tuple(_marks(text, gold.get(kind, []), path)) for kind in ("statement", "figure", "time")}
    between = gold.get("dated_between")
    return GoldReport(
        path,
        text,
        gold["language"],
        gold.get("published"),
        tuple(between) if between else None,
        marks,
        gold.get("names", {}),
    )


def _marks(text: str, rows: list[dict[str, Any]], path: Path) -> Iterator[Marked]:
    taken: dict[str, int] = {}
    for row in rows:
        pieces = [row["text"], *row.get("parts", [])]
        spans = []
        for piece in pieces:
            nth = row.get("nth", taken.get(piece, 0) + 1) if piece == row["text"] else 1
            start = _find(text, piece, nth, path)
            spans.append((start, start + len(piece)))
        taken[row["text"]] = row.get("nth", taken.get(row["text"], 0) + 1)
        yield Marked(tuple(spans), row)


def _find(text: str, piece: str, nth: int, path: Path) -> int:
    start = -1
    for _ in range(nth):
        start = text.find(piece, start + 1)
        if start < 0:
            raise Unanchored(f"{path.name}: {piece!r} does not stand there {nth} times")
    return start


def locate(story: GoldStory, place: dict[str, Any]) -> tuple[GoldReport, frozenset[int]]:
    """The report and the characters that a row of `cross.toml` names by `report`, `text` and `nth`."""
    report = next(r for r in story.reports if r.path.stem == place["report"])
    start = _find(report.text, place["text"], place.get("nth", 1), report.path)
    return report, frozenset(range(start, start + len(place["text"])))
