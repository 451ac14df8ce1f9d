"""Answers as people read them: for *check answers*, the dossier and the receipt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tandem.formkit.fields import TYPES
from tandem.formkit.schema import Field, Form


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
    """One question and its answer; `value_text` is empty where nothing was answered.

    `paragraphs` are its lines: paragraphs of a long text, ticked answers of a multiple choice.
    """

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
    given = answers if isinstance(answers, Mapping) else {}
    there = files or {}
    return [
        SectionSummary(
            section.id,
            section.text(language),
            [
                _row(item, given.get(item.id), language, there.get(item.id, ()))
                for item in section.fields
                if item.is_question
            ],
        )
        for section in form.sections
    ]


def _row(item: Field, stored: Any, language: str, files: Sequence[FileLink]) -> Row:
    kind = TYPES[item.type]
    words = "" if kind.is_empty(stored) else kind.display(item, stored, language=language)
    return Row(
        field_id=item.id,
        label=item.text(language),
        type=item.type,
        value_text=words,
        paragraphs=[line.strip() for line in words.split("\n") if line.strip()],
        files=list(files),
    )
