"""The reports so far; stories come out the same in whatever order the reports were added."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from recoupe.compare.stories.candidates import candidate_pairs
from recoupe.compare.stories.chains import find_chains
from recoupe.compare.stories.clusters import Edges, find_clusters
from recoupe.compare.stories.features import Features, features_of
from recoupe.compare.stories.nearness import Weighed, episode_nearness, loose_of, scale_of, story_nearness
from recoupe.compare.stories.rarity import Rarity
from recoupe.model.article import Article

STORY = 0.065
ALL_PAIRS = 60


@dataclass(frozen=True, slots=True)
class Group:
    """Reports that belong together, in order, and the one that is most like the others."""

    members: tuple[Features, ...]
    central: Features


@dataclass(frozen=True, slots=True)
class Told:
    """A story as groups: all of it, and its episodes."""

    story: Group
    episodes: tuple[Group, ...]


@dataclass(slots=True)
class StoryState:
    """Reports with their marks. Adding one costs the same however many there are."""

    background: Mapping[str, float]
    linked: frozenset[str] = frozenset()
    features: dict[str, Features] = field(default_factory=dict)

    def add(self, article: Article) -> None:
        """Take the report in; one with the same id replaces it."""
        self.features[article.id] = features_of(article, self.linked)

    def tell(self, folds: Mapping[str, str]) -> tuple[Told, ...]:
        """The stories of all reports so far; one in `folds` stands with the report that it is folded into."""
        followers: dict[str, list[Features]] = {}
        for features in sorted(self.features.values(), key=canonical_order):
            followers.setdefault(folds.get(features.article.id, features.article.id), []).append(features)
        return tuple(_told(members, followers) for members in self.stories(folds))

    def stories(self, folds: Mapping[str, str]) -> list[list[Weighed]]:
        """The reports of each story in order, without those in `folds`."""
        ordered = sorted(self.features.values(), key=canonical_order)
        roots = [features for features in ordered if features.article.id not in folds]
        rarity = Rarity(self.background, (features.body for features in roots))
        weighed = [Weighed(features, rarity.weigh(features.body)) for features in roots]
        return [[weighed[at] for at in group] for group in _story_groups(weighed)]


def canonical_order(features: Features) -> tuple[str, str]:
    """By date, then by text: an order that does not depend on how the reports arrived."""
    return features.article.published or "~", features.article.text


def _story_groups(weighed: Sequence[Weighed]) -> list[list[int]]:
    pairs = candidate_pairs([one.body for one in weighed])
    edges = {(i, j): story_nearness(weighed[i], weighed[j]) for i, j in sorted(pairs)}
    return find_clusters(len(weighed), edges, STORY)


def _told(members: Sequence[Weighed], followers: Mapping[str, list[Features]]) -> Told:
    edges = _episode_edges(members)
    whole = _group(members, list(range(len(members))), edges, followers)
    parts = find_chains(len(members), edges, loose_of(members))
    return Told(whole, tuple(_group(members, part, edges, followers) for part in parts))


def _episode_edges(members: Sequence[Weighed]) -> Edges:
    scale = scale_of(members)
    if len(members) <= ALL_PAIRS:
        pairs = {(i, j) for j in range(len(members)) for i in range(j)}
    else:
        pairs = candidate_pairs([member.body for member in members])
    return {(i, j): episode_nearness(members[i], members[j], scale) for i, j in sorted(pairs)}


def _group(
    members: Sequence[Weighed], part: Sequence[int], edges: Edges, followers: Mapping[str, list[Features]]
) -> Group:
    inside = set(part)
    nearness = dict.fromkeys(part, 0.0)
    for (one, other), value in edges.items():
        if one in inside and other in inside:
            nearness[one] += value
            nearness[other] += value
    central = max(part, key=lambda at: (bool(members[at].features.article.title), nearness[at], -at))
    every = [f for at in part for f in followers[members[at].features.article.id]]
    return Group(tuple(sorted(every, key=canonical_order)), members[central].features)
