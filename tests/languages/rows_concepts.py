"""Rows of concepts.toml: the marked word, by its dictionary form, leads to the key of its row."""

from recoupe.languages.concepts import concept_of, contrasts, correctives, empties, key_of, negatives, only_after, weak
from recoupe.languages.phrases import words_of
from recoupe.text.folding import fold


def concept(pack, row, text, marks):
    for mark in marks:
        assert concept_of(pack, mark.value or mark.words) == row["key"]


def ending(pack, row, text, marks):
    for mark in marks:
        assert concept_of(pack, mark.words) == mark.value
        assert any(mark.words.endswith(form) for form in row["forms"])


def light(pack, row, text, marks):
    for mark in marks:
        assert key_of(pack, mark.value or mark.words, "VERB") is None


def negative(pack, row, text, marks):
    for mark in marks:
        assert fold(mark.words) in negatives(pack)
        assert (fold(mark.words) in only_after(pack)) == row.get("but_only", False)


def corrective(pack, row, text, marks):
    for mark in marks:
        assert fold(mark.words) in correctives(pack)


def contrast(pack, row, text, marks):
    for mark in marks:
        assert fold(mark.words) in contrasts(pack)


def weak_word(pack, row, text, marks):
    for mark in marks:
        assert fold(mark.value or mark.words) in weak(pack)


def empty(pack, row, text, marks):
    for mark in marks:
        words = words_of(pack, mark.words)
        assert empties(pack).at(words, 0)[0] == len(words)


GROUPS = {
    "weak": weak_word,
    "empty": empty,
    "negative": negative,
    "concept": concept,
    "ending": ending,
    "light": light,
    "corrective": corrective,
    "contrast": contrast,
}
