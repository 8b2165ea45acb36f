"""Weights of what speaks for two figures counting one thing: `python -m training.train_figures [TEXTS:GOLD ...]`.

Trains on the figure pairs of `quality/corpus` and of the folders given; prints how many relations are right in each
story by weights from all others, then writes `src/recoupe/compare/figures/weights.toml`.
"""

import sys
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import numpy as np

from recoupe.compare.figures import counting, evidence
from recoupe.compare.figures.evidence import Pair, rarities
from recoupe.compare.figures.relations import find_relations, in_percent
from training.labelled import Labelled, load_labelled
from training.logistic import Array, fit_signed

UNLABELLED = 0.3  # How much a pair counts that the gold sets apart only by not naming it.
TARGET = Path(evidence.__file__).parent / "weights.toml"


def examples_of(story: Labelled) -> tuple[Array, Array, Array]:
    """Signals with a 1 for the bias, whether one thing is counted, how much the pair counts."""
    counted = {f.id: (a, in_percent(f)) for a in story.dossier.articles for f in a.figures}
    rarity = rarities((figure for _, figure in counted.values()), story.reports.common)
    rows, right, counts = [], [], []
    for first, then, label, count in _labels(story, list(counted)):
        pair = Pair(counted[first], counted[then], story.reports, rarity)
        if not any(rule(pair.left, pair.right, story.reports) for rule in counting.APART):
            rows.append([*(signal(pair) for signal in evidence.SIGNALS.values()), 1.0])
            right.append(label)
            counts.append(count)
    return np.array(rows).reshape(-1, len(evidence.SIGNALS) + 1), np.array(right), np.array(counts)


def _labels(story: Labelled, known: list[str]) -> Iterator[tuple[str, str, float, float]]:
    """Named relations and what follows from them are right; others of the same figures are wrong."""
    root = {figure: figure for figure in known}

    def find(figure: str) -> str:
        while root[figure] != figure:
            figure = root[figure]
        return figure

    named = set()
    for first, then, kinds in story.figure_pairs:
        if first and then:
            named |= {first, then}
            if "not_comparable" not in kinds:
                root[find(then)] = find(first)
    apart = {frozenset((a, b)) for a, b, kinds in story.figure_pairs if kinds == ("not_comparable",)}
    for first, then in combinations(sorted(known), 2):
        one = find(first) == find(then)
        if frozenset((first, then)) in apart:
            yield first, then, 0.0, 1.0
        elif one:
            yield first, then, 1.0, 1.0
        elif first in named and then in named:
            yield first, then, 0.0, UNLABELLED
        elif first in named or then in named:
            yield first, then, 0.0, UNLABELLED / 2


def trained(examples: list[tuple[Array, Array, Array]]) -> dict[str, float]:
    """The weights of all signals and the bias."""
    rows, right, counts = (np.concatenate(part) for part in zip(*examples, strict=True))
    return fit_signed(rows, right, counts, names=list(evidence.SIGNALS), against=evidence.AGAINST)


def judged(story: Labelled, weights: dict[str, float]) -> tuple[int, int]:
    """How many relations are as the gold has them, of how many."""
    evidence.learnt = lambda: weights  # type: ignore[assignment]
    relations = {frozenset((r.a, r.b)): r.relation for r in find_relations(story.reports)}
    got = (
        (relations.get(frozenset((a, b)), "not_comparable") if a and b else None, kinds)
        for a, b, kinds in story.figure_pairs
    )
    return sum(kind in kinds for kind, kinds in got), len(story.figure_pairs)


def main() -> int:
    stories = load_labelled(sys.argv[1:])
    examples = [examples_of(story) for story in stories]
    totals = np.zeros(2, dtype=int)
    for at, story in enumerate(stories):
        found = judged(story, trained([*examples[:at], *examples[at + 1 :]]))
        totals += found
        print(f"{story.name:12} {found[0]} of {found[1]}")
    weights = trained(examples)
    inside = sum(judged(story, weights)[0] for story in stories)
    print(f"left out     {totals[0] / totals[1]:.3f} of {totals[1]}; in sample {inside / totals[1]:.3f}")
    lines = [f"{name} = {weight:.3f}" for name, weight in weights.items()]
    head = "# How much each signal speaks for two figures counting one thing: written by training/train_figures.py."
    TARGET.write_text("\n".join([head, "", "[weights]", *lines, ""]), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
