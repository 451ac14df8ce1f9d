"""`make demo`: the parts that need no whole site."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tandem.demo import children
from tandem.demo.run import CannotRun, demand_free_port

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def busy_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        yield taken.getsockname()[1]


def test_busy_port_gives_one_clear_sentence(busy_port):
    with pytest.raises(CannotRun) as refusal:
        demand_free_port(busy_port)
    assert str(refusal.value) == (
        f"Port {busy_port} is taken; choose another: PORT={busy_port + 1} make demo"
    )


@pytest.mark.parametrize("port", ["busy", "not-a-number"])
def test_command_stops_with_a_sentence_and_no_traceback(busy_port, port):
    given = str(busy_port) if port == "busy" else port
    done = subprocess.run(
        [sys.executable, "-m", "tandem.demo.run"],
        cwd=ROOT,
        env={**os.environ, "PORT": given, "RESET": ""},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert "Traceback" not in done.stdout + done.stderr
    assert len(done.stdout.strip().splitlines()) == 1


def _is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_children_stop_when_asked(tmp_path):
    child = children.start("server", "http.server", "0", folder=tmp_path, log=tmp_path / "log")
    assert child.has_ended is False
    children.stop([child])
    assert child.has_ended is True
    assert _is_running(child.process.pid) is False


def test_child_that_does_not_listen_is_ended_with_its_own_children(tmp_path, monkeypatch):
    monkeypatch.setattr(children, "PATIENCE", 0.5)
    (tmp_path / "stubborn.py").write_text(
        "import signal, subprocess, time, pathlib\n"
        "signal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
        "own = subprocess.Popen(['sleep', '300'])\n"
        "pathlib.Path('pid').write_text(str(own.pid))\n"
        "time.sleep(300)\n"
    )
    child = children.start("stubborn", "stubborn", folder=tmp_path)
    grandchild = _wait_for(tmp_path / "pid")
    children.stop([child])
    assert child.process.returncode == -signal.SIGKILL
    assert _ends(grandchild)


def _wait_for(path: Path) -> int:
    for _try in range(200):
        if path.exists() and path.read_text():
            return int(path.read_text())
        subprocess.run(["sleep", "0.05"], check=True)
    raise AssertionError("the child did not start")


def _ends(pid: int) -> bool:
    """Gone, or dead and waiting for init to notice."""
    for _try in range(100):
        stat = Path(f"/proc/{pid}/stat")
        if not stat.exists() or stat.read_text().rsplit(")", 1)[1].split()[0] == "Z":
            return True
        subprocess.run(["sleep", "0.05"], check=True)
    return False
