"""Hostile words are shown as words: nothing of them runs, leaves the page, or turns the text around."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import expect

import recoupe
from recoupe.model.article import Article, Block
from tests.writers.html.conftest import Open
from tests.writers.sample import make_dossier

SCRIPT = "</script><script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">"
TURNED = "Le maire \u202ede Luc Morvan\u202c a démissionné."
QUOTED = f"« Le pont <b onclick=alert(1)>est</b> sûr {SCRIPT} », a dit mardi la maire Rose Duval."
TEXT = f"Le pont a cédé {SCRIPT}\n\n{QUOTED}\n\n{TURNED}"


@pytest.fixture(scope="module", autouse=True)
def _hostile(pages: Path) -> None:
    """Reports with hostile titles, words and addresses."""
    rows = [
        {"title": f"Pont {SCRIPT}", "text": TEXT, "outlet": SCRIPT, "url": "javascript:document.title='taken'"},
        {"title": "Pont", "text": TEXT.replace("cédé", "tenu"), "outlet": "\u202eLe Fleuve", "published": "2024-05-07"},
    ]
    path = pages / "hostile.json"
    path.write_text(json.dumps([row | {"language": "fr"} for row in rows]), encoding="utf-8")
    recoupe.save(recoupe.report([path]), pages / "hostile.html", explain=True)


def test_scripts_and_handlers_are_text(open_page: Open) -> None:
    opened = open_page("hostile")
    opened.draw_all()
    page = opened.page
    expect(page.locator("#texts")).to_contain_text("</script><script>document.title='taken'</script>")
    assert "taken" not in page.title() or "document.title" in page.title()
    assert page.title() != "taken"
    assert page.locator("main b[onclick], main img, a[href^='javascript']").count() == 0


def test_turned_words_keep_their_order(open_page: Open) -> None:
    opened = open_page("hostile")
    opened.draw_all()
    expect(opened.page.locator("#texts article").first).to_contain_text("Le maire ⟨U+202E⟩de Luc Morvan")
    drawn = opened.page.evaluate("document.body.innerText")
    assert "\u202e" not in drawn


def test_addresses_lead_nowhere_strange(open_page: Open) -> None:
    page = open_page("hostile").page
    for at in ("#<img src=x onerror=alert(1)>", "#%", "#constructor", "#a-0:9-1", "#?person=<b>&q=%", "#f-none"):
        page.evaluate("(at) => { location.hash = at; }", at)
        expect(page.locator("h1")).to_be_visible()
    page.reload()
    expect(page.locator("h1")).to_be_visible()


def test_huge_title_is_cut_and_its_text_grows_on_demand(pages: Path, open_page: Open) -> None:
    dossier = make_dossier()
    title = "Un titre sans fin " * 560_000
    text = title + "\nLe pont ferme."
    first = Article("a-9", "huge.txt", text, "0" * 64, "fr", outlet=title, title=title)
    first = replace(first, blocks=(Block("title", 0, len(title)), Block("paragraph", len(title) + 1, len(text))))
    story = replace(dossier.stories[0], title=title, articles=("a-1", "a-2", "a-9"))
    claims = tuple(replace(finding, title=title) for finding in dossier.findings)
    huge = replace(dossier, articles=(*dossier.articles, first), stories=(story,), findings=claims)
    recoupe.save(huge, pages / "huge.html")
    assert (pages / "huge.html").stat().st_size < 2_000_000
    page = open_page("huge", at="#a-9").page
    assert len(page.locator("h1").inner_text()) < 250
    expect(page.locator("#reader .more")).to_be_attached()
    expect(page.locator("#reader .note")).to_contain_text("JSON dossier")
