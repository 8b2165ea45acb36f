"""What statements are compared by: keys in any language, polarity, what the speaker is called."""

import pytest

from recoupe.languages.concepts import EITHER
from tests.extract.statements.read import read_statements


def only(text: str, language: str):
    (statement,) = read_statements(text, language)
    return statement


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("Le maire a dit que le pont était fermé.", "The mayor said that the bridge was closed."),
        ("Le maire a dit que quatorze maisons brûlaient.", "The mayor said that 14 houses were burning."),
        ("Le maire a dit que 1 900 soldats étaient partis.", "The mayor said that 1,900 soldiers had left."),
    ],
)
def test_two_languages_have_keys_in_common(french, english):
    left, right = only(french, "fr"), only(english, "en")
    keys = [{sense for key in one.keys for sense in key.split(EITHER)} for one in (left, right)]
    assert len(keys[0] & keys[1]) >= 2


def test_a_number_is_a_key_by_its_value():
    assert "#26" in only("Le maire a dit que vingt-six maisons sont vides.", "fr").keys


@pytest.mark.parametrize(
    ("language", "text", "negated"),
    [
        ("fr", "Le maire a assuré qu'aucune vanne n'avait été ouverte.", True),
        ("fr", "Le maire a assuré que rien n'avait bougé.", True),
        ("fr", "Le maire a assuré que les blessés n'étaient que sept.", False),
        ("fr", "Le maire a assuré que la vanne était ouverte.", False),
        ("en", "The mayor said no gate had been opened.", True),
        ("en", "The mayor said nobody had been told.", True),
        ("en", "The mayor said the gate had been opened.", False),
    ],
)
def test_polarity(language, text, negated):
    assert only(text, language).negated is negated


@pytest.mark.parametrize(
    ("language", "text", "keys"),
    [
        ("fr", "Le ministre de l'Industrie a dit que le pont tiendrait.", {"minister", "industry"}),
        ("en", "The Industry Minister said that the bridge would hold.", {"minister", "industry"}),
        ("fr", "L'intersyndicale a dit que la grève continuait.", {"union"}),
    ],
)
def test_the_speaker_is_described_by_keys(language, text, keys):
    assert keys <= set(only(text, language).speaker_keys)


def test_a_pronoun_is_described_by_what_its_person_was_called():
    text = "Le porte-parole de l'armée, Paul Martin, a dit que le pont tenait. Il a ajouté que la route était fermée."
    found = read_statements(text, "fr")
    assert len(found) == 2
    assert {"spokesman", "army"} <= set(found[1].speaker_keys)


@pytest.mark.parametrize(
    ("language", "text", "negated"),
    [
        ("fr", "Le maire a dit qu'il n'avait pas vu la lettre et qu'il publiera les comptes.", {"see", "letter"}),
        ("en", "The mayor said he never saw the letter, but he will publish the accounts.", {"see", "letter"}),
        ("fr", "Le maire a dit que la route ouvrira bientôt.", set()),
        ("en", "The mayor said nobody saw the letter and that the accounts will follow.", {"see", "letter"}),
    ],
)
def test_each_clause_has_its_polarity(language, text, negated):
    assert set(only(text, language).negated_keys) == negated


def test_what_stands_around_says_what_it_is_about():
    statement = only("Interrogé sur la mine, le maire a dit que le sujet n'avait pas été abordé.", "fr")
    assert "mine" in statement.around
    assert not set(statement.around) & set(statement.keys)
