"""How reports are dated that have no date: `python -m quality.dating [STORY_FOLDER ...] [--misses]`.

Each dated report of a story in turn loses its date (short lines with a year or a clock time, the day of its dateline);
the others keep theirs. Prints how many of those that are dated from what they tell hold the true day, how many do not,
how many stay undated, and how many are narrowed down to two days.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from quality.gold import CORPUS, GoldStory, load_story
from recoupe.model.article import Article
from recoupe.model.dates import day_range
from recoupe.pipeline.report import make_dossier
from recoupe.readers.sources import read_sources

_DATE_LINE = re.compile(r"20\d\d|\d{1,2}[.:hH]\d\d")
_DATELINE = re.compile(
    r"(?m)^([A-ZÉÈÀ][^\n]{2,40}?),? (?:\(?\d{1,2} \w+\.?\)?|\w+\.? \d{1,2})(?: 20\d\d)?(,? ?\(|,? [-–—])"
)
_SHORT = 90
_NARROW = 1  # Days from the first to the last.


@dataclass(frozen=True, slots=True)
class Outcome:
    """A report that lost its date: the true day, and the date that was found (EDTF)."""

    story: str
    source: str
    day: str
    found: str | None

    @property
    def kind(self) -> str:
        """`right`, `wrong` or `none`."""
        if self.found is None:
            return "none"
        days = day_range(self.found)
        return "right" if (days.earliest or "") <= self.day <= (days.latest or "~") else "wrong"

    @property
    def narrow(self) -> bool:
        """Whether the date names at most two days."""
        days = day_range(self.found)
        if not days.earliest or not days.latest:
            return False
        return (date.fromisoformat(days.latest) - date.fromisoformat(days.earliest)).days <= _NARROW


def outcomes(story: GoldStory) -> Iterator[Outcome]:
    """One for each report of the story whose day is marked."""
    articles = {report.path: read_sources([str(report.path)])[0][0] for report in story.reports}
    days = {report.path: report.published for report in story.reports}
    for path, day in days.items():
        if day is None or len(day) < len("2024-03-05"):
            continue
        batch = [
            _undated(article) if other == path else replace(article, published=days[other] or article.published)
            for other, article in articles.items()
        ]
        found = next(a for a in make_dossier(batch).articles if a.source == articles[path].source)
        if found.published_basis in ("inferred", None):
            yield Outcome(story.name, path.stem, day[:10], found.published)


def _undated(article: Article) -> Article:
    lines = article.text.split("\n")
    kept = "\n".join(line for line in lines if len(line) >= _SHORT or not _DATE_LINE.search(line))
    return replace(article, text=_DATELINE.sub(r"\1\2", kept), published=None)


def main() -> None:
    """Print the counts, and with `--misses` every report that is not dated rightly."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="*")
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    folders = options.folders or sorted(path for path in CORPUS.iterdir() if path.is_dir())
    found = [outcome for folder in folders for outcome in outcomes(load_story(folder))]
    counts = Counter(outcome.kind for outcome in found)
    narrow = sum(outcome.narrow and outcome.kind == "right" for outcome in found)
    print(f"{len(found)} reports: " + ", ".join(f"{counts[kind]} {kind}" for kind in ("right", "wrong", "none")))
    print(f"{narrow} of the right ones are known to two days")
    for outcome in found if options.misses else ():
        if outcome.kind != "right":
            print(f"{outcome.kind:5} {outcome.story} {outcome.source}: {outcome.day}, found {outcome.found}")


if __name__ == "__main__":
    main()
