"""How well reports are grouped: `python -m quality.clusters articles.jsonl [--shuffles 3] [--bare]`.

Each line of the file is a report with `id`, `event`, `text` and, if known, `title`, `published`, `outlet`, `url`
and `language`. Prints BCubed precision, recall and F1 of episodes and of stories against `event`, in the given
order and in shuffled ones; `--bare` groups the texts as they are, without reading them.
"""

import argparse
import json
import random
from collections import defaultdict
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from recoupe.compare.copies import find_copies
from recoupe.compare.entities import link_entities
from recoupe.compare.stories import find_stories
from recoupe.languages.background import background
from recoupe.model.article import Article
from recoupe.model.story import Story
from recoupe.pipeline.read import read_report


class Score(NamedTuple):
    """BCubed: for each report, how pure its group is and how much of its event it holds."""

    precision: float
    recall: float
    f1: float


def bcubed(wanted: Mapping[str, str], found: Mapping[str, str]) -> Score:
    """The score of a grouping; a report that is not in it stands alone."""
    events, groups = _members(wanted.items()), _members((i, found.get(i, i)) for i in wanted)
    precision = recall = 0.0
    for report, event in wanted.items():
        group = groups[found.get(report, report)]
        shared = len(group & events[event])
        precision += shared / len(group) / len(wanted)
        recall += shared / len(events[event]) / len(wanted)
    return Score(precision, recall, 2 * precision * recall / (precision + recall) if precision else 0.0)


def _members(pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    members: dict[str, set[str]] = defaultdict(set)
    for report, group in pairs:
        members[group].add(report)
    return members


def load(path: Path) -> tuple[list[Article], dict[str, str]]:
    """The reports of the file and the event of each."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [_article(row) for row in rows], {row["id"]: str(row["event"]) for row in rows}


def _article(row: Mapping[str, str]) -> Article:
    return Article(
        id=row["id"],
        source=row.get("url") or row["id"],
        text=row["text"],
        sha256=sha256(row["text"].encode()).hexdigest(),
        language=row.get("language", "en"),
        url=row.get("url"),
        outlet=row.get("outlet"),
        title=row.get("title"),
        published=(row.get("published") or "")[:10] or None,
        published_basis="given" if row.get("published") else None,
    )


def stories_of(articles: list[Article], *, bare: bool) -> tuple[Story, ...]:
    """The stories of the reports, read first unless they are to be taken bare."""
    if bare:
        return find_stories(articles, (), find_copies(articles), background=background())
    read = [read_report(article)[0] for article in articles]
    linked, entities = link_entities(tuple(r.article for r in read), {r.article.id: r.entities for r in read})
    return find_stories(linked, entities, find_copies(linked), background=background())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--shuffles", type=int, default=3)
    parser.add_argument("--bare", action="store_true")
    args = parser.parse_args()
    articles, events = load(args.articles)
    for seed in range(args.shuffles + 1):
        order = articles if seed == 0 else random.Random(seed).sample(articles, len(articles))
        stories = stories_of(order, bare=args.bare)
        episodes = {i: part.id for story in stories for part in story.episodes for i in part.articles}
        groups = {i: story.id for story in stories for i in story.articles}
        for name, found in (("episodes", episodes), ("stories", groups)):
            score = bcubed(events, found)
            print(f"order {seed}  {name:8}  p {score.precision:.4f}  r {score.recall:.4f}  f1 {score.f1:.4f}")


if __name__ == "__main__":
    main()
