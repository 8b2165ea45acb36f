"""Rows of roles.toml."""

from recoupe.extract.names.describing import find_descriptions
from recoupe.extract.names.page import read_page
from tests.extract.names.read import read_names
from tests.languages.named import form_only, shows_form


def described(pack, text, mark):
    page = read_page(read_names(text, pack.code))
    tokens = page.reading.tokens
    return next(
        d for d in find_descriptions(page) if tokens[d.first].start <= mark.start and mark.end <= tokens[d.last - 1].end
    )


def role(pack, row, text, marks):
    for mark in marks:
        shows_form(row, mark, "m", "f", "u")
        assert described(pack, text, mark).role.class_ == row["class"]


def counterpart(pack, row, text, marks):
    for mark in marks:
        shows_form(row, mark, "m", "f", "u")
        assert described(pack, text, mark).role.class_ == "counterpart"


def field(pack, row, text, marks):
    for mark in marks:
        shows_form(row, mark)
        assert described(pack, text, mark).field == row["field"]


def past(pack, row, text, marks):
    for mark in marks:
        shows_form(row, mark)
        assert described(pack, text, mark).past


GROUPS = {
    "role": role,
    "counterpart": counterpart,
    "field": field,
    "past": past,
    "coming": form_only,
    "adjective": form_only,
    "definite": form_only,
    "possessive": form_only,
    "indefinite": form_only,
    "of": form_only,
}
