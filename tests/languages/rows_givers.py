"""Rows of givers.toml: the marked figure is given by whom the mark names."""

from tests.extract.figures.read import read_attributed


def given(pack, row, text, marks):
    figures = read_attributed(text, pack.code)
    for mark in marks:
        figure = next(figure for figure in figures if figure.start == mark.start)
        assert mark.value in (figure.source.name if figure.source else "")


def noted(pack, row, text, marks):
    figures = read_attributed(text, pack.code)
    for mark in marks:
        assert next(figure for figure in figures if figure.start == mark.start).source is None


GROUPS = dict.fromkeys(("verb", "given", "tally", "survey"), given) | {"note": noted}
