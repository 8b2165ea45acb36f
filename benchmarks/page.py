"""Size of the page, and how soon Chromium paints and draws it: `python -m benchmarks.page [REPORTS]`."""

import shutil
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import sync_playwright
from tests.writers.html.made_story import write_reports

import recoupe

PAINT = "performance.getEntriesByName('first-contentful-paint')[0].startTime"


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        dossier = recoupe.report([write_reports(Path(folder) / "reports.jsonl", count)])
        path = Path(folder) / "page.html"
        begun = time.perf_counter()
        recoupe.save(dossier, path)
        written = time.perf_counter() - begun
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1440, "height": 1000})
        begun = time.perf_counter()
        page.goto(path.as_uri())
        page.wait_for_selector("html[data-ready]")
        ready = time.perf_counter() - begun
        paint, elements = page.evaluate(PAINT), page.evaluate("document.querySelectorAll('*').length")
        print(
            f"{count} reports, {len(dossier.findings)} claims: {path.stat().st_size / 1e6:.2f} MB",
            f"written in {written:.2f} s",
        )
        print(f"first paint {paint / 1000:.2f} s, ready {ready:.2f} s, {elements} elements")
        browser.close()


if __name__ == "__main__":
    main()
