"""Stories with what careful readers say of them, read and compared, for the training of what compares reports."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quality.gold import GoldStory, load_corpus, load_story, locate

from recoupe.compare.reports import Reports, index_reports
from recoupe.languages.concepts import common_keys, negatives_by_language
from recoupe.model.article import Article
from recoupe.model.dossier import Dossier
from recoupe.model.figure import Figure
from recoupe.model.statement import Statement
from recoupe.pipeline.report import make_dossier
from recoupe.readers.sources import read_sources

Record = Statement | Figure


@dataclass(frozen=True)
class Labelled:
    """One story as it is read now.

    `groups` are sets of ids of statements that are one claim, each with the ids of near misses; `episodes` are sets
    of ids of reports; `figure_pairs` are ids of two figures and the relations that are right.
    """

    name: str
    dossier: Dossier
    reports: Reports
    groups: tuple[tuple[tuple[str | None, ...], tuple[str | None, ...]], ...]
    episodes: tuple[frozenset[str], ...]
    figure_pairs: tuple[tuple[str | None, str | None, tuple[str, ...]], ...]


def load_labelled(gold_folders: list[str]) -> list[Labelled]:
    """The stories of the project's corpus, then those given: TEXTS:GOLD, or a folder built like one of the corpus."""
    return [*map(_of_corpus, load_corpus()), *map(_given, gold_folders)]


def _given(folder: str) -> Labelled:
    texts, _, gold = folder.partition(":")
    return _of_folder(texts, gold) if gold else _of_corpus(load_story(Path(texts)), dated=True)


def _compared(paths: list[str], published: Mapping[str, str] | None = None) -> tuple[Dossier, Reports]:
    articles, problems = read_sources(paths, published=published)
    dossier = make_dossier(articles, problems)
    return dossier, index_reports(
        dossier.articles, dossier.entities, dossier.copies, dossier.stories, common_keys(), negatives_by_language()
    )


def _of_corpus(story: GoldStory, *, dated: bool = False) -> Labelled:
    """A story; `dated` hands over the dates that its marks give, where the reports print none."""
    days = {str(report.path): report.published for report in story.reports if report.published}
    dossier, reports = _compared([str(report.path) for report in story.reports], days if dated else None)
    articles = {r.path.stem: a for r in story.reports for a in dossier.articles if a.text == r.text}

    def ids(places: list[dict[str, Any]]) -> Iterator[str | None]:
        for place in places:
            report, wanted = locate(story, place)
            yield _at(articles[report.path.stem], wanted)

    groups = tuple((tuple(ids(g["members"])), tuple(ids(g.get("not_with", [])))) for g in story.cross.get("group", []))
    episodes = tuple(frozenset(articles[name].id for name in names) for names in story.cross.get("episodes", []))
    pairs = tuple(
        (
            *(_figure(story, pair[side], articles) for side in ("first", "second")),
            (pair["relation"], *pair.get("accept", [])),
        )
        for pair in story.cross.get("figure_pair", [])
    )
    return Labelled(story.name, dossier, reports, groups, episodes, pairs)


def _of_folder(texts: str, gold: str) -> Labelled:
    dossier, reports = _compared([str(path) for path in sorted(Path(texts).glob("*.txt"))])
    cross = json.loads((Path(gold) / "cross.json").read_text(encoding="utf-8"))

    def article(name: str) -> Article:
        return next(a for a in dossier.articles if Path(a.source).name.startswith(name))

    def ids(places: list[dict[str, Any]]) -> Iterator[str | None]:
        for place in places:
            yield _at(article(place["article"]), frozenset(range(place["start"], place["end"])))

    groups = tuple(
        (tuple(ids(g["members"])), tuple(ids(g["not_with"])))
        for g in cross["statement_groups"]
        if not g.get("optional")
    )
    episodes = tuple(frozenset(article(name).id for name in names) for names in cross["episodes"])
    pairs = tuple(
        (*(_amount(article(p[side]["article"]), p[side]) for side in "ab"), (p["relation"], *p.get("accept", [])))
        for p in cross["figure_pairs"]
    )
    return Labelled(Path(texts).name, dossier, reports, groups, episodes, pairs)


def _figure(story: GoldStory, place: dict[str, Any], articles: dict[str, Article]) -> str | None:
    report, wanted = locate(story, place)
    return _best(articles[report.path.stem], wanted)


def _amount(article: Article, place: dict[str, Any]) -> str | None:
    return _best(article, frozenset(range(place["start"], place["end"])))


def _best(article: Article, wanted: frozenset[int]) -> str | None:
    """The figure that covers most of these characters."""
    near = [(len(wanted & set(range(f.start, f.end))), f.id) for f in article.figures]
    return max((n for n in near if n[0]), default=(0, None))[1]


def _at(article: Article, wanted: frozenset[int]) -> str | None:
    """The statement that covers most of these characters."""
    near = [(len(_covered(s) & wanted), s.id) for s in article.statements if _covered(s) & wanted]
    return max(near)[1] if near else None


def _covered(statement: Statement) -> frozenset[int]:
    return frozenset(i for span in statement.content for i in range(span.start, span.end))
