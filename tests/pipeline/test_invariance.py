"""What a dossier says does not depend on the order of the reports, on doubles or on what the files are called."""

import random
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from recoupe.model.article import Article
from recoupe.model.dossier import Dossier
from recoupe.pipeline.report import make_dossier
from recoupe.readers.sources import read_sources

EXAMPLES = Path(__file__).parents[2] / "examples"
STORIES = ("flood", "strike")
COMPARED = ("entities", "copies", "stories", "findings", "timeline")
RECORDS = ("blocks", "mentions", "times", "statements", "figures", "events")


@cache
def articles_of(story: str) -> tuple[Article, ...]:
    return read_sources([str(EXAMPLES / story)])[0]


@cache
def dossier_of(story: str) -> Dossier:
    return make_dossier(articles_of(story))


def compared(dossier: Dossier) -> dict[str, list[str]]:
    return {name: sorted(repr(record) for record in getattr(dossier, name)) for name in COMPARED}


def spans(articles: Iterable[Article]) -> dict[str, list[list[tuple[int, int]]]]:
    return {a.id: [[(record.start, record.end) for record in getattr(a, name)] for name in RECORDS] for a in articles}


def claims(dossier: Dossier) -> list[tuple[object, ...]]:
    """Each finding by its members, a double as the report that it doubles, and how many origins it has."""
    told = [
        (f.topic, f.verdict, tuple(sorted({m.ref.replace("-2.", ".") for m in f.members})), f.independent_origins.max)
        for f in dossier.findings
    ]
    return sorted(told, key=repr)


@pytest.mark.parametrize("story", STORIES)
@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_arrival_changes_nothing(story: str, seed: int) -> None:
    articles = articles_of(story)
    shuffled = random.Random(seed).sample(articles, len(articles))
    dossier = make_dossier(shuffled)
    assert compared(dossier) == compared(dossier_of(story))
    assert [article.id for article in dossier.articles] == [article.id for article in shuffled]


@pytest.mark.parametrize("story", STORIES)
def test_the_names_of_the_files_change_nothing(story: str) -> None:
    renamed = [replace(article, source=f"{9 - n}/page{n}.txt") for n, article in enumerate(articles_of(story))]
    assert claims(make_dossier(renamed)) == claims(dossier_of(story))
    assert spans(make_dossier(renamed).articles) == spans(dossier_of(story).articles)


@pytest.mark.parametrize("story", STORIES)
@pytest.mark.parametrize("at", [0, -1])
def test_a_report_added_twice_adds_no_claim_and_no_origin(story: str, at: int) -> None:
    articles = articles_of(story)
    double = replace(articles[at], id=f"{articles[at].id}-2", source="double.txt")
    assert claims(make_dossier([*articles, double])) == claims(dossier_of(story))


@pytest.mark.parametrize("story", STORIES)
def test_a_report_more_changes_no_span_of_another(story: str) -> None:
    whole = spans(dossier_of(story).articles)
    for left_out in articles_of(story):
        fewer = [article for article in articles_of(story) if article is not left_out]
        found = spans(make_dossier(fewer).articles)
        assert found == {id: whole[id] for id in found}
