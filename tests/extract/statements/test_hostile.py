"""Any text gives statements or none, in linear time, with spans that lie in it."""

from time import perf_counter

import pytest

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
]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_crash(text, language):
    for statement in read_statements(text, language):
        assert 0 <= statement.start < statement.end <= len(text)
        assert all(statement.start <= piece.start < piece.end <= statement.end for piece in statement.content)


@pytest.mark.parametrize(
    "piece", ["« Oui », a dit le maire. ", '"', "Le maire a dit que ", ", selon le maire", "il dit, ", "et a dit que "]
)
def test_time_is_linear(piece):
    def seconds(times: int) -> float:
        start = perf_counter()
        read_statements(piece * times, "fr")
        return perf_counter() - start

    seconds(10)
    short, long = seconds(150), seconds(1200)
    assert long < 40 * short + 0.5
