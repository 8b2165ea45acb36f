"""Batches that are hard to compare: work stays bounded, and what is wrong with a report is said with a remedy."""

import hashlib
from collections.abc import Callable, Sequence

import pytest

from recoupe.model.article import Article
from recoupe.pipeline.read import read_report
from recoupe.pipeline.report import compare_all, make_dossier
from tests.counted import calls

TEXT = (
    "Le pont de Valmorel a été fermé mardi par la maire Rose Duval. « Nous le rouvrirons en mai », a-t-elle dit. "
    "Douze personnes ont été blessées, selon la préfecture du Val."
)


def article(number: int, text: str, published: str | None = "2024-03-05") -> Article:
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return Article(f"a-{number}", f"{number}.txt", text, sha256, "fr", published=published, outlet=f"Journal {number}")


def work(articles: Sequence[Article]) -> int:
    """How many calls it takes to compare the reports."""
    read = tuple(read_report(one, "fr")[0] for one in articles)
    return calls(lambda: compare_all(read))


BATCHES: dict[str, Callable[[int], str]] = {
    "identical": lambda _: TEXT,
    "empty": lambda _: "",
    "blank": lambda _: " \n ",
}


@pytest.mark.parametrize("text", BATCHES.values(), ids=BATCHES)
def test_work_grows_with_the_number_of_reports_and_not_with_its_square(text: Callable[[int], str]) -> None:
    few, many = ([article(n, text(n)) for n in range(count)] for count in (100, 500))
    work(few)
    assert work(many) < 1.5 * 5 * work(few)


def test_a_report_a_thousand_times_as_long_as_the_others_costs_its_length() -> None:
    others = [article(n, f"{TEXT} Le maire de Combe-{n} n'a rien dit.") for n in range(6)]
    long, twice = (article(9, "\n".join(f"{TEXT} C'était le jour {n}." for n in range(count))) for count in (60, 120))
    work([*others, long])
    assert work([*others, twice]) < 3 * work([*others, long])


def test_five_hundred_reports_of_one_text_are_told_as_one_origin() -> None:
    dossier = make_dossier([article(n, TEXT) for n in range(500)])
    assert not dossier.problems
    assert len(dossier.stories) == 1
    assert {len({member.article for member in finding.members}) for finding in dossier.findings} == {500}
    assert {finding.independent_origins.max for finding in dossier.findings} == {1}


@pytest.mark.parametrize(
    ("published", "told"), [("2999-01-01", True), ("2999", True), ("2024-03-05", False), ("2024/2999", False)]
)
def test_a_date_to_come_is_a_problem_with_a_remedy(published: str, told: bool) -> None:
    problems = make_dossier([article(1, TEXT, published)]).problems
    assert [("yet to come" in p.what, "--published" in p.remedy) for p in problems] == [(True, True)] * told
