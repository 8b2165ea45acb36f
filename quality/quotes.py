"""Statements against marked quotations: `python -m quality.quotes DOSSIER GOLD_FOLDER [--misses]`.

The measure of the Gender Gap Tracker's evaluation, with one change: two ranges match where their characters in common
are at least .3 (or .8) of those in either (Jaccard), so that a range too long costs as much as one too short. Each
piece of an interrupted statement is a range of its own. Speakers count on the pairs that match.
"""

import argparse
import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

THRESHOLDS = (0.3, 0.8)


class Range(NamedTuple):
    """Characters of one report, and whose words they are."""

    start: int
    end: int
    speakers: tuple[str, ...]


class Tally(NamedTuple):
    """How many ranges matched, of those found and of those marked, and how many of these have their speaker."""

    matched: int = 0
    found: int = 0
    marked: int = 0
    spoken: int = 0

    def __add__(self, other: tuple[Any, ...]) -> "Tally":
        return Tally(*(mine + theirs for mine, theirs in zip(self, other, strict=True)))

    def row(self) -> str:
        """Precision, recall, F1 and speaker accuracy."""
        precision, recall = self.matched / max(1, self.found), self.matched / max(1, self.marked)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        speakers = self.spoken / max(1, self.matched)
        return f"p {precision:.3f}  r {recall:.3f}  f1 {f1:.3f}  speaker {speakers:.3f}  n {self.marked}"


def read_pairs(dossier: Path, gold: Path) -> Iterator[tuple[str, str, list[Range], list[Range]]]:
    """Each report of the gold folder: its name, text, the ranges found and the ranges marked."""
    articles = {Path(a["source"]).name: a for a in json.loads(dossier.read_text(encoding="utf-8"))["articles"]}
    for path in sorted(gold.glob("*.json")):
        marked = json.loads(path.read_text(encoding="utf-8"))
        article = articles.get(marked.get("article", ""))
        if article is None:
            continue
        wanted = [Range(s["start"], s["end"], tuple(s["speaker"])) for s in marked["statements"]]
        yield path.stem, article["text"], list(_found(article)), wanted


def _found(article: dict[str, Any]) -> Iterator[Range]:
    for statement in article["statements"]:
        speaker = statement["speaker"] or {}
        names = tuple(filter(None, (speaker.get("name"), speaker.get("text"))))
        for piece in statement["content"]:
            yield Range(piece["start"], piece["end"], names)


def jaccard(left: Range, right: Range) -> float:
    """The share of characters in common among all of both."""
    common = min(left.end, right.end) - max(left.start, right.start)
    return max(0, common) / (max(left.end, right.end) - min(left.start, right.start))


def match(found: Sequence[Range], marked: Sequence[Range], threshold: float) -> list[tuple[Range, Range]]:
    """Pairs of a found and a marked range, best first, each used once."""
    scored = [(jaccard(f, m), i, j) for i, f in enumerate(found) for j, m in enumerate(marked)]
    used_found, used_marked, pairs = set[int](), set[int](), []
    for score, i, j in sorted(scored, key=lambda s: (-s[0], s[1], s[2])):
        if score >= threshold and i not in used_found and j not in used_marked:
            used_found.add(i)
            used_marked.add(j)
            pairs.append((found[i], marked[j]))
    return pairs


def same_speaker(found: Range, marked: Range) -> bool:
    """Whether a name found is or contains a name marked."""
    names = [_plain(name) for name in found.speakers]
    return any(re.search(rf"\b{re.escape(_plain(wanted))}\b", name) for wanted in marked.speakers for name in names)


def _plain(name: str) -> str:
    text = unicodedata.normalize("NFKD", name).casefold().replace("’", "'")
    text = "".join(c for c in text if not unicodedata.combining(c))
    return re.sub(r"^(the|a|an|le|la|les|l'|un|une|des) ?", "", text.strip())


def main() -> int:
    """Print one row a threshold, and the ranges that do not match if asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("dossier", type=Path)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--misses", action="store_true")
    given = parser.parse_args()
    reports = list(read_pairs(given.dossier, given.gold))
    for threshold in THRESHOLDS:
        total = Tally()
        for name, text, found, marked in reports:
            pairs = match(found, marked, threshold)
            total += Tally(len(pairs), len(found), len(marked), sum(same_speaker(f, m) for f, m in pairs))
            if given.misses and threshold == THRESHOLDS[-1]:
                print_misses(name, text, found, marked, pairs)
        print(f"overlap {threshold}  {total.row()}")
    return 0


def print_misses(
    name: str, text: str, found: list[Range], marked: list[Range], pairs: list[tuple[Range, Range]]
) -> None:
    """The ranges without partner, and the pairs whose speaker is another."""
    for f, m in pairs:
        if not same_speaker(f, m):
            print(f"{name[:8]} SPEAKER {f.speakers} wanted {m.speakers}: {text[m.start : m.end]!r:.100}")
    for m in marked:
        if not any(m is partner for _, partner in pairs):
            before = text[max(0, m.start - 60) : m.start]
            print(f"{name[:8]} MISSED {before!r} [[ {text[m.start : m.end]!r} ]] {m.speakers[0]}")
    for f in found:
        if not any(f is partner for partner, _ in pairs):
            around = text[max(0, f.start - 60) : f.end + 40]
            print(f"{name[:8]} FALSE {text[f.start : f.end]!r} by {f.speakers[:1]} in {around!r}")


if __name__ == "__main__":
    raise SystemExit(main())
