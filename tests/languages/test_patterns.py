"""Patterns of words: what they match, where they can begin, what is refused."""

import re

import pytest

from recoupe.errors import BadPack
from recoupe.languages.patterns import LAST, compile_piece, first_word, second_word, words_piece

PIECES = {"month": words_piece(("mai", "mars")), "of": words_piece(("de", "d'"))}


@pytest.mark.parametrize(
    ("pattern", "text", "matched"),
    [
        ("{month}", "mars 2024", "mars"),
        ("mi {month}", "mi-mai", "mi-mai"),
        ("fin ({of})? {month}", "fin mai", "fin mai"),
        ("fin ({of})? {month}", "fin de mai", "fin de mai"),
        ("l' (an | annee)", "l'an", "l'an"),
        ("(tout)? fin? {month}", "mai", "mai"),
        ("(tout)? fin? {month}", "tout fin mars", "tout fin mars"),
        ("{month} {month:other}?", "mai mars", "mai mars"),
        ("{month} ,? mai", "mars, mai", "mars, mai"),
        ("fin {month}", "fin juin", None),
    ],
)
def test_what_a_pattern_matches(pattern, text, matched):
    match = re.compile(compile_piece(pattern, PIECES).regex).match(text)
    assert (match and match[0]) == matched


def test_where_a_pattern_can_begin():
    assert compile_piece("(tout)? {month}", PIECES).first == {"tout", "mai", "mars"}


@pytest.mark.parametrize(("text", "key"), [("mi-mai", "mi"), ("12h30", "0"), ("'82", "'"), ("", "")])
def test_first_word(text, key):
    assert first_word(text) == key


def test_role_stands_for_the_whole():
    piece = compile_piece("{month} {month:other}", PIECES)
    assert piece.roles == (("month", "month"), ("other", "month"))


@pytest.mark.parametrize("pattern", ["{year}", "(fin {month}", "fin)", "?"])
def test_what_is_refused(pattern):
    with pytest.raises(BadPack):
        compile_piece(pattern, PIECES)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("fin mai", "mai"),
        ("fin  mai", "mai"),
        ("mi-mai", "mai"),
        ("d'avril", "'"),
        ("mai 2021", "0"),
        ("fin\nmai", LAST),
    ],
)
def test_second_word(text, key):
    assert second_word(text, 0) == key


@pytest.mark.parametrize(
    ("pattern", "second"),
    [
        ("{month}", {"mai": {LAST}, "mars": {LAST}}),
        ("fin (tout)? {month}", {"fin": {"tout", "mai", "mars"}}),
        ("fin ({month})?", {"fin": {"mai", "mars", LAST}}),
        ("(fin)? {month}", {"fin": {"mai", "mars"}, "mai": {LAST}, "mars": {LAST}}),
        ("fin de {month} | fin {of} mars", {"fin": {"de", "d"}}),
        ("d'ici {month}", {"d": {"'"}}),
    ],
)
def test_what_can_stand_behind_the_first_word(pattern, second):
    assert compile_piece(pattern, PIECES).second == second
