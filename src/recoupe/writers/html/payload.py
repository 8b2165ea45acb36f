"""The dossier as the page reads it: plain data, each text once, offsets in UTF-16 units."""

from collections import Counter
from typing import Any

from recoupe.model.article import Article
from recoupe.model.dates import day_range
from recoupe.model.dossier import Dossier
from recoupe.model.finding import Finding
from recoupe.model.mention import Entity
from recoupe.model.story import Copy, Story
from recoupe.writers.html.chains import shorten
from recoupe.writers.html.claim_data import ClaimWriter
from recoupe.writers.html.report_data import reason_data, report_data
from recoupe.writers.index import Index

MOST_COPIES = 1500  # the page shows; the dossier has all


def page_data(dossier: Dossier, index: Index, findings: tuple[Finding, ...], *, explain: bool) -> dict[str, Any]:
    """What the page shows: these findings of the dossier and all its reports."""
    writer = ClaimWriter(index)
    claims = [writer.write(finding) for finding in findings]
    reports = [_report(article, index, writer) for article in dossier.articles]
    named = {name for claim in claims for name in claim["entities"]}
    return {
        "recoupe": dossier.recoupe,
        "madeAt": dossier.made_at,
        "explain": explain,
        "reports": reports,
        "claims": claims,
        "chains": writer.chains,
        "entities": {entity.id: _entity(entity) for entity in dossier.entities if entity.id in named},
        "copies": [_copy(copy) for copy in _largest(dossier.copies)],
        "moreCopies": max(0, len(dossier.copies) - MOST_COPIES),
        "stories": [_story(story, index) for story in dossier.stories],
        "problems": [[shorten(p.source, 200), shorten(p.what, 300), shorten(p.remedy, 300)] for p in dossier.problems],
    }


def _largest(copies: tuple[Copy, ...]) -> list[Copy]:
    """The copies in their order, those of the largest share if there are too many."""
    if len(copies) <= MOST_COPIES:
        return list(copies)
    kept = {id(copy) for copy in sorted(copies, key=lambda copy: -copy.share)[:MOST_COPIES]}
    return [copy for copy in copies if id(copy) in kept]


def _report(article: Article, index: Index, writer: ClaimWriter) -> dict[str, Any]:
    """The report with how many statements came to it through each chain."""
    chains = Counter(writer.chain(s, article) for s in article.statements if s.speaker)
    return report_data(article, index) | {"chains": [[number, count] for number, count in chains.items()]}


def _entity(entity: Entity) -> dict[str, Any]:
    return {"kind": entity.kind, "name": shorten(entity.name, 80)}


def _copy(copy: Copy) -> dict[str, Any]:
    return {
        "copy": [copy.copy.article, copy.copy.start, copy.copy.end],
        "source": [copy.source.article, copy.source.start, copy.source.end],
        "kind": copy.kind,
        "share": copy.share,
        "directed": copy.directed,
        "because": [reason_data(reason) for reason in copy.because],
    }


def _story(story: Story, index: Index) -> dict[str, Any]:
    return {
        "id": story.id,
        "title": shorten(story.title, 200),
        "reports": list(story.articles),
        "episodes": [
            {
                "id": episode.id,
                "title": shorten(episode.title, 160),
                "reports": list(episode.articles),
                "when": episode.when,
                "from": day_range(episode.when).earliest,
                "to": day_range(episode.when).latest,
                "where": [shorten(index.entities[id_].name, 80) for id_ in episode.where if id_ in index.entities],
            }
            for episode in story.episodes
        ],
    }
