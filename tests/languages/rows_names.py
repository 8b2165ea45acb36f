"""Rows of names.toml."""

from tests.extract.names.read import read_names
from tests.languages.named import around, behind, form_only, shows_form


def title(pack, row, text, marks):
    for mark in marks:
        shows_form(row, mark)
        if row.get("apart"):
            assert behind(pack, text, mark).kind == "person"
        elif not row.get("plural") and row.get("gender"):
            assert {m.kind for m in around(pack, text, mark)} == {"person"}


def particle(pack, row, text, marks):
    for mark in marks:
        shows_form(row, mark)
        assert {m.kind for m in around(pack, text, mark)} == {"person"}


def compound(pack, row, text, marks):
    for mark in marks:
        assert text[mark.end :].startswith(tuple(f"-{form}" for form in row["forms"]))
        assert [(m.start, m.end) for m in around(pack, text, mark)] == [(mark.start, mark.end)]


def no_name(pack, row, text, marks):
    for mark in marks:
        shows_form(row, mark)
        assert not [m for m in read_names(text, pack.code).mentions if mark.start <= m.start < mark.end]


GROUPS = {
    "title": title,
    "particle": particle,
    "compound": compound,
    "no_name": no_name,
    "link": form_only,
    "and": form_only,
    "genitive": form_only,
    "article": form_only,
}
