"""Rows of speakers.toml: the noun stands in its example."""

from recoupe.languages.reporting import KINDS
from recoupe.text.folding import fold
from tests.languages.named import form_only


def ending(pack, row, text, marks):
    for mark in marks:
        assert fold(mark.words).endswith(tuple(fold(form) for form in row["forms"]))


GROUPS = {**dict.fromkeys(KINDS, form_only), "person_ending": ending}
