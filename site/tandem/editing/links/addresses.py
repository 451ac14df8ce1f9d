"""Which addresses our server may visit: those on the public internet, and no others.

Editors type links, so a link must never make our server talk to itself, to its neighbours or to the
services of its cloud.
"""

import ipaddress
import socket
from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import quote, urlsplit

PORTS = {"http": 80, "https": 443}
#: Where networks without IPv4 put its addresses (NAT64).
TRANSLATED = ipaddress.ip_network("64:ff9b::/32")
Address = ipaddress.IPv4Address | ipaddress.IPv6Address
#: Name → the addresses it stands for. Tests bring their own.
Resolver = Callable[[str, int], list[str]]


class NotPublic(Exception):
    """The host is, or may be, inside."""


class UnknownHost(Exception):
    """There is no such host."""


def resolve(host: str, port: int) -> list[str]:
    """Ask the name service. Raises UnknownHost."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise UnknownHost(host) from error
    return [str(entry[4][0]) for entry in found]


def public_address(host: str, port: int, resolver: Resolver = resolve) -> str:
    """The one address to connect to: later, the name could stand for another one.

    One inner address among several is enough to refuse. Raises NotPublic, UnknownHost.
    """
    addresses = resolver(host, port)
    if not addresses:
        raise UnknownHost(host)
    if not all(_is_public(address) for address in addresses):
        raise NotPublic(host)
    return addresses[0]


def _is_public(address: str) -> bool:
    try:
        found = ipaddress.ip_address(address.split("%", maxsplit=1)[0])
    except ValueError:
        return False
    return all(ip.is_global and not ip.is_multicast for ip in (found, _inside(found)))


def _inside(address: Address) -> Address:
    """The old address that a new one carries, or the address itself."""
    if isinstance(address, ipaddress.IPv4Address):
        return address
    if address in TRANSLATED:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or address


class Target(NamedTuple):
    """What to ask of whom; `path` with its query."""

    scheme: str
    host: str
    port: int
    path: str


def web_target(url: str) -> Target | None:
    """The parts of an address of the web on its usual port; None for anything else."""
    try:
        parts = urlsplit(url)
        port = parts.port or PORTS.get(parts.scheme)
    except ValueError:
        return None
    host = (parts.hostname or "").rstrip(".")
    if parts.scheme not in PORTS or not host or parts.username or port != PORTS[parts.scheme]:
        return None
    # What was escaped stays as it was: `%2F` is no slash.
    path = quote(parts.path or "/", safe="%/:;,+@!$&'()*~=")
    query = quote(parts.query, safe="%/:;,+@!$&?'()*~=[]")
    return Target(parts.scheme, host, port, f"{path}?{query}" if query else path)
