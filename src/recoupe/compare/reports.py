"""The reports as the comparing steps ask them: their story, their occasion, who belongs to which side."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from recoupe.model.article import Article
from recoupe.model.mention import Actor, Entity
from recoupe.model.story import Copy, Episode, Story
from recoupe.text.folding import fold


@dataclass(frozen=True, slots=True)
class Reports:
    """All reports with what is known of them together; `story` and `episode` are by report."""

    articles: tuple[Article, ...]
    by_id: Mapping[str, Article]
    entities: Mapping[str, Entity]
    story: Mapping[str, str]
    episode: Mapping[str, Episode]
    copies: tuple[Copy, ...]

    def side(self, entity: str | None) -> str | None:
        """The country for which the entity can stand, or the entity itself."""
        known = self.entities.get(entity or "")
        return f"country:{known.country}" if known and known.country else entity

    def same_episode(self, left: str, right: str) -> bool:
        """Whether both reports tell the same occurrence."""
        if left == right:
            return True
        first, then = self.episode.get(left), self.episode.get(right)
        return first is not None and then is not None and first.id == then.id

    def voice(self, actor: Actor | None) -> str | None:
        """One key for a speaker over all reports: the entity, or the folded words of one that has none."""
        if actor is None:
            return None
        return actor.entity or fold(actor.name).strip() or None


def index_reports(
    articles: Sequence[Article], entities: Iterable[Entity], copies: Sequence[Copy], stories: Iterable[Story]
) -> Reports:
    """The reports with their stories; one that is in none is a story of its own."""
    story = {article.id: article.id for article in articles}
    episode: dict[str, Episode] = {}
    for found in stories:
        story.update(dict.fromkeys(found.articles, found.id))
        for part in found.episodes:
            episode.update(dict.fromkeys(part.articles, part))
    return Reports(
        articles=tuple(articles),
        by_id={article.id: article for article in articles},
        entities={entity.id: entity for entity in entities},
        story=story,
        episode=episode,
        copies=tuple(copies),
    )
