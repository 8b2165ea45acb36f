"""The marked lines of each language: every figure with its bounds and unit, and nothing else."""

from pathlib import Path

import pytest

from recoupe.languages.pack import languages
from tests.extract.figures.read import described, read_figures
from tests.marked import Case, read_cases

FOLDER = Path(__file__).parents[2] / "languages"
CASES = [
    pytest.param(code, case, id=f"{code}-{case.line}")
    for code in languages()
    for case in read_cases(FOLDER / code / "figures.txt")
]


@pytest.mark.parametrize(("language", "case"), CASES)
def test_line(language: str, case: Case) -> None:
    found = [(figure.text, described(figure)) for figure in read_figures(case.text, language)]
    assert found == [(mark.words, mark.value) for mark in case.marks]
