"""`make demo`: prepare the embedded database, start site and worker, and stop both on Ctrl-C."""

import gc
import os
import shutil
import signal
import socket
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event
from types import FrameType
from typing import Any

from tandem.demo.cast import cards
from tandem.demo.children import Child, start, stop

BEGUN = time.time()
WAIT_FOR_SITE = 60.0


class CannotRun(Exception):
    """The message says what is wrong, in one sentence."""


def main() -> int:
    """Run until somebody stops it; the exit code is 1 where it could not run."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "tandem.settings.demo"
    _on_stop(_leave_at_once)
    try:
        run()
    except CannotRun as reason:
        say(str(reason))
        return 1
    say("\nStopped.")
    return 0


def run() -> None:
    """All stages, with the time each took. Comes back when somebody stops it."""
    settings = _settings()
    demand_free_port(settings.PORT)
    if settings.RESET:
        _start_over(settings)
    timings: dict[str, float] = {}
    if settings.STARTED:
        timings["brought the dependencies"] = BEGUN - settings.STARTED
    _prepare(timings)
    stopped = Event()
    _on_stop(lambda _number, _frame: stopped.set())
    children: list[Child] = []
    try:
        with _timed(timings, "started site and worker"):
            _start_children(settings, children)
            _wait_for_answer(settings.PORT, children, stopped)
        if not stopped.is_set():
            say(_welcome(settings, timings))
        while not stopped.wait(0.5):
            _demand_alive(children)
    finally:
        stop(children)


def _on_stop(handler: Callable[[int, FrameType | None], object]) -> None:
    """Ctrl-C, a polite kill, a closed terminal; also where the shell told us to ignore them."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, handler)


def _leave_at_once(_number: int, _frame: FrameType | None) -> None:
    """While the database is prepared: what was not committed is rolled back by the next opening.

    No exception: it could be raised, and lost, in the middle of anybody's code.
    """
    say("\nStopped.")
    os._exit(130)


def say(text: str) -> None:
    """Tell the person at the terminal."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def demand_free_port(port: int) -> None:
    """Raises CannotRun where somebody else listens."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except (OSError, OverflowError) as error:
            raise CannotRun(
                f"Port {port} is taken; choose another: PORT={_another(port)} make demo"
            ) from error


def _another(port: int) -> int:
    return port + 1 if 0 < port < 65535 else 8001


def _settings() -> Any:
    from django.core.exceptions import ImproperlyConfigured

    try:
        from tandem.settings import demo
    except (ImproperlyConfigured, ValueError) as error:
        raise CannotRun(f"The demo cannot read its settings: {error}") from error
    return demo


def _start_over(settings: Any) -> None:
    shutil.rmtree(settings.VAR_DIR, ignore_errors=True)
    (settings.VAR_DIR / "broker" / "control").mkdir(parents=True)


def _prepare(timings: dict[str, float]) -> None:
    """Migrate and load in this process: starting another one would cost seconds."""
    with _timed(timings, "migrated the database"):
        import django

        django.setup()
        from django.core.management import call_command
        from django.db import connection

        _do_not_wait_for_the_disk(connection)
        with _rarely_collecting():
            call_command("migrate", verbosity=0)
    with _timed(timings, "loaded the demo"), _rarely_collecting():
        call_command("load_demo")
    connection.close()


def _do_not_wait_for_the_disk(connection: Any) -> None:
    """What a power cut breaks here is made again with RESET=1; site and worker do wait."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA synchronous=OFF")


@contextmanager
def _rarely_collecting() -> Iterator[None]:
    """Migrations make and drop thousands of classes; looking for garbage took a fifth of the time."""
    usual = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(200_000, 20, 100)
    try:
        yield
    finally:
        gc.set_threshold(*usual)
        gc.unfreeze()


def _start_children(settings: Any, children: list[Child]) -> None:
    children.append(
        start(
            "site",
            "gunicorn",
            "tandem.wsgi",
            f"--bind=127.0.0.1:{settings.PORT}",
            "--workers=2",
            "--preload",
            "--log-level=warning",
            folder=settings.BASE_DIR,
        )
    )
    children.append(
        start(
            "worker",
            "celery",
            "--app=tandem",
            "worker",
            "--beat",
            "--pool=solo",
            "--loglevel=WARNING",
            folder=settings.BASE_DIR,
            log=settings.VAR_DIR / "worker.log",
        )
    )


def _wait_for_answer(port: int, children: list[Child], stopped: Event) -> None:
    """Until the first page is there."""
    until = time.monotonic() + WAIT_FOR_SITE
    while time.monotonic() < until and not stopped.is_set():
        _demand_alive(children)
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/nl/", timeout=30):
                return
        except urllib.error.HTTPError as error:
            raise CannotRun(f"The site answers with an error ({error.code}).") from error
        except OSError:
            stopped.wait(0.1)
    if not stopped.is_set():
        raise CannotRun(f"The site did not answer within {WAIT_FOR_SITE:.0f} seconds.")


def _demand_alive(children: list[Child]) -> None:
    for child in children:
        if child.has_ended:
            where = f" See {child.log}." if child.log else ""
            raise CannotRun(
                f"The {child.name} stopped by itself (exit code {child.process.returncode});"
                f" so everything stops.{where}"
            )


@contextmanager
def _timed(timings: dict[str, float], stage: str) -> Iterator[None]:
    begin = time.monotonic()
    yield
    timings[stage] = time.monotonic() - begin


def _welcome(settings: Any, timings: dict[str, float]) -> str:
    address = f"http://localhost:{settings.PORT}"
    total = time.time() - (settings.STARTED or BEGUN)
    lines = [
        "",
        f"Tandem runs at {address}/nl/ and {address}/fr/",
        f"Begin at the demo desk: {address}/demo/  (one click signs you in; the CMS is {address}/cms/)",
        "",
        *(f"  {person.role.replace('_', ' '):<18}{person.email}" for person in cards()),
        "",
        *(f"  {stage:<28}{seconds:5.1f} s" for stage, seconds in timings.items()),
        f"  {'ready after':<28}{total:5.1f} s",
        "",
        "Ctrl-C stops it. The data stays; `make demo RESET=1` starts over.",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
