"""Who says what: the marked sentences of each language."""

from pathlib import Path

import pytest

from tests.extract.statements.read import disagreement, read_statements
from tests.marked import read_cases

FOLDER = Path(__file__).parents[2] / "languages"
CASES = [
    pytest.param(code, case, id=f"{code}-{case.line}")
    for code in ("fr", "en")
    for case in read_cases(FOLDER / code / "statements.txt")
]


@pytest.mark.parametrize(("code", "case"), CASES)
def test_case(code, case):
    assert disagreement(case.text, case.marks, read_statements(case.text, code)) == []
