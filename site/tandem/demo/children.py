"""Site and worker as children of the demo, each in a process group of its own."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

PATIENCE = 5.0
"""Seconds that a child gets to finish what it is doing."""


@dataclass
class Child:
    """One long-running process. Ctrl-C in the terminal does not reach it: the parent stops it."""

    name: str
    process: subprocess.Popen[bytes]
    log: Path | None = None

    @property
    def has_ended(self) -> bool:
        """Whether it stopped by itself."""
        return self.process.poll() is not None


def start(name: str, module: str, *arguments: str, folder: Path, log: Path | None = None) -> Child:
    """`python -m module …` in this folder; what it writes goes to the log, or to the terminal."""
    output = log.open("ab") if log else None
    try:
        process = subprocess.Popen(  # noqa: S603 -- our own command
            [sys.executable, "-m", module, *arguments],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )
    finally:
        if output:
            output.close()
    return Child(name, process, log)


def stop(children: Sequence[Child]) -> None:
    """Ask all to finish, wait, and end what is left of their groups. Nothing stays behind."""
    for child in children:
        _signal(child, signal.SIGTERM)
    until = time.monotonic() + PATIENCE
    for child in children:
        with suppress(subprocess.TimeoutExpired):
            child.process.wait(max(until - time.monotonic(), 0.1))
    for child in children:
        _signal(child, signal.SIGKILL)  # the beat of the worker, and whoever did not listen
        child.process.wait()


def _signal(child: Child, number: signal.Signals) -> None:
    with suppress(ProcessLookupError, PermissionError):  # the whole group is gone
        os.killpg(child.process.pid, number)
