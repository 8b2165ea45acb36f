"""Rows of places.toml."""

from tests.extract.names.read import read_names
from tests.languages.named import behind, form_only, shows_form


def before_place(pack, row, text, marks):
    for mark in marks:
        shows_form(row, mark)
        assert behind(pack, text, mark).rule == "listed capital"


def before_government(pack, row, text, marks):
    for mark in marks:
        shows_form(row, mark)
        assert behind(pack, text, mark).rule == "capital for its government"


def power(pack, row, text, marks):
    for mark in marks:
        shows_form(row, mark)
        assert "capital for its government" in [m.rule for m in read_names(text, pack.code).mentions]


GROUPS = {
    "power": power,
    "before_place": before_place,
    "before_government": before_government,
    "given_to": before_government,
    "motion": form_only,
    "giving": form_only,
}
