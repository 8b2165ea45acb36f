"""Rows of verbs.toml."""

from recoupe.languages.lemmas import lemma_of, lower


def ending(pack, row, text, marks):
    for mark in marks:
        assert lower(mark.words).endswith(tuple(row["endings"]))
        assert lemma_of(pack, mark.words, "VERB") == mark.value


GROUPS = {"ending": ending}
