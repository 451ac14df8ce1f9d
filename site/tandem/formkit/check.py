"""Whether answers are complete and within the limits of the form: asked before sending."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tandem.formkit.schema import Form


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
    raise NotImplementedError
