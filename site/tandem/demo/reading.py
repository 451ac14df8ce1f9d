"""Read the content files: texts in both languages, as data."""

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

CONTENT = Path(__file__).parent / "content"
DATA = Path(__file__).parent / "data"


@lru_cache(maxsize=16)
def content(name: str) -> dict[str, Any]:
    """The content file `<name>.toml`. What comes back is shared: do not change it."""
    return tomllib.loads((CONTENT / f"{name}.toml").read_text(encoding="utf-8"))


def words(node: dict[str, Any], name: str, language: str) -> str:
    """The text `name` of a node in this language; empty where the node has none."""
    return str(node.get(f"{name}_{language}", ""))
