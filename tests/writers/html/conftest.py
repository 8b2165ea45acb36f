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
    recoupe.save(recoupe.report(["examples/flood"]), folder / "flood.html")
    return folder


@pytest.fixture(scope="session")
def examples(pages: Path) -> str:
    """The page of two stories."""
    recoupe.save(recoupe.report(["examples"]), pages / "examples.html")
    return "examples"


@pytest.fixture(scope="session")
def large(pages: Path) -> str:
    """The page of two hundred reports."""
    recoupe.save(recoupe.report([write_reports(pages / "large.jsonl", 200)]), pages / "large.html")
    return "large"


@pytest.fixture(scope="module")
def _windows(browser: Browser) -> Iterator[dict[str, Opened]]:
    """The windows of one module: each is used again by the tests that want the same one."""
    windows: dict[str, Opened] = {}
    yield windows
    for window in windows.values():
        window.page.context.close()


@pytest.fixture
def open_page(browser: Browser, pages: Path, _windows: dict[str, Opened]) -> Iterator[Open]:
    """Opens one of the pages afresh; when the test ends, nothing was logged and nothing asked for."""
    used: list[Opened] = []

    def open_one(name: str = "flood", *, at: str = "", width: int = 1440, **options: object) -> Opened:
        key = f"{width} {sorted(options.items())}"
        if key not in _windows:
            context = browser.new_context(viewport={"width": width, "height": 1000}, **{"locale": "en-GB", **options})
            _windows[key] = Opened(context.new_page())
        used.append(_windows[key])
        _windows[key].go((pages / f"{name}.html").as_uri(), at)
        return _windows[key]

    yield open_one
    assert [complaint for one in used for complaint in one.complaints] == []
    assert [request for one in used for request in one.requests] == []


@pytest.fixture
def page(open_page: Open) -> Page:
    """The page of the flood."""
    return open_page().page
