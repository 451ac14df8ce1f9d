"""From a section of a compiled form to a Django form, and from there to plain JSON."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from tandem.formkit.schema import Section
from tandem.formkit.summary import FileLink


def section_form(
    section: Section,
    *,
    language: str,
    data: Mapping[str, Any] | None = None,
    initial: Mapping[str, Any] | None = None,
    files: Mapping[str, Any] | None = None,
    prefix: str = "",
    strict: bool = False,
    attached: Mapping[str, Sequence[FileLink]] | None = None,
) -> forms.Form:
    """The form of one section, with a crispy `helper` (`form_tag` is False).

    `initial` is what is stored: {field id: JSON}. `attached` are the files already there, by field
    id. A draft (`strict=False`) may be incomplete or too long; only what cannot be read is refused.
    """
    raise NotImplementedError


def cleaned_answers(form: forms.Form) -> dict[str, Any]:
    """What to store, by field id. Empty answers and fields that could not be read are left out."""
    raise NotImplementedError


def uploads(form: forms.Form) -> dict[str, list[UploadedFile]]:
    """The files that came with the form, by field id."""
    raise NotImplementedError
