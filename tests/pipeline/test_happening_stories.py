"""Whole stories in two languages: every happening that a careful reader marks is found in the reports that tell it."""

import tomllib
from functools import cache
from pathlib import Path

import pytest
from quality.story import tells

from recoupe.model.dossier import Dossier
from recoupe.pipeline.report import make_dossier
from recoupe.readers.sources import read_sources

STORIES = Path(__file__).parent / "happenings"
CASES = [
    pytest.param(folder.name, event, id=f"{folder.name}: {event['name']}")
    for folder in sorted(STORIES.iterdir())
    if folder.is_dir()
    for event in tomllib.loads((folder / "events.toml").read_text(encoding="utf-8"))["event"]
]


@cache
def read_story(name: str) -> Dossier:
    articles, problems = read_sources([str(path) for path in sorted((STORIES / name).glob("*.txt"))])
    return make_dossier(articles, problems)


@pytest.mark.parametrize(("story", "event"), CASES)
def test_the_happening_is_found_where_it_is_told(story: str, event: dict[str, str]) -> None:
    dossier = read_story(story)
    wanted = {article.id for article in dossier.articles if Path(article.source).stem in event["reports"]}
    assert any(tells(finding, wanted, event.get("date")) for finding in dossier.findings if finding.topic == "event")
