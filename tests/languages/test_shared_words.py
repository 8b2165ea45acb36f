"""Everyday words that all packs share: none stands twice, none is in a pack's own table as well; their other senses."""

import pytest

from recoupe.languages.concepts import (
    common_keys,
    concept_of,
    concepts,
    either_key_of,
    key_of,
    other_senses,
    senses,
    shared_words,
)
from recoupe.languages.pack import languages, load_language
from recoupe.text.folding import fold


@pytest.mark.parametrize("code", languages())
def test_no_word_has_two_keys_but_as_another_sense(code):
    words = [fold(word) for _, forms in shared_words() for word in forms.get(code, ())]
    own = {form for form, _ in load_language(code).forms("concepts", "concept")}
    assert len(words) == len(set(words))
    assert not own & set(words)
    other = [(key, fold(word)) for key, forms in other_senses() for word in forms.get(code, ())]
    assert len(other) == len(set(other))
    assert not [(key, word) for key, word in other if concepts(load_language(code))[word] == key]
    assert max(map(len, senses(load_language(code)).values())) <= 5


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
