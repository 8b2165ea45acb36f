"""Any text gives statements or none, in linear time, with spans that lie in it."""

import pytest

from tests.counted import calls
from tests.extract.statements.read import read_statements

HOSTILE = [
    "",
    " ",
    "«",
    "»",
    '"',
    "\u0000",
    "« » « »",
    '"""""""',
    "selon",
    "Selon",
    "selon selon selon",
    "a dit",
    "a-t-il dit",
    ", a-t-il dit, a-t-il dit,",
    "que que que",
    "Il a dit que",
    "said that",
    "\u202edit\u202c que",
    "- dit",
    ":",
    "Jean :",
    "Jean : «",
    "9" * 400,
    "dit " * 50,
    "Le maire a dit que " * 20,
    "« a « b « c",
    "selon le selon la selon",
    "La mairie se tait sur l'annonce d'une hausse sur",
    "The firm is silent on the announcement of a rise on",
]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_crash(text, language):
    for statement in read_statements(text, language):
        assert 0 <= statement.start < statement.end <= len(text)
        assert all(statement.start <= piece.start < piece.end <= statement.end for piece in statement.content)


@pytest.mark.parametrize(
    "piece",
    [
        "« Oui », a dit le maire. ",
        '"',
        "« ",
        "Le maire a dit que ",
        ", selon le maire",
        "il dit, ",
        "et a dit que ",
        "et le maire assure que ",
        "Jean Durand ",
        "« Nous partons demain matin », dit-elle. Nous avons peur. C'est fini. ",
        "Pourquoi partez-vous ? Je pars, et je le dis. ",
    ],
)
def test_work_grows_with_the_text(piece):
    read_statements(piece, "fr")
    short, long = (calls(lambda: read_statements(piece * times, "fr")) for times in (300, 1_200))  # noqa: B023
    assert long < 6 * short
