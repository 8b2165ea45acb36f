"""Nothing serious is found by axe (WCAG 2.2 AA), whatever is open, in light and dark, on a desk and a phone."""

import pytest

from tests.writers.html.conftest import Open


@pytest.mark.parametrize(("scheme", "width"), [("dark", 1440), ("light", 390)])
def test_every_part(open_page: Open, scheme: str, width: int) -> None:
    opened = open_page("flood", color_scheme=scheme, width=width)
    opened.draw_all()
    assert opened.serious() == []


def test_report_beside_the_claims(open_page: Open) -> None:
    opened = open_page("flood", color_scheme="light")
    opened.page.locator("#matrix a.cell").first.click()
    assert opened.serious("#reader") == []
    opened.page.keyboard.press("d")
    assert opened.serious("#reader") == []


def test_filters_and_help(open_page: Open) -> None:
    opened = open_page("examples")
    opened.page.locator("#filters summary").click()
    assert opened.serious("#bar") == []
    opened.page.keyboard.press("Escape")
    opened.page.keyboard.press("?")
    assert opened.serious("#help") == []


def test_matrix_with_narrow_columns(open_page: Open) -> None:
    opened = open_page("many")
    opened.page.locator("#matrix").scroll_into_view_if_needed()
    assert opened.page.locator("#matrix .narrow").count() == 1
    assert opened.serious("#matrix") == []
