"""Rows of nouns.toml."""

from recoupe.languages.lemmas import lemma_of, lower


def noun(pack, row, text, marks):
    for mark in marks:
        assert lower(mark.words).endswith(tuple(row["endings"]))
        assert lemma_of(pack, mark.words, "NOUN") == mark.value


def adjective(pack, row, text, marks):
    for mark in marks:
        assert lower(mark.words).endswith(tuple(row["endings"]))
        assert lemma_of(pack, mark.words, "ADJ") == mark.value


GROUPS = {"noun": noun, "adjective": adjective}
