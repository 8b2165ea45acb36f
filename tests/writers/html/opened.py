"""A page opened in a browser, and what it complains of and asks for."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


class Opened:
    """A window with a page from disk; `requests` are those that leave the page, `complaints` warnings and errors."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.address = ""
        self.complaints: list[str] = []
        self.requests: list[str] = []
        page.on("console", lambda message: self.complaints.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self._note(request.url))

    def _note(self, url: str) -> None:
        if url.split("#", maxsplit=1)[0] != self.address and not url.startswith("data:"):
            self.requests.append(url)

    def go(self, address: str, at: str = "") -> None:
        """Open the page afresh at this part of it; nothing is remembered."""
        if self.address:
            self.page.evaluate("localStorage.clear()")
        self.address = "about:blank"
        self.page.goto("about:blank")
        self.address = address
        self.complaints.clear()
        self.requests.clear()
        self.page.goto(address + at)
        self.page.wait_for_selector("html[data-ready]")

    def draw_all(self) -> None:
        """Draw every part, as for printing."""
        self.page.evaluate("dispatchEvent(new Event('beforeprint'))")

    def serious(self, within: str = "body") -> list[str]:
        """What axe finds of serious or critical impact in this part, with the first element of each."""
        options = {"runOnly": RULES, "resultTypes": ["violations"]}
        found = Axe().run(self.page, context=within, options=options).response["violations"]
        grave = [one for one in found if one["impact"] in ("serious", "critical")]
        return [f"{one['id']}: {one['help']} {one['nodes'][0]['html'][:200]}" for one in grave]
