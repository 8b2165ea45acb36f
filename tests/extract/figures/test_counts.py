"""Statements that consist of a number."""

import pytest

from recoupe.pipeline.read import read_report
from tests.compare.made import made_article


@pytest.mark.parametrize(
    ("code", "text", "speaker", "said"),
    [
        ("fr", "L'opposition revendique 52 % des voix.", "opposition", "52 % des voix"),
        ("en", "The turnout was short of the 70.8 per cent given by the commission.", "commission", "70.8 per cent"),
        ("en", "The union claims 800 strikers at the plant.", "union", "800 strikers at the plant"),
    ],
)
def test_whoever_gives_a_number_says_it(code: str, text: str, speaker: str, said: str) -> None:
    article = read_report(made_article("one", text, language=code))[0].article
    [statement] = article.statements
    assert statement.speaker is not None
    assert (statement.speaker.name, statement.content[0].of(text)) == (speaker, said)
    assert any(figure.statement == statement.id for figure in article.figures)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "La banque centrale a relevé son taux directeur à 2,25 %."),
        ("en", "The court ordered the firm to pay 850,000 euros."),
    ],
)
def test_who_does_something_says_nothing(code: str, text: str) -> None:
    assert not read_report(made_article("one", text, language=code))[0].article.statements
