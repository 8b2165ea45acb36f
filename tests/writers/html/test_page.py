"""The page of a story in a browser: from a claim to its words and back, filters, keys, language, colours, print."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.writers.html.conftest import Open

CLAIMS = "JSON.parse(document.getElementById('dossier').textContent).claims"


def test_first_screen_counts_what_stands_behind_the_story(page: Page) -> None:
    assert page.locator(".counts li").count() == 5
    expect(page.locator(".counts")).to_contain_text("7 reports")
    expect(page.locator("#agreed li").first).to_be_visible()
    expect(page.locator("#parted li").first).to_be_visible()
    expect(page.locator("#alone li").first).to_be_visible()


def test_a_cell_leads_to_its_words_and_back(page: Page) -> None:
    cell = page.locator("#matrix a.cell").first
    ref = cell.get_attribute("href")
    cell.click()
    lit = page.locator("#reader .lit")
    expect(lit.first).to_be_in_viewport()
    assert ref is not None
    assert ref.removeprefix("#") in (lit.first.get_attribute("data-refs") or "").split()
    page.locator("#reader .back").click()
    claim = page.locator("article.claim.shown")
    expect(claim).to_be_in_viewport()
    expect(claim).to_be_focused()


def test_words_of_a_claim_are_those_lit_in_the_report(page: Page) -> None:
    page.goto(page.url.split("#")[0] + "#words")
    words = page.locator("#words .wording a.words").first
    printed = re.sub(r"\W+", " ", words.inner_text())
    words.click()
    lit = " ".join(page.locator("#reader .lit").all_inner_texts())
    assert printed.split("…")[0].strip()[:40] in re.sub(r"\W+", " ", lit)


def test_marked_words_lead_to_their_claim(page: Page) -> None:
    page.goto(page.url.split("#")[0] + "#reports")
    page.locator("#reports a").first.click()
    mark = page.locator("#reader .text a[href^='#f-']").first
    target = mark.get_attribute("href")
    mark.click()
    expect(page.locator(f"article[id='{(target or '').removeprefix('#')}']")).to_be_in_viewport()


def test_every_claim_has_its_address(open_page: Open) -> None:
    ids = open_page().page.evaluate(f"{CLAIMS}.map((claim) => claim.id)")
    for claim in (ids[0], ids[-1]):
        page = open_page(at=f"#{claim}").page
        expect(page.locator(f"article[id='{claim}']")).to_be_in_viewport()


def test_search_leaves_the_claims_with_the_words(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("telephones")
    expect(page.locator("#chips")).to_contain_text("claims left")
    expect(page.locator("#matrix tbody tr").first).to_contain_text("téléphones")
    rows = page.locator("#matrix tbody tr").all_inner_texts()
    assert 0 < len(rows) < 6


@pytest.mark.parametrize("name", ["verdict", "person", "place", "outlet", "agency", "lang", "topic", "reading"])
def test_a_filter_leaves_fewer_claims_and_stays_in_the_address(page: Page, name: str) -> None:
    before = page.evaluate(f"{CLAIMS}.length")
    page.locator("#filters summary").click()
    select = page.locator(f"#filter-choices select[name={name}]")
    select.select_option(index=select.locator("option").count() - 1)
    left = int(re.sub(r"\D", "", page.locator("#chips .left").inner_text()))
    assert 0 < left < before
    page.reload()
    expect(page.locator("#chips .left")).to_contain_text(str(left))
    page.locator("#chips .clear").click()
    expect(page.locator("#chips")).to_be_hidden()


def test_a_claim_hidden_by_a_filter_is_shown_by_its_address(page: Page) -> None:
    claim = page.locator("#parted .claim-link").first.get_attribute("href")
    page.goto(page.url.split("#")[0] + f"{claim}?verdict=single")
    expect(page.locator(f"article[id='{(claim or '').removeprefix('#')}']")).to_be_in_viewport()


def test_a_report_left_out_is_counted_no_more(page: Page) -> None:
    page.goto(page.url.split("#")[0] + "#reports")
    page.get_by_label("Count Radio Lac").uncheck()
    expect(page.locator(".counts")).to_contain_text("6 reports")
    expect(page.locator("#chips")).to_contain_text("Without: Radio Lac")
    assert page.locator("#matrix thead th", has_text="Radio Lac").count() == 0
    page.get_by_label("Count Radio Lac").check()
    expect(page.locator(".counts")).to_contain_text("7 reports")


def test_words_searched_for_are_lit(page: Page) -> None:
    page.locator("#search").fill("hydrovern")
    expect(page.locator("#chips")).to_be_visible()
    page.wait_for_function("CSS.highlights.has('found') && CSS.highlights.get('found').size > 2")
    page.locator("#chips .clear").click()
    page.wait_for_function("!CSS.highlights.has('found')")


def test_back_of_the_browser_leads_from_the_words_to_the_claim(page: Page) -> None:
    page.locator("#parted .claim-link").first.click()
    claim = page.evaluate("document.activeElement.id")
    page.locator(f"article[id='{claim}'] a.words").first.click()
    expect(page.locator("#reader .lit").first).to_be_in_viewport()
    page.go_back()
    expect(page.locator(f"article[id='{claim}']")).to_be_focused()


def test_reader_tells_the_claim_of_the_words_in_focus(page: Page) -> None:
    page.locator("#matrix a.cell").first.click()
    expect(page.locator("#reader .mark-line")).to_contain_text("of 7 reports")
    first = page.locator("#reader .mark-line").inner_text()
    page.locator("#reader .text a").last.focus()
    expect(page.locator("#reader .mark-line")).not_to_have_text(first, use_inner_text=True)


def test_names_of_the_graph_filter_the_page(page: Page) -> None:
    page.goto(page.url.split("#")[0] + "#sources")
    page.get_by_role("button", name="Agencies: AFP,").click()
    expect(page.locator("#chips")).to_contain_text("AFP")
    expect(page.locator(".counts")).not_to_contain_text("7 reports")


def test_keys_alone_lead_through_the_page(page: Page) -> None:
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("3")
    expect(page.locator("#words")).to_be_focused()
    page.keyboard.press("j")
    first = page.evaluate("document.activeElement.id")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.id") not in ("", first)
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.id") == first
    page.keyboard.press("o")
    expect(page.locator("#reader .lit").first).to_be_visible()
    page.keyboard.press("n")
    assert page.evaluate("document.activeElement.closest('#reader') !== null")
    page.keyboard.press("b")
    assert page.evaluate("document.activeElement.id") == first
    page.keyboard.press("Escape")
    expect(page.locator("#reader")).to_be_hidden()


def test_arrows_move_in_the_matrix(page: Page) -> None:
    page.locator("#matrix tbody th a").first.focus()
    page.keyboard.press("ArrowRight")
    assert "cell" in page.evaluate("document.activeElement.className")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("#reader")).to_be_visible()


def test_shortcuts_are_listed_and_can_be_switched_off(page: Page) -> None:
    page.keyboard.press("?")
    expect(page.locator("#help")).to_be_visible()
    page.locator("#help input").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    expect(page.locator("#help")).to_be_hidden()


def test_interface_follows_the_browser_and_switches(open_page: Open) -> None:
    page = open_page(locale="fr-CH").page
    expect(page.locator("#parts")).to_contain_text("Aperçu")
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    page.keyboard.press("l")
    expect(page.locator("#parts")).to_contain_text("Overview")
    expect(page.locator(".counts")).to_contain_text("reports")
    page.reload()
    expect(page.locator("#parts")).to_contain_text("Overview")


def test_reasons_are_told_in_the_language_of_the_interface(open_page: Open) -> None:
    opened = open_page(locale="fr-FR")
    opened.draw_all()
    opened.page.evaluate("for (const box of document.querySelectorAll('.because')) box.unfold()")
    assert opened.page.locator(".because [lang=en]").all_inner_texts() == []
    assert opened.page.locator(".because li").count() > 20


def test_dark_follows_the_system_and_switches(open_page: Open) -> None:
    page = open_page(color_scheme="dark").page
    background = "getComputedStyle(document.body).backgroundColor"
    dark = page.evaluate(background)
    page.keyboard.press("d")
    light = page.evaluate(background)
    assert (sum(map(int, re.findall(r"\d+", dark))), sum(map(int, re.findall(r"\d+", light)))) == (65, 751)
    page.reload()
    assert page.evaluate(background) == light


def test_reasons_and_rules_are_shown_on_demand(page: Page) -> None:
    page.goto(page.url.split("#")[0] + "#figures")
    why = page.locator("#figures .because").first
    expect(why.locator("li").first).to_be_hidden()
    why.locator("summary").click()
    expect(why.locator("li").first).to_be_visible()
    why.locator("a.place").first.click()
    expect(page.locator("#reader .lit").first).to_be_in_viewport()


def test_stories_are_chosen(examples: str, open_page: Open) -> None:
    page = open_page(examples).page
    titles = page.locator("#story option").all_inner_texts()
    assert len(titles) == 3
    first = page.locator("h1").inner_text()
    page.locator("#story").select_option(index=1)
    assert page.locator("h1").inner_text() != first
    page.locator("#story").select_option(index=2)
    expect(page.locator(".counts")).to_contain_text("13 reports")


def test_phone_width_needs_no_sideways_scrolling(open_page: Open) -> None:
    opened = open_page(width=390, has_touch=True)
    opened.draw_all()
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= 390
    opened.page.locator("#matrix a.cell").first.click()
    expect(opened.page.locator("#reader .lit").first).to_be_in_viewport()
    opened.page.locator("#reader .back").click()
    expect(opened.page.locator("#reader")).to_be_hidden()


def test_claims_are_told_without_scripts(browser: Browser, pages: Path) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1200, "height": 900})
    page = context.new_page()
    page.goto((pages / "flood.html").as_uri())
    expect(page.get_by_text("Hydrovern → Reuters → valley-herald").first).to_be_visible()
    expect(page.locator("#plain h2").first).to_be_in_viewport()
    context.close()


def test_print_has_every_claim_and_text(open_page: Open) -> None:
    opened = open_page()
    pdf = opened.page.pdf(format="A4", print_background=True)
    assert pdf.startswith(b"%PDF")
    opened.draw_all()
    opened.page.emulate_media(media="print")
    assert opened.page.locator("#texts article").count() == 7
    expect(opened.page.locator("#bar")).to_be_hidden()
    claims = opened.page.evaluate(f"{CLAIMS}.length")
    assert opened.page.locator("article.claim").count() == claims
