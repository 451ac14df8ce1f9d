"""Whether answers are complete and within the limits of the form: asked before sending."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tandem.formkit.fields import TYPES
from tandem.formkit.fields.file import File
from tandem.formkit.schema import Field, Form


@dataclass(frozen=True)
class Problem:
    """What is wrong with one answer, in words; links go to the field in its section."""

    section_id: str
    field_id: str
    label: str
    message: str


def check_answers(
    form: Form, answers: Mapping[str, Any], *, language: str, files: Mapping[str, int] | None = None
) -> list[Problem]:
    """Every problem in the order of the form. `files` counts the files of each file field.

    Never raises, whatever was stored.
    """
    given = answers if isinstance(answers, Mapping) else {}
    return [
        Problem(section.id, field.id, field.text(language), message)
        for section in form.sections
        for field in section.fields
        if (
            message := _problem(
                field, given.get(field.id), language, (files or {}).get(field.id, 0)
            )
        )
    ]


def _problem(field: Field, stored: Any, language: str, count: int) -> str:
    kind = TYPES[field.type]
    if isinstance(kind, File):
        return kind.count_problem(field, count)
    if kind.is_empty(stored):
        return kind.missing(field) if field.required and kind.is_stored else ""
    return kind.problem(field, stored, language=language)
