"""What a person does with a browser, and what we look at on every screen."""

import os
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, ViewportSize, expect

AXE = Axe()
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
#: Our screens inside the CMS; what is around them is Wagtail's.
OURS = ".tandem"
DESKTOP: ViewportSize = {"width": 1280, "height": 900}
Role = Literal["link", "button"]
SHOTS = Path(__file__).resolve().parents[2] / "var/e2e"


def beginning(text: str) -> re.Pattern[str]:
    """Matches what begins with this, whatever spaces stand in it."""
    return re.compile(r"^\s*" + r"\s+".join(re.escape(word) for word in text.split()))


class Visitor:
    """A person at a screen; `look` checks accessibility and width of what she sees."""

    def __init__(
        self, page: Page, site: str, name: str = "visitor", looked_at: list[str] | None = None
    ) -> None:
        self.page, self.site, self.name = page, site, name
        self.looked_at: list[str] = [] if looked_at is None else looked_at

    def goto(self, path: str) -> None:
        """Open an address of the site, which must answer."""
        answer = self.page.goto(path if path.startswith("http") else self.site + path)
        assert answer is not None
        assert answer.ok, f"{path}: {answer.status}"

    def find(self, name: str | re.Pattern[str], role: Role = "link") -> Locator:
        """The first link (or button) with this name in the main part of the page."""
        return self.page.get_by_role("main").get_by_role(role, name=name).first

    def click(self, name: str | re.Pattern[str], role: Role = "link") -> None:
        """Click the link or button with this name, which leads to another page."""
        with self.page.expect_navigation(wait_until="load"):
            self.find(name, role).click()

    def press(self, name: str | re.Pattern[str]) -> None:
        """Press the button with this name."""
        self.click(name, role="button")

    def label(self, text: str) -> Locator:
        """The question of which the label begins with this."""
        return self.page.get_by_role("main").get_by_label(beginning(text)).first

    def heading(self, text: str | re.Pattern[str]) -> None:
        """The page's main heading says this."""
        expect(self.page.get_by_role("heading", level=1)).to_contain_text(text)

    def sees(self, text: str | re.Pattern[str]) -> None:
        """This stands somewhere in the main part of the page."""
        expect(self.page.get_by_role("main").get_by_text(text).first).to_be_visible()

    def eventually(self, done: Callable[[], bool], what: str, seconds: int = 60) -> None:
        """Reload until the worker has done it."""
        end = time.monotonic() + seconds
        while not done():
            assert time.monotonic() < end, f"{self.page.url}: {what}"
            self.page.wait_for_timeout(500)
            self.page.reload()

    def look(self, *, inside: str | None = None, narrow: bool = True, dark: bool = False) -> None:
        """No violation that axe can find, and no sideways scrolling on the narrowest phone."""
        self._axe(inside)
        if dark:
            self.page.emulate_media(color_scheme="dark")
            self._axe(inside)
            self._shoot("dark")
            self.page.emulate_media(color_scheme="light")
        self._shoot("desktop")
        self.looked_at.append(self.page.url)
        if narrow:
            self._narrow()

    def look_in_cms(self, *, narrow: bool = False) -> None:
        """The same for our part of a CMS screen."""
        self.look(inside=OURS, narrow=narrow)

    def _axe(self, inside: str | None) -> None:
        found = AXE.run(self.page, context=inside, options=RULES)
        assert found.violations_count == 0, f"{self.page.url}\n{found.generate_report()}"

    def _narrow(self) -> None:
        if os.environ.get("TANDEM_SHOTS"):
            self.page.set_viewport_size({"width": 390, "height": 844})
            self._shoot("phone")
        self.page.set_viewport_size({"width": 320, "height": 800})
        wide = self.page.evaluate("document.documentElement.scrollWidth")
        assert wide <= 320, f"{self.page.url} is {wide} px wide at 320 px"
        self.page.set_viewport_size(DESKTOP)

    def _shoot(self, kind: str) -> None:
        if not os.environ.get("TANDEM_SHOTS"):
            return
        SHOTS.mkdir(parents=True, exist_ok=True)
        path = re.sub(r"[^a-z0-9]+", "-", self.page.url.removeprefix(self.site).lower()).strip("-")
        name = f"{self.name}-{len(self.looked_at):02d}-{path[:60]}-{kind}.png"
        self.page.screenshot(path=SHOTS / name, full_page=True)
