"""The page of two hundred reports: small enough, quick to its first paint, and everything works in it."""

from pathlib import Path

from playwright.sync_api import expect

from tests.writers.html.conftest import Open


def test_size(large: Path, pages: Path) -> None:
    assert large.stat().st_size < 6_000_000
    assert (pages / "flood.html").stat().st_size < 400_000


def test_only_what_is_in_sight_is_drawn(large: Path, open_page: Open) -> None:
    page = open_page(large.stem).page
    assert page.evaluate("document.querySelectorAll('*').length") < 12_000
    assert page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime") < 1500


def test_columns_of_copies_open_and_fold(large: Path, open_page: Open) -> None:
    page = open_page(large.stem).page
    page.locator("#matrix").scroll_into_view_if_needed()
    columns = page.locator("#matrix thead th")
    before = columns.count()
    page.locator("#matrix .fold").first.click()
    assert columns.count() > before
    page.locator("#matrix .fold").first.click()
    assert columns.count() == before


def test_claim_to_words_search_and_language(large: Path, open_page: Open) -> None:
    page = open_page(large.stem).page
    page.locator("#matrix a.cell").first.click()
    expect(page.locator("#reader .lit").first).to_be_in_viewport()
    page.locator("#search").fill("lifeboat kerbrat")
    expect(page.locator("#chips")).to_be_visible()
    expect(page.locator("#matrix tbody tr").first).to_contain_text("Kerbrat")
    page.locator("#language").click()
    expect(page.locator("#chips")).to_contain_text("affirmation")
