"""Every row of the packs' calendars, shapes, pieces and rules: its examples hold."""

import pytest

from recoupe.languages.checks import rows_of
from recoupe.languages.pack import languages, load_language
from tests.extract.times.read import disagreement, read_times
from tests.marked import read_marked

# Tables whose examples show a word that helps to read, not a time.
HELPERS = {"ahead", "ahead_before", "before_ahead", "before_back", "perfect", "have"}


def examples():
    for code in languages():
        pack = load_language(code)
        for table, group, row in rows_of(pack):
            if table in ("calendar", "dates"):
                for example in row.get("examples", ()):
                    yield pytest.param(code, pack.table(table)["published"], group, example, id=f"{code} {example}")


@pytest.mark.parametrize(("language", "published", "group", "example"), list(examples()))
def test_example_holds(language, published, group, example):
    text, marks = read_marked(example)
    if group in HELPERS:
        assert marks
    else:
        assert disagreement(text, marks, read_times(text, language, published)) == []
