import pytest

from recoupe.compare.claims.wording import kinship, longest_run, own_words, words_of


@pytest.mark.parametrize(
    ("left", "right", "run"),
    [("a b c d", "x b c y", 2), ("a b", "c d", 0), ("", "a", 0), ("a a a", "a a", 2)],
)
def test_longest_run(left, right, run):
    assert longest_run(left.split(), right.split()) == run


@pytest.mark.parametrize(
    ("left", "right", "near"),
    [
        ("support", "support", 1.0),
        ("russe", "russie", 0.7),
        ("inconditionnel", "inconditionnellement", 0.6),
        ("mur", "mer", 0.0),
        ("2024", "2025", 0.0),
        ("accord", "record", 0.0),
        ("map/card", "card", 1.0),
        ("map/card", "record/toll", 0.0),
    ],
)
def test_kinship(left, right, near):
    assert kinship(left, right) == near
    assert kinship(right, left) == near


def test_own_words_are_those_the_other_lacks():
    left, right = "Un « soutien inébranlable » à la ville", "Un soutien inconditionnel à la ville"
    assert own_words(left, right) == "inébranlable"
    assert own_words(right, left) == "inconditionnel"
    assert own_words(left, left) == ""


def test_words_are_folded_and_bare():
    assert words_of("L'Été, « déjà »…") == ("l", "ete", "deja")
