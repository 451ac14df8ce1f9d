"""A website of our own for the link check: nothing here ever leaves this machine."""

import http.client
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tandem.editing.links.addresses import Target, UnknownHost
from tandem.editing.links.visiting import Visitor

PUBLIC = "93.184.215.14"


@dataclass
class Website:
    """Answers (method, path) as told: a status, or a status and where to go. Remembers who asked."""

    answers: dict[tuple[str, str], tuple[int, str]] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)
    names: dict[str, list[str]] = field(default_factory=dict)
    connected: list[str] = field(default_factory=list)
    port: int = 0

    def says(self, path: str, status: int, onward: str = "", method: str = "") -> None:
        """To a HEAD and a GET, or to one of them."""
        for verb in [method] if method else ["HEAD", "GET"]:
            self.answers[verb, path] = (status, onward)

    def visitor(self) -> Visitor:
        """Resolves names as told (any other name is public), and connects to us whatever the name."""

        def resolve(host: str, _port: int) -> list[str]:
            found = self.names.get(host, [PUBLIC])
            if not found:
                raise UnknownHost(host)
            return found

        def connect(_target: Target, address: str) -> http.client.HTTPConnection:
            self.connected.append(address)
            return http.client.HTTPConnection("127.0.0.1", self.port, timeout=2)

        return Visitor(resolver=resolve, opener=connect)


@contextmanager
def running() -> Iterator[Website]:
    """The website, until the test is over."""
    site = Website()

    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            site.asked.append((self.command, self.path))
            status, onward = site.answers.get((self.command, self.path), (404, ""))
            self.send_response(status)
            if onward:
                self.send_header("Location", onward)
            self.end_headers()
            if self.command == "GET":
                self.wfile.write(b"x" * 100_000)

        do_HEAD: Callable[..., None] = answer  # noqa: N815
        do_GET: Callable[..., None] = answer  # noqa: N815

        def log_message(self, *_args: object) -> None:
            pass

    class Quiet(ThreadingHTTPServer):
        def handle_error(self, *_args: object) -> None:
            """The visitor hangs up before it has read everything; that is the point."""

    server = Quiet(("127.0.0.1", 0), Handler)
    site.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
