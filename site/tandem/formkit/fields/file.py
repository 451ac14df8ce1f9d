"""One or more files. Answers hold nothing: files are kept by whoever uses the form."""

from collections.abc import Mapping
from pathlib import PurePath
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext_lazy
from wagtail import blocks

from tandem.files.limits import MAX_FILE, MB
from tandem.formkit.fields.base import FieldBlock, FieldType, basics
from tandem.formkit.schema import Field

#: The kinds of file that editors choose between, with the extensions each allows.
KINDS = {
    "document": ["pdf", "docx", "odt"],
    "spreadsheet": ["xlsx", "ods"],
    "image": ["jpg", "jpeg", "png"],
}

DEFAULTS: dict[str, Any] = {"extensions": KINDS["document"], "max_files": 1, "max_megabytes": 10}


class FileBlock(FieldBlock):
    """One or more files to upload, such as a decision or a budget."""

    kinds = blocks.MultipleChoiceBlock(
        label=gettext_lazy("Kinds of file"),
        choices=[
            ("document", gettext_lazy("documents: pdf, docx, odt")),
            ("spreadsheet", gettext_lazy("spreadsheets: xlsx, ods")),
            ("image", gettext_lazy("images: jpg, png")),
        ],
        default=["document"],
        widget=forms.CheckboxSelectMultiple,
    )
    max_files = blocks.IntegerBlock(
        label=gettext_lazy("Most files"), default=1, min_value=1, max_value=10
    )
    max_megabytes = blocks.IntegerBlock(
        label=gettext_lazy("Largest size of a file, in MB"),
        default=10,
        min_value=1,
        max_value=MAX_FILE // MB,
    )

    class Meta:
        icon = "upload"
        label = pgettext_lazy("upload", "File")  # elsewhere a file is a dossier


class FilesInput(forms.FileInput):
    """Chooses one file or several."""

    allow_multiple_selected = True


class FilesControl(forms.FileField):
    """Cleans to a list of uploads; each has an allowed extension and size."""

    def __init__(self, *, options: Mapping[str, Any], **kwargs: Any) -> None:
        self.options = {**DEFAULTS, **options}
        super().__init__(**kwargs)

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        """The uploads; raises for the first that is not allowed."""
        given = data if isinstance(data, (list, tuple)) else [data] if data else []
        uploads = [super(FilesControl, self).clean(upload, initial) for upload in given]
        if not uploads and self.required:
            raise ValidationError(self.error_messages["required"], code="required")
        for upload in uploads:
            self._check(upload)
        if len(uploads) > self.options["max_files"]:
            raise ValidationError(too_many(self.options["max_files"]), code="unreadable")
        return uploads

    def _check(self, upload: Any) -> None:
        extension = PurePath(upload.name).suffix.lower().removeprefix(".")
        if extension not in self.options["extensions"]:
            raise ValidationError(
                _("%(name)s has a type that is not allowed. Use %(types)s."),
                code="unreadable",
                params={"name": upload.name, "types": listed(self.options["extensions"])},
            )
        limit = self.options["max_megabytes"]
        if upload.size > limit * MB:
            raise ValidationError(
                _("%(name)s is larger than %(limit)s."),
                code="unreadable",
                params={"name": upload.name, "limit": megabytes(limit)},
            )


class File(FieldType):
    """Files by field id; their number is handed to the check."""

    name = "file"
    block = FileBlock
    is_stored = False

    def options(self, value: Mapping[str, Any]) -> dict[str, Any]:
        kinds = value.get("kinds") or ["document"]
        return {
            "extensions": [
                extension for kind in KINDS if kind in kinds for extension in KINDS[kind]
            ],
            "max_files": value.get("max_files") or 1,
            "max_megabytes": value.get("max_megabytes") or 10,
        }

    def control(self, field: Field, *, language: str) -> forms.Field:
        options = {**DEFAULTS, **field.options}
        accept = ",".join(f".{extension}" for extension in options["extensions"])
        control = FilesControl(
            options=options,
            widget=FilesInput(
                {
                    "class": "form-control",
                    "accept": accept,
                    "multiple": options["max_files"] > 1,
                }
            ),
            **basics(field, language),
        )
        hint = allowed(options)
        control.help_text = (
            format_html("{}<br>{}", control.help_text, hint) if control.help_text else hint
        )
        return control

    def is_empty(self, stored: Any) -> bool:
        return True

    def problem(self, field: Field, stored: Any, *, language: str) -> str:
        return ""

    def count_problem(self, field: Field, count: int) -> str:
        """What is wrong with the number of files, or nothing."""
        if field.required and count == 0:
            return self.missing(field)
        limit = field.options.get("max_files", DEFAULTS["max_files"])
        return too_many(limit) if count > limit else ""

    def missing(self, field: Field) -> str:
        return _("Add a file.")


def too_many(limit: int) -> str:
    """What to say of more files than allowed."""
    return ngettext("Add at most %(limit)s file.", "Add at most %(limit)s files.", limit) % {
        "limit": limit
    }


def allowed(options: Mapping[str, Any]) -> str:
    """What may be uploaded, said before choosing: `One file: pdf, docx, at most 10 MB.`"""
    types = {
        "types": listed(options["extensions"]),
        "size": megabytes(options["max_megabytes"]),
        "count": options["max_files"],
    }
    if options["max_files"] == 1:
        return _("One file: %(types)s, at most %(size)s.") % types
    return _("At most %(count)s files: %(types)s, each at most %(size)s.") % types


def megabytes(number: int) -> str:
    """`10 MB`; French writes another letter."""
    return _("%(number)s MB") % {"number": number}


def listed(extensions: list[str]) -> str:
    """`pdf, docx, odt`; the two spellings of jpg are one."""
    return ", ".join(extension for extension in extensions if extension != "jpeg")
