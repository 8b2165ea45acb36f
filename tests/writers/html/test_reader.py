"""Each question of docs/readers_test.md is answered where the table says, in at most two clicks."""

import re
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Page, expect

ROW = re.compile(r"^\| \d+ \| (.*?) \| ?(.*?) ?\| `(.*?)` \| (.*?) \|$", re.M)
STEP = re.compile(r"\s*→\s*")


class Answer(NamedTuple):
    """A question, what is clicked for it, and the answer with the place where it stands."""

    question: str
    clicks: tuple[str, ...]
    place: str
    answer: str


def paths() -> list[Answer]:
    rows = ROW.findall(Path("docs/readers_test.md").read_text(encoding="utf-8"))
    return [
        Answer(question, tuple(filter(None, STEP.split(clicks))), place, answer)
        for question, clicks, place, answer in rows
    ]


def test_there_are_twelve_of_two_clicks_at_most() -> None:
    assert len(paths()) == 12
    assert max(len(path.clicks) for path in paths()) == 2


@pytest.mark.parametrize("path", paths(), ids=lambda path: path.question[:40])
def test_question_is_answered(page: Page, path: Answer) -> None:
    for words in path.clicks:
        within = "article.shown a:not(.self):visible" if page.locator("article.shown").count() else "a:visible"
        page.locator(within, has_text=words).first.click()
    place = page.locator(path.place)
    expect(place).to_contain_text(path.answer, ignore_case=True)
    expect(place).to_be_visible()
