"""Everyday words that all packs share: none stands twice under one key, in both tables or in one."""

import pytest

from recoupe.languages.concepts import common_keys, concept_of, either_key_of, key_of, senses, shared_words
from recoupe.languages.pack import languages, load_language
from recoupe.text.folding import fold


@pytest.mark.parametrize("code", languages())
def test_no_word_has_a_key_twice(code):
    words = [(key, fold(word)) for key, forms in shared_words() for word in forms.get(code, ())]
    own = {(row["key"], form) for form, row in load_language(code).forms("concepts", "concept")}
    assert len(words) == len(set(words))
    assert not own & set(words)


@pytest.mark.parametrize("code", languages())
def test_no_word_has_five_senses(code):
    assert max(map(len, senses(load_language(code)).values())) <= 4


def test_a_word_of_two_senses_has_both():
    pack = load_language("fr")
    assert either_key_of(pack, "carte", "NOUN") == "map/card/membership"
    assert key_of(pack, "carte", "NOUN") == "map"


@pytest.mark.parametrize(
    ("french", "english"), [("midi", "noon"), ("enveloppe", "envelope"), ("volcanique", "volcanic")]
)
def test_words_of_two_languages_meet(french, english):
    assert concept_of(load_language("fr"), french) == concept_of(load_language("en"), english)


def test_shares_are_of_all_statements():
    assert all(0 < share < 1 for share in common_keys().values())
