"""No input breaks the reading of figures, and no value is made up."""

import pytest

from tests.extract.figures.read import read_attributed, read_figures

STRANGE = {
    "empty": "",
    "long": "9" * 400 + " soldats",
    "long grouped": "123 " * 200 + "soldats",
    "long words": "deux mille " * 2000,
    "other digits": "Le port a reçu ١٢ soldats et 1٢ navires.",
    "points": "1.2.3.4.5.6 et 1,2,3 et 1..2 et 3-",
    "signs": "+-+-12 %% €€ $ £3 € -",
    "marks": "\u0301\u200f12\u0000 soldats \ud7ff",
    "quotes": '"' * 5000 + "12 soldats",
    "ranges": "entre et entre 3 à à 4 et entre 5 et",
    "percent": "12 % et " * 500,
    "dates": "mardi il a dit 12 morts, " * 200,
    "direction": "\u202e12 soldats\u202c et \u200f13\u200f navires",
    "powers": "1e999 soldats, -0, +∞, NaN, 10² navires, ① navire",
    "years": "En l'an 0, en 99999, 999999999999 ans.",
    "hyphens": "vingt--deux - trente- -trois deux-trois-mille",
}


@pytest.mark.parametrize("text", STRANGE.values(), ids=STRANGE)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_never_breaks(text: str, language: str) -> None:
    for figure in read_attributed(text, language):
        assert text[figure.start : figure.end] == figure.text


@pytest.mark.parametrize(
    "text",
    [
        "9" * 400 + " soldats",
        "Il y a ١٢ soldats.",
        "Il y a １２ soldats.",
        "Il y a 1.2.3 soldats.",
        "Il y a 1\u200b2 soldats.",
        "Il y a ½ million de soldats.",
        "Il y a 10² soldats.",
    ],
)
def test_no_value_is_made_up(text: str) -> None:
    assert read_figures(text, "fr") == ()


@pytest.mark.parametrize(
    "text", ["\u202e12 soldats\u202c", "\u200f12\u200f soldats", "12\u200b soldats", "12 \u200bsoldats"]
)
def test_signs_that_nobody_sees_change_nothing(text: str) -> None:
    assert {figure.low for figure in read_figures(text, "fr")} == {12.0}
