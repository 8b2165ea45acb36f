"""Stories and their episodes over a batch of reports, the same in whatever order they arrive."""

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256

from recoupe.compare.stories.candidates import candidate_pairs
from recoupe.compare.stories.clusters import find_clusters
from recoupe.compare.stories.features import features_of, linked_entities
from recoupe.compare.stories.nearness import Weighed, episode_nearness, scale_of, story_nearness
from recoupe.compare.stories.rarity import Rarity
from recoupe.compare.stories.titles import title_of
from recoupe.model.article import Article
from recoupe.model.mention import Entity
from recoupe.model.story import Copy, Episode, Story

STORY = 0.065
EPISODE = 0.5


def find_stories(
    articles: Iterable[Article],
    entities: Iterable[Entity] = (),
    copies: Iterable[Copy] = (),
    *,
    background: Mapping[str, float] | None = None,
) -> tuple[Story, ...]:
    """Every report in its story and episode.

    `background` says in which share of all reports a mark stands.
    """
    ordered = sorted(articles, key=lambda a: (a.published or "~", a.text))
    linked = linked_entities(ordered)
    features = [features_of(article, linked) for article in ordered]
    rarity = Rarity(background or {}, (f.body for f in features))
    weighed = [Weighed(f, rarity.weigh(f.body)) for f in features]
    pairs = candidate_pairs([w.body for w in weighed])
    edges = {pair: story_nearness(weighed[pair[0]], weighed[pair[1]]) for pair in pairs}
    return tuple(_story(weighed, group) for group in find_clusters(len(weighed), edges, STORY))


def _story(weighed: Sequence[Weighed], group: Sequence[int]) -> Story:
    members = [weighed[at] for at in group]
    scale = scale_of(members)
    edges = {
        (i, j): episode_nearness(members[i], members[j], scale) for j in range(len(members)) for i in range(j)
    }
    episodes = tuple(
        _episode([members[at] for at in part]) for part in find_clusters(len(members), edges, EPISODE)
    )
    ids = tuple(m.features.article.id for m in members)
    return Story(_name("story", ids), episodes[0].title, ids, episodes)


def _episode(members: Sequence[Weighed]) -> Episode:
    ids = tuple(m.features.article.id for m in members)
    return Episode(_name("episode", ids), title_of(members[0].features.article), ids, None, ())


def _name(kind: str, ids: Sequence[str]) -> str:
    return f"{kind}-{sha256(' '.join(sorted(ids)).encode()).hexdigest()[:12]}"
