"""Copies found in clustered news: `python -m quality.copies FOLDER [--misses]`.

FOLDER holds `articles.jsonl` as `quality.clusters` reads it; `copies_of_clusters.toml` says which pairs of its reports
share copied words, which only quotations and which only what their outlet prints under every report. Prints precision
and recall of pairs, and how many of the wrong ones are of each kind.
"""

import argparse
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from quality.clusters import load
from recoupe.compare.copies import find_copies
from recoupe.model.article import Article
from recoupe.pipeline.read import read_report

GOLD = Path(__file__).with_name("copies_of_clusters.toml")
Pair = frozenset[str]


def read_gold(path: Path = GOLD) -> dict[Pair, str]:
    """Pairs of reports and whether their shared words are a `copy`, a `quote` or `house` text."""
    plain: Mapping[str, list[str]] = tomllib.loads(path.read_text("utf-8"))
    return {frozenset(pair.split()): kind for kind, pairs in plain.items() for pair in pairs}


def found_pairs(articles: Iterable[Article]) -> set[Pair]:
    """The pairs of reports that are found to share copied words."""
    read = [read_report(article)[0].article for article in articles]
    return {frozenset((copy.copy.article, copy.source.article)) for copy in find_copies(read)}


def score(gold: Mapping[Pair, str], found: set[Pair]) -> dict[str, float]:
    """Precision, recall and F1 of pairs, and the wrong ones by kind."""
    wanted = {pair for pair, kind in gold.items() if kind == "copy"}
    right = len(wanted & found)
    wrong = Counter(gold.get(pair, "other") for pair in found - wanted)
    return {
        "precision": round(right / max(1, len(found)), 3),
        "recall": round(right / max(1, len(wanted)), 3),
        "f1": round(2 * right / max(1, len(found) + len(wanted)), 3),
        "pairs": len(wanted),
        **{f"wrong {kind}": count for kind, count in sorted(wrong.items())},
    }


def misses(gold: Mapping[Pair, str], found: set[Pair]) -> list[str]:
    """A line for each pair that is missing or wrong."""
    wanted = {pair for pair, kind in gold.items() if kind == "copy"}
    lines = [f"missing {' '.join(sorted(pair))}" for pair in wanted - found]
    return sorted(lines + [f"wrong {' '.join(sorted(p))} ({gold.get(p, 'other')})" for p in found - wanted])


def main() -> None:
    """Print the scores of a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--misses", action="store_true")
    args = parser.parse_args()
    articles, _ = load(args.folder / "articles.jsonl")
    gold, found = read_gold(), found_pairs(articles)
    for name, value in score(gold, found).items():
        print(f"{name:15} {value}")
    for line in misses(gold, found) if args.misses else ():
        print(line)


if __name__ == "__main__":
    main()
