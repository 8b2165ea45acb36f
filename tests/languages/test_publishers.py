"""Outlets of one owner are one publisher."""

import pytest

from recoupe.languages.publishers import publisher_groups, publisher_of


@pytest.mark.parametrize(
    ("outlet", "group"),
    [
        ("Le Progrès", "Ebra"),
        ("LE PROGRES", "Ebra"),
        ("L'Est Républicain", "Ebra"),
        ("L’Est Républicain", "Ebra"),
        ("The Daily Mail", "DMG Media"),
        ("Buffalo News", "Lee Enterprises"),
        ("La Gazette de Combe-Noire", None),
        ("", None),
        (None, None),
    ],
)
def test_the_group_of_an_outlet(outlet: str | None, group: str | None) -> None:
    assert publisher_of(outlet) == group


def test_no_outlet_is_of_two_groups() -> None:
    wrong = [(o, g) for g, outlets in publisher_groups().items() for o in outlets if publisher_of(o) != g]
    assert wrong == []


@pytest.mark.parametrize("outlets", publisher_groups().values(), ids=publisher_groups())
def test_a_group_has_several_outlets(outlets: tuple[str, ...]) -> None:
    assert len(outlets) > 1
