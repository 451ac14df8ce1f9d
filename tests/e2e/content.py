"""The content of the demo that the journeys type and look for: the call, its form, the answers."""

import io
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
from playwright.sync_api import FilePayload

FOLDER = Path(__file__).resolve().parents[2] / "site/tandem/demo/content"


@cache
def read(name: str) -> dict[str, Any]:
    """A content file."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text())


def call() -> dict[str, Any]:
    """The open call."""
    return read("call_brussels_2027")


def sections() -> list[dict[str, Any]]:
    """The sections of its form, with only what can be answered."""
    return [
        {**one, "fields": [field for field in one["fields"] if field["type"] != "explanation"]}
        for one in call()["form"]["sections"]
    ]


def answers(language: str) -> dict[str, Any]:
    """What a municipality answers, by the key of the field."""
    return read("municipality_answers")[f"answers_{language}"]


def person(role: str) -> dict[str, Any]:
    """Somebody of the demo desk: title of her card in both languages, address, language."""
    return next(one for one in read("tour")["roles"] if one["role"] == role)


def enterprise_number(first: str) -> str:
    """A number of the invented 0999 series with its check digits, with dots."""
    digits = f"0999{first}"
    check = 97 - int(digits) % 97
    return f"{digits[:4]}.{digits[4:7]}.{digits[7:]}{check:02d}"


def pdf(name: str) -> FilePayload:
    """A small document as a file chooser takes it."""
    document = pikepdf.Pdf.new()
    document.add_blank_page(page_size=(595, 842))
    buffer = io.BytesIO()
    document.save(buffer)
    return {"name": name, "mimeType": "application/pdf", "buffer": buffer.getvalue()}
