"""A real browser on the real demo: its own database, web server, worker and mailbox.

Nothing here touches Django: the journeys see what people see.
"""

import fcntl
import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.e2e.road import Road

ROOT = Path(__file__).resolve().parents[2]
CHROMIUM = (
    os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
)
SWITCHES = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything here needs a browser; each module is one journey on a demo of its own."""
    for item in items:
        if "e2e" in item.path.parts:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.xdist_group(item.path.stem))
            if not CHROMIUM:
                item.add_marker(
                    pytest.mark.skip(reason="no Chromium found: apt-get install chromium")
                )


@pytest.fixture(scope="session")
def loaded(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """What a demo keeps, once it was started as `make demo` starts it and stopped.

    One for all processes of the test run: whoever comes first makes it, the others wait.
    """
    shared = tmp_path_factory.getbasetemp()
    if worker_id != "master":
        shared = shared.parent
    var = shared / "loaded-demo"
    with (shared / "loaded-demo.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not var.exists():
            half = shared / "half-loaded-demo"
            with running(half, shared / "loaded-demo.log"):
                wait_for_worker(half / "tandem.sqlite3")
            half.rename(var)
    return var


@pytest.fixture(scope="module")
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a demo of its own, as if it was started for the first time.

    `TANDEM_E2E_SITE` names one that runs already, to look at a journey while writing it.
    """
    if address := os.environ.get("TANDEM_E2E_SITE"):
        yield address
        return
    var = tmp_path_factory.mktemp("demo") / "var"
    shutil.copytree(request.getfixturevalue("loaded"), var)
    with running(var, var.parent / "log") as address:
        yield address


@contextmanager
def running(var: Path, log: Path) -> Iterator[str]:
    """The address of a demo that keeps its things in `var`; it must stop as politely as it began."""
    port = free_port()
    settings = {
        **{name: value for name, value in os.environ.items() if name != "DATABASE_URL"},
        "PORT": str(port),
        "RESET": "",
        "TANDEM_VAR": str(var),
        "DJANGO_SETTINGS_MODULE": "tandem.settings.demo",
    }
    with log.open("w") as out:
        demo = subprocess.Popen(
            [sys.executable, "-m", "tandem.demo.run"],
            cwd=ROOT,
            env=settings,
            stdout=out,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    address = f"http://localhost:{port}"
    try:
        wait_for(f"{address}/livez", demo, log)
        yield address
    finally:
        demo.send_signal(signal.SIGINT)
        demo.wait(30)
    assert demo.returncode == 0, log.read_text()[-3000:]


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(address: str, process: subprocess.Popen, log: Path, seconds: int = 420) -> None:
    """Until the site answers; a demo that stopped tells why."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if process.poll() is not None:
            pytest.fail(f"the demo stopped: {log.read_text()[-3000:]}")
        try:
            with urllib.request.urlopen(address, timeout=2):
                return
        except OSError:
            time.sleep(0.3)
    pytest.fail(f"the demo did not answer: {log.read_text()[-3000:]}")


def wait_for_worker(database: Path, seconds: int = 420) -> None:
    """Until the sizes of all pictures are made: else each journey would make them again."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with closing(sqlite3.connect(database, timeout=20)) as connection:
            query = "SELECT count(*) FROM outbox_job WHERE done_at IS NULL AND failed_at IS NULL"
            if connection.execute(query).fetchone() == (0,):
                return
        time.sleep(1)
    pytest.fail("the worker of the demo did not finish its jobs")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium; Playwright brings none of its own.

    Gone with its journey: while Playwright runs, Django refuses the database to all other tests of the
    process.
    """
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        yield chromium
        chromium.close()


@pytest.fixture
def road(browser: Browser, site: str, request: pytest.FixtureRequest) -> Iterator[Road]:
    """The road in the language of the test's module; afterwards everybody goes home."""
    journey = Road(request.module.LANGUAGE, site, browser)
    yield journey
    journey.close()
