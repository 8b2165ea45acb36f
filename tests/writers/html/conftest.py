"""Pages of stories in Debian's Chromium, watched: whatever a page says on its console or asks of a network is kept."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

import recoupe
from tests.writers.html.made_story import write_reports
from tests.writers.html.opened import Opened

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
expect.set_options(timeout=20_000)  # a busy machine is slow to draw
Open = Callable[..., Opened]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = os.environ.get("RECOUPE_CHROMIUM") or next((p for name in NAMES if (p := shutil.which(name))), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the pages of the stories that the tests read."""
    folder = tmp_path_factory.mktemp("pages")
    flood = recoupe.report(["examples/flood"])
    recoupe.save(flood, folder / "flood.html")
    recoupe.save(recoupe.report(["examples"]), folder / "examples.html")
    recoupe.save(flood, folder / "explained.html", explain=True)
    recoupe.save(recoupe.report([write_reports(folder / "many.jsonl", 60)]), folder / "many.html")
    return folder


@pytest.fixture(scope="session")
def large(pages: Path) -> Path:
    """The page of two hundred reports."""
    dossier = recoupe.report([write_reports(pages / "large.jsonl", 200)])
    recoupe.save(dossier, pages / "large.html")
    return pages / "large.html"


@pytest.fixture
def open_page(browser: Browser, pages: Path) -> Iterator[Open]:
    """Opens one of the pages; when the test ends, nothing was logged and nothing asked for."""
    opened: list[Opened] = []

    def open_one(name: str = "flood", *, at: str = "", width: int = 1440, **options: object) -> Opened:
        context = browser.new_context(viewport={"width": width, "height": 1000}, **{"locale": "en-GB", **options})
        one = Opened(context.new_page(), pages / f"{name}.html")
        opened.append(one)
        one.go(at)
        return one

    yield open_one
    for one in opened:
        complaints, requests = one.complaints, one.requests
        one.page.context.close()
        assert complaints == []
        assert requests == []


@pytest.fixture
def page(open_page: Open) -> Page:
    """The page of the flood."""
    return open_page("flood").page
