import pytest

from tests.extract.names.read import read_names

BESIDE = [
    ("Elle a reçu au château de Brandelle son homologue, Temur Askarov.", "fr", "Temur Askarov"),
    ("Devant l'usine de Brandelle, le maire, Okko Rintala, a souri.", "fr", "Okko Rintala"),
    ("At the port of Brandell the president, Temur Askarov, met farmers.", "en", "Temur Askarov"),
]


@pytest.mark.parametrize(("text", "code", "name"), BESIDE)
def test_who_is_described_is_a_person(text: str, code: str, name: str) -> None:
    assert [m.kind for m in read_names(text, code).mentions if m.text == name] == ["person"]


@pytest.mark.parametrize(
    "head", ["l'agence d'État", "l'agence officielle", "la télévision publique", "l'agence de presse"]
)
def test_who_passes_news_on_is_a_body(head: str) -> None:
    text = f"Le col est fermé, rapporte {head} TarnoInfo."
    assert [m.kind for m in read_names(text, "fr").mentions if m.text == "TarnoInfo"] == ["organization"]
