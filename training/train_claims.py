"""Weights of what speaks for two statements being one claim: `python -m training.train_claims [STORY ...]`.

Trains on the stories of `quality/corpus` and `training/stories` and on those given, each TEXTS:GOLD or a folder built
like one of the corpus; prints precision and recall of linked pairs for each story by weights from all others, then
writes `src/recoupe/compare/claims/weights.toml`.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np
from quality.gold import CORPUS

from recoupe.compare.claims import evidence
from recoupe.compare.claims.alignment import align_claims, pair_of
from recoupe.compare.claims.claims import find_claims
from recoupe.compare.claims.scores import weigh
from recoupe.compare.figures.relations import find_relations
from training.labelled import Labelled, load_labelled
from training.logistic import Array, fit_signed

UNLABELLED = 0.25  # How much a pair counts of which the gold names only one side, and so takes it for no pair.
OWN = 3.0  # How much a pair of the corpus counts, of whose marks most were made twice.
CORPUS_NAMES = frozenset(path.name for path in CORPUS.iterdir())
TARGET = Path(evidence.__file__).parent / "weights.toml"
STORIES = Path(__file__).parent / "stories"


@dataclass(frozen=True)
class Examples:
    """Pairs of statements of one story: signals with a 1 for the bias, whether they are one, how much each counts."""

    story: Labelled
    rows: Array
    right: Array
    counts: Array


def examples_of(story: Labelled) -> Examples:
    """Pairs within groups are right; pairs over groups, with near misses and with what is in no group are wrong."""
    claims = find_claims(story.reports)
    weights, by_id = (
        weigh(claims, story.reports.common, find_relations(story.reports), story.reports.copies),
        {claim.statement.id: claim for claim in claims},
    )
    rows, right, counts = [], [], []
    for left, then, label, count in _labels(story, list(by_id)):
        pair = pair_of(by_id[left], by_id[then], weights, story.reports)
        if pair is not None and pair.first.words != pair.then.words and evidence.likelihood(pair):
            rows.append([*(signal(pair) for signal in evidence.SIGNALS.values()), 1.0])
            right.append(label)
            counts.append(count)
    return Examples(story, np.array(rows).reshape(-1, len(evidence.SIGNALS) + 1), np.array(right), np.array(counts))


def _labels(story: Labelled, known: list[str]) -> Iterator[tuple[str, str, float, float]]:
    grouped: dict[str, set[int]] = {}
    for number, (members, _) in enumerate(story.groups):
        for member in filter(None, members):
            grouped.setdefault(member, set()).add(number)
    apart = {(m, s) for members, others in story.groups for m in members for s in others if m and s}
    for left, then in combinations(sorted(known), 2):
        first, other = grouped.get(left), grouped.get(then)
        if first and other:
            yield left, then, float(bool(first & other)), 1.0
        elif (left, then) in apart or (then, left) in apart:
            yield left, then, 0.0, 1.0
        elif first or other:
            yield left, then, 0.0, UNLABELLED


def trained(examples: list[Examples]) -> dict[str, float]:
    """The weights of all signals and the bias."""
    rows, right = (np.concatenate([getattr(one, name) for one in examples]) for name in ("rows", "right"))
    counts = np.concatenate([one.counts * (OWN if one.story.name in CORPUS_NAMES else 1.0) for one in examples])
    return fit_signed(rows, right, counts, names=list(evidence.SIGNALS), against=evidence.AGAINST)


def judged(story: Labelled, weights: dict[str, float]) -> tuple[int, int, int, int]:
    """Of pairs that the gold speaks of: right ones linked, linked, right ones, links to what is in no group."""
    evidence.learnt = lambda: weights  # type: ignore[assignment]
    claims = find_claims(story.reports)
    groups, _ = align_claims(claims, story.reports, find_relations(story.reports))
    root = {claim.statement.id: groups.root(claim.at) for claim in claims}
    hits = linked = wanted = strays = 0
    for left, then, label, count in _labels(story, list(root)):
        one = root[left] == root[then]
        if count < 1:
            strays += one
            continue
        wanted += label > 0
        linked += one
        hits += bool(one and label)
    return hits, linked, wanted, strays


def main() -> int:
    stories = load_labelled([*map(str, sorted(STORIES.iterdir())), *sys.argv[1:]])
    examples = [examples_of(story) for story in stories]
    total = np.zeros(4, dtype=int)
    for at, story in enumerate(stories):
        found = judged(story, trained([*examples[:at], *examples[at + 1 :]]))
        total += found
        print(f"{story.name:12}", _said(found))
    print(f"{'left out':12}", _said(tuple(total)))
    weights = trained(examples)
    print(
        f"{'in sample':12}", _said(tuple(sum((np.array(judged(s, weights)) for s in stories), np.zeros(4, dtype=int))))
    )
    lines = [f"{name} = {weight:.3f}" for name, weight in weights.items()]
    head = "# How much each signal speaks for two statements being one claim: written by training/train_claims.py."
    TARGET.write_text("\n".join([head, "", "[weights]", *lines, ""]), encoding="utf-8")
    return 0


def _said(found: tuple[int, ...]) -> str:
    hits, linked, wanted, strays = found
    precision, recall = hits / max(1, linked), hits / max(1, wanted)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return f"P {precision:.3f} R {recall:.3f} F1 {f1:.3f} of {wanted}, {strays} links to unlabelled"


if __name__ == "__main__":
    sys.exit(main())
