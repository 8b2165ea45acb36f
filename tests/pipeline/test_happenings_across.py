"""What several reports tell in different words, read and compared from their texts."""

import pytest

from recoupe.pipeline.report import make_dossier
from tests.compare.made import made_article

BORDER = "Le poste frontière de Valmorel, entre la France et l'Italie, était fermé depuis janvier. "
CROSSING = "The border post of Valmorel, between France and Italy, had been shut since January. "


def tellers(*texts: tuple[str, str], published: str = "2024-03-10") -> list[set[str]]:
    """The languages that tell each happening of several reports."""
    articles = [
        made_article(code, text, language=code, published=published, published_basis="given") for code, text in texts
    ]
    dossier = make_dossier(articles)
    code = {article.id: article.language for article in dossier.articles}
    events = [finding for finding in dossier.findings if finding.topic == "event"]
    return [found for f in events if len(found := {code[m.article] for m in f.members}) > 1]


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("Le poste de Valmorel a rouvert samedi, selon la douane.", "The Valmorel post reopened on Saturday."),
        (
            "Les corps des deux derniers alpinistes ont été remontés samedi.",
            "The bodies of the last two climbers were recovered on Saturday.",
        ),
    ],
)
def test_one_happening_in_two_languages(french: str, english: str) -> None:
    assert {"fr", "en"} in tellers(("fr", BORDER + french), ("en", CROSSING + english))


def test_two_days_are_two_happenings() -> None:
    french, english = "Le poste de Valmorel a rouvert samedi.", "The Valmorel post reopened on Thursday."
    assert {"fr", "en"} not in tellers(("fr", french), ("en", english))
