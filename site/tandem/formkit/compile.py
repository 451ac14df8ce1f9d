"""From the snippet that editors build to the sealed form that applicants answer."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tandem.formkit.schema import Choice


@dataclass(frozen=True)
class Missing:
    """A text that is not there in this language; `where` names it for a person."""

    where: str
    language: str


def missing_strings(form_def, languages: Sequence[str]) -> list[Missing]:
    """Every text of the form that is missing in one of these languages."""
    raise NotImplementedError


def compile_form(
    form_def, *, languages: Sequence[str], choices: Mapping[str, Sequence[Choice]] | None = None
) -> dict[str, Any]:
    """The form as JSON: structure from the source language, other languages add texts by UUID."""
    raise NotImplementedError


def seal(schema: Mapping[str, Any]) -> str:
    """SHA-256 over the canonical JSON of a compiled form."""
    canonical = json.dumps(schema, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()
