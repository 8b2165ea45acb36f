"""Rows of wordclasses.toml."""

from functools import partial

from recoupe.languages.lemmas import lower
from recoupe.languages.tagger import rough_label
from recoupe.languages.wordclasses import CLASSES, small_words


def small(pos, pack, row, text, marks):
    for mark in marks:
        assert lower(mark.words) in row["forms"]
        assert small_words(pack).lemmas[pos, lower(mark.words)] == mark.value


def ending(pack, row, text, marks):
    for mark in marks:
        assert lower(mark.words).endswith(tuple(row["endings"]))
        assert rough_label(pack, mark.words) == row["label"]


GROUPS = {pos: partial(small, pos) for pos in CLASSES} | {"ending": ending}
