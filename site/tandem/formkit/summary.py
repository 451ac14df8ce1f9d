"""Answers as people read them: for *check answers*, the dossier and the receipt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tandem.formkit.schema import Form


@dataclass(frozen=True)
class FileLink:
    """One file with an answer. `url` is empty where the reader may not open it."""

    name: str
    size: int
    url: str = ""
    state: str = ""
    remove_url: str = ""


@dataclass(frozen=True)
class Row:
    """One question and its answer; `value_text` is empty where nothing was answered."""

    field_id: str
    label: str
    type: str
    value_text: str
    paragraphs: list[str] = field(default_factory=list)
    files: list[FileLink] = field(default_factory=list)


@dataclass(frozen=True)
class SectionSummary:
    """The questions of one section with their answers."""

    id: str
    title: str
    rows: list[Row]


def summarise(
    form: Form,
    answers: Mapping[str, Any],
    *,
    language: str,
    files: Mapping[str, Sequence[FileLink]] | None = None,
) -> list[SectionSummary]:
    """Every question in the order of the form, answered or not; labels in `language`."""
    raise NotImplementedError
