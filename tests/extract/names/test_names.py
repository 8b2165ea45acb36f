"""Marked sentences: what is marked is a name of that person, body or place; what is not marked is none."""

from pathlib import Path

import pytest

from tests.extract.names.read import disagreement, read_names
from tests.marked import read_cases

FOLDER = Path(__file__).parents[2] / "languages"
CASES = [
    pytest.param(path.parent.name, case, id=f"{path.parent.name}:{case.line} {case.text}")
    for path in sorted(FOLDER.glob("*/names.txt"))
    for case in read_cases(path)
]


@pytest.mark.parametrize(("language", "case"), CASES)
def test_sentence(language, case):
    assert not disagreement(case.marks, read_names(case.text, language))
