"""Steps run in an order that is checked, and what one finds is not lost when a later one fails."""

import hashlib

import pytest

from recoupe.errors import BrokenOrder
from recoupe.extract.reading import Reading
from recoupe.model.article import Article
from recoupe.pipeline import read
from recoupe.pipeline.steps import Step, check_order


def step(needs: str, gives: str) -> Step:
    return Step(lambda reading: (), frozenset(needs.split()), tuple(gives.split()))


def test_an_order_that_gives_what_is_needed_holds() -> None:
    check_order([step("", "tokens"), step("tokens", "tags"), step("tokens tags", "times")])


def test_a_broken_order_names_the_step_and_what_it_lacks() -> None:
    with pytest.raises(BrokenOrder, match="times needs tags"):
        check_order([step("", "tokens"), step("tokens tags", "times"), step("tokens", "tags")])


def test_what_was_found_is_kept_when_a_later_step_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(reading: Reading) -> object:
        raise IndexError("no such word")

    at = next(i for i, s in enumerate(read.STEPS) if s.gives == ("statements",))
    broken = (*read.STEPS[:at], Step(fail, frozenset(), ("statements",)), *read.STEPS[at + 1 :])
    monkeypatch.setattr(read, "STEPS", broken)
    text = "La maire Rose Duval a fermé le pont le 3 mars 2024."
    article = Article("a-1", "pont.txt", text, hashlib.sha256(text.encode()).hexdigest(), "fr")
    report, problems = read.read_report(article)
    assert [time.value for time in report.article.times] == ["2024-03-03"]
    assert [problem.what for problem in problems] == [
        "This report could not be read to its end (IndexError: no such word)."
    ]
