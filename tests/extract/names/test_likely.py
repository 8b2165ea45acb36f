import pytest

from recoupe.extract.names import kinds, likely
from recoupe.extract.names.page import Name, Page, read_page
from recoupe.languages import nameodds
from recoupe.languages.nameodds import NameOdds
from tests.extract.test_tags import reading_of

TEXT = "La gare de Valmont est fermée. Le plan Belle Rive est prêt."


def page_of(text: str) -> Page:
    from recoupe.extract.tags import find_tags

    reading = reading_of(text, "fr")
    reading.tags = find_tags(reading)
    return read_page(reading)


def name_at(page: Page, first: int, last: int) -> Name:
    return Name(first, last, page.reading.tokens[first].start, "other", "capitals")


def with_odds(monkeypatch: pytest.MonkeyPatch, *odds: float) -> None:
    monkeypatch.setattr(likely, "name_odds", lambda *given, **span: NameOdds(*odds))


@pytest.mark.parametrize(
    ("odds", "kind"),
    [((0, 0, 0.95), "place"), ((0, 0.95, 0), "organization"), ((0.97, 0, 0), "person"), ((0.6, 0.3, 0.1), None)],
)
def test_only_what_is_almost_certain_is_likely(
    monkeypatch: pytest.MonkeyPatch, odds: tuple[float, ...], kind: str | None
) -> None:
    with_odds(monkeypatch, *odds)
    page = page_of(TEXT)
    assert likely.likely(page, name_at(page, 3, 4)) == kind


@pytest.mark.parametrize(
    ("odds", "kind"), [((0.01, 0.02, 0.01), "other"), ((0.1, 0.8, 0), "organization"), ((0.9, 0, 0), "person")]
)
def test_two_capitals_are_a_person_if_the_sentence_does_not_object(
    monkeypatch: pytest.MonkeyPatch, odds: tuple[float, ...], kind: str
) -> None:
    with_odds(monkeypatch, *odds)
    page = page_of("Le maire et Reto Valmont dorment.")
    assert kinds.two_words(page, name_at(page, 3, 5)) == kind


def test_a_word_of_a_longer_name_is_left_to_that_name(monkeypatch: pytest.MonkeyPatch) -> None:
    with_odds(monkeypatch, 0, 0, 1)
    page = page_of("La banque Reto Valmont ferme. Chez Valmont, rien.")
    assert likely.likely(page, name_at(page, 7, 8)) is None


def test_without_a_model_nothing_is_likely(monkeypatch: pytest.MonkeyPatch) -> None:
    page = page_of(TEXT)
    monkeypatch.setattr(nameodds, "_weights", lambda pack: None)
    assert likely.likely(page, name_at(page, 3, 4)) is None
    assert likely.no_person(page, name_at(page, 3, 4)) is None
