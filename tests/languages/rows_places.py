"""Rows of places.toml."""

from tests.languages.named import behind, form_only, shows_form


def before_place(pack, row, text, marks):
    for mark in marks:
        shows_form(row, mark)
        assert behind(pack, text, mark).rule == "listed capital"


def before_government(pack, row, text, marks):
    for mark in marks:
        shows_form(row, mark)
        assert behind(pack, text, mark).rule == "capital for its government"


GROUPS = {
    "before_place": before_place,
    "before_government": before_government,
    "given_to": before_government,
    "motion": form_only,
    "giving": form_only,
}
