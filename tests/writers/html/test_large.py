"""The page of two hundred reports: small enough, quick to its first paint, and everything works in it."""

import re
from pathlib import Path

from playwright.sync_api import expect

from tests.writers.html.conftest import Open

PAINT = "performance.getEntriesByName('first-contentful-paint')[0].startTime"


def test_sizes(large: str, pages: Path) -> None:
    assert (pages / "large.html").stat().st_size < 6_000_000
    assert (pages / "flood.html").stat().st_size < 400_000


def test_a_reader_goes_through_it(large: str, open_page: Open) -> None:
    opened = open_page(large)
    page = opened.page
    assert page.evaluate("document.querySelectorAll('*').length") < 12_000
    assert page.evaluate(PAINT) < 1500

    columns = page.locator("#matrix thead th")
    before = columns.count()
    assert before > 50
    page.locator("#matrix .fold").first.click()
    assert columns.count() > before
    page.locator("#matrix .fold").first.click()
    assert columns.count() == before

    page.locator("#matrix a.cell").first.click()
    expect(page.locator("#reader .lit").first).to_be_in_viewport()
    page.keyboard.press("b")
    expect(page.locator("article.shown")).to_be_focused()
    page.keyboard.press("Escape")

    page.keyboard.press("/")
    page.keyboard.type("lifeboat kerbrat anne")
    page.keyboard.press("Enter")
    expect(page.locator("#chips")).to_be_visible()
    expect(page.locator("#matrix tbody")).to_contain_text("Kerbrat")
    left = int(re.sub(r"\D", "", page.locator("#chips .left").inner_text()))
    assert 0 < left < 12
    assert page.locator("#matrix .narrow").count() == 1
    assert opened.serious("#matrix") == []

    page.locator("#language").click()
    expect(page.locator("#chips")).to_contain_text("affirmation")
    page.keyboard.press("d")
    expect(page.locator("#theme")).to_have_attribute("aria-pressed", "true")


def test_it_prints(large: str, open_page: Open) -> None:
    assert open_page(large).page.pdf(format="A4").startswith(b"%PDF")
