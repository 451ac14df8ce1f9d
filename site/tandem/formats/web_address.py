"""Addresses of the web, as people type and paste them: any text, right or wrong."""

from urllib.parse import urlsplit


def host_of(address: str) -> str:
    """`example.org`; empty where it names none, or is no address at all."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""
