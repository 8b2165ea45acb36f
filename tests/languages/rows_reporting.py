"""Rows of reporting.toml: what is said is marked, with the speaker."""

from recoupe.text.folding import fold
from tests.extract.statements.read import disagreement, read_statements
from tests.marked import Mark


def says(pack, row, text, marks):
    assert disagreement(text, marks, read_statements(text, pack.code)) == []


def no_source(pack, row, text, marks):
    forms = {fold(form) for form in row["forms"]}
    assert all(fold(mark.words) in forms for mark in marks)
    assert read_statements(text, pack.code) == ()


def only_words(text: str, mark: Mark) -> str:
    return fold(text[mark.start : mark.end])


GROUPS = {"verb": says, "source": says, "no_source": no_source}
