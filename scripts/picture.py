"""The picture of the README: parts of the page of an example story side by side: `python -m scripts.picture`."""

import base64
import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

import recoupe

ROOT = Path(__file__).parents[1]
TOP = 48  # the bar of the page
GROUND = """<!DOCTYPE html><style>
body { margin: 0; padding: 34px; width: max-content; background: #e9e4d8; }
body { display: grid; grid-template-columns: 1040px 780px; gap: 26px; }
img { display: block; border-radius: 8px; box-shadow: 0 6px 26px rgb(60 45 20 / .22); }
div { display: grid; gap: 26px; align-content: start; }
</style>"""


def main() -> None:
    """Write docs/dossier.png."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        path = Path(folder) / "flood.html"
        recoupe.save(recoupe.report([ROOT / "examples" / "flood"]), path)
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        left = [part(browser, path, "", 1040, 700), part(browser, path, "#matrix", 1040, 793)]
        right = [claim(browser, path, "figure", "morts"), claim(browser, path, "statement", "worked as")]
        page = browser.new_page(viewport={"width": 2000, "height": 1700})
        page.set_content(f"{GROUND}<div>{''.join(left)}</div><div>{''.join(right)}</div>")
        page.locator("body").screenshot(path=ROOT / "docs" / "dossier.png")
        browser.close()


def part(browser: Browser, path: Path, at: str, width: int, height: int) -> str:
    """The page from this part of it on."""
    page = opened(browser, path, at, width, height + 2 * TOP)
    top = 2 * TOP + 26 if at else 0
    return image(page.screenshot(clip={"x": 0, "y": top, "width": width, "height": height - (26 if at else 0)}))


def claim(browser: Browser, path: Path, topic: str, words: str) -> str:
    """The card of the first claim of this topic with these words in its title."""
    page = opened(browser, path, "", 812, 1600)
    find = "([topic, words]) => JSON.parse(document.getElementById('dossier').textContent).claims"
    id_ = page.evaluate(find + ".find((c) => c.topic === topic && c.title.includes(words)).id", [topic, words])
    page = opened(browser, path, f"#{id_}", 812, 1600)
    card = page.locator(f"article[id='{id_}']")
    card.evaluate("(card) => card.classList.remove('shown')")
    return image(card.screenshot())


def opened(browser: Browser, path: Path, at: str, width: int, height: int) -> Page:
    """The page, drawn, in a window of this size."""
    page = browser.new_page(viewport={"width": width, "height": height}, locale="en-GB", color_scheme="light")
    page.goto(path.as_uri() + at)
    page.wait_for_selector("html[data-ready]")
    page.wait_for_timeout(2000)
    return page


def image(picture: bytes) -> str:
    """The picture as an element that holds it."""
    return f'<img src="data:image/png;base64,{base64.b64encode(picture).decode()}">'


if __name__ == "__main__":
    main()
