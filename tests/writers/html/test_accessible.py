"""Nothing serious is found by axe (WCAG 2.2 AA), whatever is open, in light and dark, on a desk and a phone."""

import pytest

from tests.writers.html.conftest import Open


@pytest.mark.parametrize(("scheme", "width"), [("dark", 1440), ("light", 390)])
def test_every_part(open_page: Open, scheme: str, width: int) -> None:
    opened = open_page(color_scheme=scheme, width=width)
    opened.draw_all()
    assert opened.serious() == []


def test_filters_help_and_the_report_beside(open_page: Open) -> None:
    opened = open_page()
    opened.page.locator("#filters summary").click()
    assert opened.serious("#bar") == []
    opened.page.locator("#filters summary").click()
    opened.page.locator("#matrix a.cell").first.click()
    assert opened.serious("#reader") == []
    opened.page.keyboard.press("?")
    assert opened.serious("#help") == []
