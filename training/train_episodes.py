"""Weights of what speaks for two reports being of one occurrence: `python -m training.train_episodes [OPTIONS]`.

Trains on the episodes of `quality/corpus`, of folders given as TEXTS:GOLD, and with `--clusters FILE` on a file as
`quality/clusters.py` reads it. Prints for each story how many of its episodes are found exactly, and BCubed F1, by
weights from all others; then writes `src/recoupe/compare/stories/weights.toml`.
"""

import argparse
import math
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np
from quality.clusters import bcubed, load

from recoupe.compare.copies import find_copies
from recoupe.compare.entities import link_entities
from recoupe.compare.stories import nearness
from recoupe.compare.stories.chains import find_chains
from recoupe.compare.stories.features import linked_entities
from recoupe.compare.stories.folds import find_folds
from recoupe.compare.stories.nearness import SIGNALS, Weighed, episode_nearness, loose_of, scale_of
from recoupe.compare.stories.state import StoryState, canonical_order
from recoupe.languages.background import background
from recoupe.model.article import Article
from recoupe.model.story import Copy
from recoupe.pipeline.read import read_report
from training.labelled import load_labelled
from training.logistic import Array, fit

RIDGE = 0.3
ROUNDS = 6
MOST, MOST_CLUSTERS = 30.0, 60.0  # Links that one story, and the file of clusters, count for at most.
TARGET = Path(nearness.__file__).parent / "weights.toml"

Pairs = dict[tuple[int, int], Array]


@dataclass(frozen=True)
class Labelled:
    """Reports of one story or file: the stories found in it, each with its pairs of dated reports and their signals.

    `episode` is that of each report that the gold speaks of; `followers` are the copies of each report.
    """

    name: str
    most: float
    stories: tuple[tuple[list[Weighed], Pairs], ...]
    episode: Mapping[str, int]
    followers: Mapping[str, list[str]]


def labelled(
    name: str, articles: Sequence[Article], copies: Sequence[Copy], episodes: Sequence[frozenset[str]], most: float
) -> Labelled:
    """The reports as the search for episodes sees them."""
    state = StoryState(background(), linked_entities(articles))
    for article in articles:
        state.add(article)
    ordered = [features.article.id for features in sorted(state.features.values(), key=canonical_order)]
    folds = find_folds(ordered, copies)
    followers: dict[str, list[str]] = {}
    for copy, source in folds.items():
        followers.setdefault(source, []).append(copy)
    stories = tuple((members, _pairs(members)) for members in state.stories(folds))
    return Labelled(name, most, stories, {i: at for at, ids in enumerate(episodes) for i in ids}, followers)


def _pairs(members: Sequence[Weighed]) -> Pairs:
    loose = loose_of(members)
    dated = [at for at in range(len(members)) if at not in loose]
    return {
        (i, j): np.array([*(signal(members[i], members[j]) for signal in SIGNALS.values()), 1.0])
        for i, j in combinations(dated, 2)
    }


def trained(examples: Sequence[Labelled]) -> Array:
    """The weights of all signals and the bias: likeness and time choose the first links, each fit the next."""
    names = [*SIGNALS, "bias"]
    weights = np.array([{"subject": 1.0, "wait": -1.0}.get(name, 0.0) for name in names])
    for _ in range(ROUNDS):
        rows, right, counts = list[Array](), list[float](), list[float]()
        for example in examples:
            links = [link for story in example.stories for link in _links(*story, example.episode, weights)]
            rows += [row for row, _ in links]
            right += [label for _, label in links]
            counts += [min(1.0, example.most / max(1, len(links)))] * len(links)
        weights = fit(np.array(rows), np.array(right), np.array(counts), ridge=RIDGE)
    return weights


def _links(
    members: Sequence[Weighed], pairs: Pairs, episode: Mapping[str, int], weights: Array
) -> Iterator[tuple[Array, float]]:
    """The links that make an episode one, best first; of those between two episodes, the best of each report."""
    ids = [member.features.article.id for member in members]
    ranked = sorted(pairs, key=lambda pair: -float(pairs[pair] @ weights))
    parent, seen = list(range(len(ids))), set[tuple[int, int]]()

    def root(at: int) -> int:
        return at if parent[at] == at else root(parent[at])

    for one, other in ranked:
        if ids[one] not in episode or ids[other] not in episode:
            continue
        left, right = episode[ids[one]], episode[ids[other]]
        if left == right and root(one) != root(other):
            parent[root(one)] = root(other)
            yield pairs[one, other], 1.0
        elif left != right:
            for key in {(one, right), (other, left)} - seen:
                seen.add(key)
                yield pairs[one, other], 0.0


def judged(example: Labelled, weights: Array) -> tuple[int, int, float]:
    """Episodes found exactly, all episodes, BCubed F1."""
    found: dict[str, str] = {}
    groups: set[frozenset[str]] = set()
    for members, pairs in example.stories:
        scale, loose = scale_of(members), loose_of(members)
        edges = {pair: float(row @ weights) for pair, row in pairs.items()}
        edges |= {
            (i, j): episode_nearness(members[i], members[j], scale)
            for i, j in combinations(range(len(members)), 2)
            if not {i, j}.isdisjoint(loose)
        }
        for part in find_chains(len(members), edges, loose):
            ids = [members[at].features.article.id for at in part]
            ids += [copy for i in ids for copy in example.followers.get(i, ())]
            groups.add(frozenset(ids))
            found |= dict.fromkeys(ids, min(ids))
    wanted: dict[int, set[str]] = {}
    for report, number in example.episode.items():
        wanted.setdefault(number, set()).add(report)
    score = bcubed(
        {i: str(n) for i, n in example.episode.items()}, {i: g for i, g in found.items() if i in example.episode}
    )
    return sum(frozenset(ids) in groups for ids in wanted.values()), len(wanted), score.f1


def _of_clusters(path: Path) -> Labelled:
    articles, events = load(path)
    read = [read_report(article)[0] for article in articles]
    linked, _ = link_entities(tuple(r.article for r in read), {r.article.id: r.entities for r in read})
    episodes = [frozenset(i for i, event in events.items() if event == name) for name in sorted(set(events.values()))]
    return labelled("clusters", linked, find_copies(linked), episodes, MOST_CLUSTERS)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*")
    parser.add_argument("--clusters", type=Path)
    args = parser.parse_args()
    examples = [
        labelled(one.name, one.dossier.articles, one.dossier.copies, one.episodes, MOST)
        for one in load_labelled(args.folders)
    ]
    examples += [_of_clusters(args.clusters)] if args.clusters else []
    weights = trained(examples)
    for at, example in enumerate(examples):
        hits, of, f1 = judged(example, trained([*examples[:at], *examples[at + 1 :]]))
        own, _, own_f1 = judged(example, weights)
        print(f"{example.name:12} left out {hits}/{of} F1 {f1:.3f}   trained on {own}/{of} F1 {own_f1:.3f}")
    lines = [f"{name} = {weight:.3f}" for name, weight in zip([*SIGNALS, "bias"], weights, strict=True)]
    head = (
        "# How much each signal speaks for two reports being of one occurrence: written by training/train_episodes.py."
    )
    TARGET.write_text("\n".join([head, "", "[weights]", *lines, ""]), encoding="utf-8")
    return 0 if all(map(math.isfinite, weights)) else 1


if __name__ == "__main__":
    sys.exit(main())
