"""Every row of the packs' number, unit and counting tables: its examples hold."""

import pytest

from recoupe.languages.checks import rows_of
from recoupe.languages.pack import languages, load_language
from tests.extract.figures.read import read_figures
from tests.marked import read_marked

TABLES = {"numbers", "units", "counted"}
EXAMPLES = [
    pytest.param(code, example, id=f"{code}-{table}-{group}-{example[:30]}")
    for code in languages()
    for table, group, row in rows_of(load_language(code))
    if table in TABLES
    for example in row["examples"]
]


@pytest.mark.parametrize(("language", "example"), EXAMPLES)
def test_example_holds(language: str, example: str) -> None:
    text, marks = read_marked(example)
    assert [figure.text for figure in read_figures(text, language)] == [mark.words for mark in marks]
