"""Every row of every pack: its examples hold, and it breaks no rule of the packs."""

from importlib import import_module
from pathlib import Path

import pytest

from recoupe.languages.checks import check_pack, rows_of
from recoupe.languages.pack import languages, load_language
from tests.marked import read_marked

CHECKERS = {
    path.stem.removeprefix("rows_"): import_module(f"tests.languages.{path.stem}").GROUPS
    for path in sorted(Path(__file__).parent.glob("rows_*.py"))
}
EXAMPLES = [
    pytest.param(code, table, group, row, example, id=f"{code} {table} {group} {example}")
    for code in languages()
    for table, group, row in rows_of(load_language(code))
    if group in CHECKERS.get(table, {})
    for example in row["examples"]
]


@pytest.mark.parametrize("code", languages())
def test_pack(code):
    check_pack(load_language(code))


@pytest.mark.parametrize(("code", "table", "group", "row", "example"), EXAMPLES)
def test_example(code, table, group, row, example):
    text, marks = read_marked(example)
    assert marks, "an example marks the words that it is there for"
    CHECKERS[table][group](load_language(code), row, text, marks)
