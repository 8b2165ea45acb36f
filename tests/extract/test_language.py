"""The language of a report."""

import pytest

from recoupe.extract.language import find_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("La mairie de Morlange a fermé lundi la passerelle qui relie les deux rives du canal.", "fr"),
        ("L'usine d'Aubry n'ouvrira qu'en mai.", "fr"),
        ("The town of Morlange closed the footbridge between the two banks of the canal on Monday.", "en"),
        ("Der Bürgermeister hat am Montag die Schließung der Brücke über den Kanal angekündigt.", "de"),
        ("La alcaldesa anunció el lunes el cierre de la pasarela que une las dos orillas del canal.", "es"),
        ("Мэр объявил в понедельник о закрытии пешеходного моста через канал.", "ru"),
        ("12.500 / 30 %", "und"),
        ("Morlange", "und"),
        ("", "und"),
        ("\0" * 50, "und"),
    ],
)
def test_language(text: str, language: str) -> None:
    assert find_language(text) == language


@pytest.mark.parametrize(
    ("text", "declared", "language"),
    [
        ("La mairie a fermé lundi la passerelle qui relie les deux rives du canal.", "fr-CH", "fr-CH"),
        ("La mairie de Morlange a fermé lundi la passerelle qui relie les deux rives du canal.", "en", "fr"),
        ("Morlange 12", "fr", "fr"),
    ],
)
def test_declared_language_holds_unless_the_words_deny_it(text: str, declared: str, language: str) -> None:
    assert find_language(text, declared) == language
