"""Everyday words that all packs share: none stands twice, none is in a pack's own table as well."""

import pytest

from recoupe.languages.concepts import common_keys, concept_of, shared_words
from recoupe.languages.pack import languages, load_language
from recoupe.text.folding import fold


@pytest.mark.parametrize("code", languages())
def test_no_word_has_two_keys(code):
    words = [fold(word) for _, forms in shared_words() for word in forms.get(code, ())]
    own = {form for form, _ in load_language(code).forms("concepts", "concept")}
    assert len(words) == len(set(words))
    assert not own & set(words)


@pytest.mark.parametrize(
    ("french", "english"), [("midi", "noon"), ("enveloppe", "envelope"), ("volcanique", "volcanic")]
)
def test_words_of_two_languages_meet(french, english):
    assert concept_of(load_language("fr"), french) == concept_of(load_language("en"), english)


def test_shares_are_of_all_statements():
    assert all(0 < share < 1 for share in common_keys().values())
