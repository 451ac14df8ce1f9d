"""Make the pictures of the guides for editors: `make screenshots` (Chromium is needed).

A demo of its own is loaded, with the pages that the guides talk about; a browser then opens the
screens in Dutch and in French. Whatever a guide shows is what the CMS shows today.
"""

import io
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "images"
CHROMIUM = (
    os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
)
SWITCHES = ["--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
WIDTH, HEIGHT = 1120, 700
MOST_BYTES = 60_000
WAIT = 600


@dataclass(frozen=True)
class Pages:
    """Numbers of what was made for the pictures."""

    draft: dict[str, int]
    half: int
    waiting: int
    picture: int


def main() -> int:
    """All pictures, in both languages."""
    if not CHROMIUM:
        sys.stderr.write("No Chromium found: apt-get install chromium\n")
        return 1
    with tempfile.TemporaryDirectory() as var, demo(Path(var)) as site:
        pages = prepare()
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
            for language in ("nl", "fr"):
                context = browser.new_context(
                    viewport={"width": WIDTH, "height": HEIGHT}, timezone_id="Europe/Brussels"
                )
                take_all(context.new_page(), site, language, pages)
                context.close()
            browser.close()
    return 0


@contextmanager
def demo(var: Path) -> Iterator[str]:
    """A freshly loaded demo, and Django in this process on the same database."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    os.environ.pop("DATABASE_URL", None)
    os.environ |= {
        "PORT": str(port),
        "RESET": "",
        "TANDEM_VAR": str(var),
        "DJANGO_SETTINGS_MODULE": "tandem.settings.demo",
    }
    process = subprocess.Popen([sys.executable, "-m", "tandem.demo.run"], cwd=ROOT)
    site = f"http://localhost:{port}"
    try:
        wait_for(f"{site}/livez", process)
        yield site
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(30)


def wait_for(address: str, process: subprocess.Popen) -> None:
    """Until the demo answers; raises RuntimeError where it does not."""
    end = time.monotonic() + WAIT
    while time.monotonic() < end and process.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=2):  # noqa: S310 (our own)
                return
        except OSError:
            time.sleep(0.5)
    raise RuntimeError("The demo did not start.")


def prepare() -> Pages:
    """Make the pages in the database of the demo."""
    sys.path[:0] = [str(ROOT), str(ROOT / "site"), str(ROOT / "docs")]
    import django

    django.setup()
    from screenshots_pages import make_pages

    return Pages(**make_pages())


def take_all(page: Page, site: str, language: str, pages: Pages) -> None:
    """The pictures of one language, in the order of the guide."""
    draft = f"{site}/cms/pages/{pages.draft[language]}/edit/"
    sign_in(page, site, "editor", language)
    page.goto(f"{site}/cms/")
    show(page, ".editors-desk")
    take(page, language, "desk")
    page.goto(draft)
    take(page, language, "write")
    page.goto(f"{site}/cms/images/{pages.picture}/")
    show(page, "#id_description_nl", above=180)
    take(page, language, "picture")
    page.goto(draft)
    open_panel(page, "checks")
    page.locator(".finding").first.wait_for()
    take(page, language, "checks")
    page.goto(draft)
    open_panel(page, "preview")
    page.locator("#id_preview_mode").select_option("shared")
    page.frame_locator("#w-preview-iframe").locator(".shared-card img").wait_for(timeout=90_000)
    page.wait_for_timeout(1500)  # the panel scales the page to its own width
    take(page, language, "shared")
    sign_in(page, site, "translator", language)
    page.goto(f"{site}/cms/pages/{pages.half}/edit/")
    page.locator("text=Vrijwilligers").first.wait_for()
    show(page, "text=Vrijwilligers", above=150)
    take(page, language, "translate")
    sign_in(page, site, "approver", language)
    page.goto(f"{site}/cms/translation/page/{pages.waiting}/approval/")
    take(page, language, "approve")


def sign_in(page: Page, site: str, role: str, language: str) -> None:
    """Through the card of the demo desk, and read the CMS in this language from now on."""
    page.goto(f"{site}/demo/?language={language}")
    page.locator(f"form[action='/demo/sign-in/{role}/'] button").click()
    page.wait_for_load_state()
    page.goto(f"{site}/cms/account/")
    choice = page.locator("select[name$=preferred_language]")
    if choice.input_value() != language:
        choice.select_option(language)
        page.locator("main form [type=submit]").first.click()
        page.wait_for_load_state()


def open_panel(page: Page, name: str) -> None:
    """A side panel of the editor; one that was left open last time is open still."""
    page.locator(f"[data-side-panel-toggle={name}]").first.wait_for()
    panel = page.locator(f"[data-side-panel={name}]")
    page.wait_for_timeout(500)
    if not panel.is_visible():
        page.locator(f"[data-side-panel-toggle={name}]").first.click()
    panel.wait_for()
    page.wait_for_timeout(1000)  # it slides in


def show(page: Page, selector: str, above: int = 90) -> None:
    """Bring this to the top of the window, with room for what belongs to it above."""
    page.locator(selector).first.evaluate("element => element.scrollIntoView({block: 'start'})")
    page.locator(selector).first.evaluate(f"() => document.scrollingElement.scrollBy(0, -{above})")
    page.wait_for_timeout(500)


def take(page: Page, language: str, name: str) -> None:
    """What stands in the window, in as many colours as fit into the limit."""
    page.evaluate("document.querySelectorAll('.messages').forEach(e => e.remove())")
    shot = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    target = PICTURES / language / f"{name}.png"
    target.parent.mkdir(parents=True, exist_ok=True)
    for colours in (128, 64, 32, 16):
        shot.quantize(colours, dither=Image.Dither.NONE).save(target, optimize=True)
        if target.stat().st_size <= MOST_BYTES:
            sys.stdout.write(f"{target.relative_to(ROOT)}: {target.stat().st_size} bytes\n")
            return
    raise RuntimeError(f"{target} is larger than {MOST_BYTES} bytes")


if __name__ == "__main__":
    sys.exit(main())
