"""Rows of names.toml."""

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


GROUPS = {
    "title": title,
    "particle": particle,
    "link": form_only,
    "and": form_only,
    "genitive": form_only,
    "article": form_only,
}
