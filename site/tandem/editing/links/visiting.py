"""Ask a website whether an address still answers: a HEAD, then a GET, never more than the headers."""

import http.client
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from urllib.parse import urljoin

from tandem.editing.links import reasons
from tandem.editing.links.addresses import (
    NotPublic,
    Resolver,
    Target,
    UnknownHost,
    public_address,
    resolve,
    web_target,
)

#: Seconds for each answer, and for a whole visit: a website may not hold us up drop by drop.
TIMEOUT, WHOLE_VISIT = 8.0, 20.0
MOST_REDIRECTS = 5
AGENT = "Tandem link check"
#: Answers that mean *ask otherwise*, or *I do not talk to machines*: no broken links.
TRY_GET = {400, 403, 404, 405, 406, 410, 429, 500, 501, 503}
NOT_FOR_MACHINES = {401, 403, 429, 999}
MOVED = {301, 302, 303, 307, 308}

#: What went wrong → why; the first that fits counts.
TROUBLES: list[tuple[type[Exception], str]] = [
    (NotPublic, reasons.PRIVATE),
    (UnknownHost, reasons.NO_HOST),
    (TimeoutError, reasons.TIMEOUT),
    (ssl.SSLError, reasons.CERTIFICATE),
    (OSError, reasons.REFUSED),
    (http.client.HTTPException, reasons.REFUSED),
    (ValueError, reasons.NOT_WEB),
]

#: Target and address → a connection. Tests bring their own.
Opener = Callable[[Target, str], http.client.HTTPConnection]


@dataclass(frozen=True)
class Visit:
    """What came of it; `reason` is empty where the link works."""

    reason: str = ""
    status: int | None = None

    @property
    def works(self) -> bool:
        """Whether a reader gets something."""
        return not self.reason


def connect(target: Target, address: str) -> http.client.HTTPConnection:
    """A connection to this very address, whatever the name stands for by now."""
    connection: http.client.HTTPConnection
    if target.scheme == "https":
        context = ssl.create_default_context()
        connection = http.client.HTTPSConnection(
            target.host, target.port, timeout=TIMEOUT, context=context
        )
    else:
        connection = http.client.HTTPConnection(target.host, target.port, timeout=TIMEOUT)

    def create(_name: object, *_args: object, **_kwargs: object) -> socket.socket:
        # The certificate and the Host header are still those of the name.
        return socket.create_connection((address, target.port), TIMEOUT)

    connection._create_connection = create  # type: ignore[attr-defined]
    return connection


@dataclass(frozen=True)
class Visitor:
    """Visits addresses; tests bring their own way of resolving names and opening connections."""

    resolver: Resolver = resolve
    opener: Opener = field(default=connect)

    def visit(self, url: str) -> Visit:
        """Follow the address, each redirect checked as the first one was. Raises nothing."""
        for _turn in range(MOST_REDIRECTS + 1):
            target = web_target(url)
            if target is None:
                return Visit(reasons.NOT_WEB)
            try:
                status, onward = self._ask(target)
                if status not in MOVED or not onward:
                    return _answer(status)
                url = urljoin(url, onward)
            except (
                OSError,
                http.client.HTTPException,
                ValueError,
                NotPublic,
                UnknownHost,
            ) as trouble:
                return Visit(next(why for kind, why in TROUBLES if isinstance(trouble, kind)))
        return Visit(reasons.REDIRECTS)

    def _ask(self, target: Target) -> tuple[int, str]:
        """Status and Location; the body is never read."""
        address = public_address(target.host, target.port, self.resolver)
        status, onward = self._request("HEAD", target, address)
        if status in TRY_GET:
            status, onward = self._request("GET", target, address)
        return status, onward

    def _request(self, method: str, target: Target, address: str) -> tuple[int, str]:
        connection = self.opener(target, address)
        with _at_most(WHOLE_VISIT / 2, connection):
            headers = {"User-Agent": AGENT, "Accept": "*/*", "Connection": "close"}
            connection.request(method, target.path, headers=headers)
            response = connection.getresponse()
            return response.status, response.getheader("Location") or ""


def _answer(status: int) -> Visit:
    if status < 400 or status in NOT_FOR_MACHINES:
        return Visit(status=status)
    return Visit(reasons.STATUS, status)


@contextmanager
def _at_most(seconds: float, connection: http.client.HTTPConnection) -> Iterator[None]:
    """Hang up after so many seconds, whatever is still dripping in; always hang up at the end."""
    late = threading.Event()

    def hang_up() -> None:
        late.set()
        if connection.sock is not None:
            with suppress(OSError):  # it had gone already
                connection.sock.shutdown(socket.SHUT_RDWR)

    timer = threading.Timer(seconds, hang_up)
    timer.daemon = True
    timer.start()
    try:
        yield
        if late.is_set():  # what came in before we hung up is no answer
            raise TimeoutError
    except (OSError, http.client.HTTPException):
        if late.is_set():
            raise TimeoutError from None
        raise
    finally:
        timer.cancel()
        connection.close()
