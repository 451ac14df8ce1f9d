"""Reading the content files of the demo: what the tests about them share."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

CONTENT = Path(__file__).resolve().parents[2] / "site" / "tandem" / "demo" / "content"
FILES = (
    "site.toml",
    "news.toml",
    "practices.toml",
    "events.toml",
    "networks.toml",
    "call_brussels_2027.toml",
    "call_elk_telt.toml",
    "call_intermunicipal_2015.toml",
    "tour.toml",
    "municipality_answers.toml",
    "waiting.toml",
    "pictures.toml",
    "glossary.toml",
    "programmes.toml",
    "help.toml",
    "themes.toml",
)


def load(name: str) -> dict[str, Any]:
    return tomllib.loads((CONTENT / name).read_text(encoding="utf-8"))


def walk(node: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every value of the tree with its dotted path; lists by index."""
    yield path, node
    if isinstance(node, dict):
        for key, value in node.items():
            yield from walk(value, f"{path}.{key}" if path else key)
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from walk(value, f"{path}[{index}]")


def strings(node: Any) -> Iterator[tuple[str, str]]:
    return ((path, value) for path, value in walk(node) if isinstance(value, str))
