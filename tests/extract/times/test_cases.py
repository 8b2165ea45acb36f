"""Marked sentences: what is marked is found with its value, what is not marked is not found."""

from pathlib import Path

import pytest

from tests.extract.times.read import disagreement, read_times
from tests.marked import read_cases

FOLDER = Path(__file__).parents[2] / "languages"
CASES = [
    pytest.param(path.parent.name, case, id=f"{path.parent.name}:{case.line} {case.text}")
    for path in sorted(FOLDER.glob("*/dates.txt"))
    for case in read_cases(path)
]


@pytest.mark.parametrize(("language", "case"), CASES)
def test_sentence(language, case):
    times = read_times(case.text, language, dict(case.settings)["published"])
    assert disagreement(case.text, case.marks, times) == []
