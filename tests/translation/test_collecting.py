"""Texts that the collector of messages does not see would stay English on the screen."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings

MARKS = {"_", "gettext", "gettext_lazy", "ngettext", "ngettext_lazy", "pgettext", "npgettext"}
ROOMS = ("site", "home", "practices", "calls")


def hidden_in_f_strings(code: str) -> Iterator[int]:
    """The lines of marked texts inside an f-string: xgettext reads it as one plain string."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.JoinedStr):
            for part in ast.walk(node):
                if isinstance(part, ast.Call) and getattr(part.func, "id", "") in MARKS:
                    yield part.lineno


def test_no_text_hides_in_an_f_string():
    files = [path for room in ROOMS for path in Path(settings.BASE_DIR, room).rglob("*.py")]
    assert len(files) > 500
    assert [
        f"{path}:{line}"
        for path in files
        for line in hidden_in_f_strings(path.read_text(encoding="utf-8"))
    ] == []


@pytest.mark.parametrize(
    ("code", "lines"),
    [("f\"{_('Error:')} x\"", [1]), ("_('Error: %s') % x", []), ("\n f'{name}'".strip(), [])],
)
def test_the_rule_itself(code, lines):
    assert list(hidden_in_f_strings(code)) == lines
