"""Rows of organizations.toml."""

from tests.languages.named import around, behind, form_only, shows_form


def head(pack, row, text, marks):
    for mark in marks:
        shows_form(row, mark)
        assert "organization" in {m.kind for m in around(pack, text, mark)}


def head_of_place(pack, row, text, marks):
    for mark in marks:
        shows_form(row, mark)
        assert "place" in {m.kind for m in around(pack, text, mark)}


def institution(pack, row, text, marks):
    for mark in marks:
        shows_form(row, mark)
        wanted = "place" if row["class"] == "site" else "organization"
        assert wanted in {m.kind for m in around(pack, text, mark)}


def kind_word(pack, row, text, marks):
    for mark in marks:
        shows_form(row, mark)
        assert behind(pack, text, mark).kind == row["kind"]


def partner(pack, row, text, marks):
    for mark in marks:
        assert any(mark.words.endswith(form) for form in row["forms"])
        assert [(m.start, m.end) for m in around(pack, text, mark)] == [(mark.start, mark.end)]


def led(pack, row, text, marks):
    for mark in marks:
        assert {m.kind for m in around(pack, text, mark)} == {"person"}


def firm_part(pack, row, text, marks):
    for mark in marks:
        assert {m.kind for m in around(pack, text, mark)} == {"organization"}


GROUPS = {
    "led": led,
    "firm_part": firm_part,
    "partner": partner,
    "head": head,
    "short_head": head,
    "institution": institution,
    "kind_word": kind_word,
    "sign": head,
    "legal": form_only,
    "place_sign": form_only,
    "compass": head_of_place,
    "place_preposition": form_only,
    "stop": form_only,
}
