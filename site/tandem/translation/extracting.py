"""Find every text that needs a translation. Pure Python: a bare machine has no gettext tools.

Python files are read by Babel; templates are first turned into gettext calls by Django itself.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_python
from django.utils.translation.template import templatize

KEYWORDS: dict[str, Any] = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
SOURCES = ("calls", "home", "practices", "site", "templates")
_STRING = r"""[uU]?("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')"""
_CALL = re.compile(
    rf"\b(?P<name>n?p?gettext|_)\((?P<first>{_STRING})(?:,\s*(?P<second>{_STRING}))?"
    rf"(?:,\s*(?P<third>{_STRING}))?"
)


def collect(root: Path) -> Catalog:
    """All messages of the project with the files they are in."""
    found = Catalog(charset="utf-8")
    for path in _files(root):
        read = _from_template if path.suffix in {".html", ".txt"} else _from_python
        for context, message in read(path):
            found.add(message, locations=[(path.relative_to(root).as_posix(), 0)], context=context)
    return found


def _files(root: Path) -> Iterator[Path]:
    for folder in SOURCES:
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in {".py", ".html", ".txt"} and "migrations" not in path.parts:
                yield path


Message = str | tuple[str, str]


def _from_python(path: Path) -> Iterator[tuple[str | None, Message]]:
    with path.open("rb") as source:
        for _line, name, texts, _comments in extract_python(source, KEYWORDS, [], {}):
            parts = [text for text in (texts if isinstance(texts, tuple) else (texts,)) if text]
            if name and parts:
                yield _message(str(name), [str(part) for part in parts])


def _from_template(path: Path) -> Iterator[tuple[str | None, Message]]:
    calls = templatize(path.read_text(encoding="utf-8"), origin=str(path))
    for call in _CALL.finditer(calls):
        texts = [call[group] for group in ("first", "second", "third") if call[group]]
        yield _message(call["name"], [ast.literal_eval(text.lstrip("uU")) for text in texts])


def _message(name: str, parts: list[str]) -> tuple[str | None, Message]:
    context = parts.pop(0) if "pgettext" in name else None
    if name.removesuffix("_lazy") in {"ngettext", "npgettext"}:
        return context, (parts[0], parts[1])
    return context, parts[0]
