"""A PDF: opens without a password, has pages, and carries neither programs nor other files."""

from typing import BinaryIO

import pikepdf
from django.utils.translation import gettext as _

from tandem.files.hidden import holds_a_zip
from tandem.files.limits import MAX_OBJECTS
from tandem.files.refusal import FileRefused

#: Keys and names that make a PDF do something or bring something along.
ACTIVE_KEYS = ("/JS", "/JavaScript", "/RichMedia", "/EmbeddedFiles")
ACTIVE_TYPES = ("/EmbeddedFile",)
ACTIVE_ACTIONS = ("/JavaScript", "/Launch", "/ImportData")


def check(upload: BinaryIO, _extension: str) -> None:
    """Raises FileRefused where the file is broken, protected, active or two things at once."""
    if upload.read(5) != b"%PDF-":
        raise FileRefused("content", _("This PDF is damaged. Save it again as PDF."))
    if holds_a_zip(upload):
        raise FileRefused(
            "polyglot", _("Another file is hidden in this PDF. Save it again as PDF.")
        )
    upload.seek(0)
    try:
        with pikepdf.open(upload, suppress_warnings=True) as document:
            _look_inside(document)
    except pikepdf.PasswordError as locked:
        raise _protected() from locked
    except FileRefused:
        raise
    # Whatever a hostile file makes the parser raise, the answer is the same.
    except Exception as broken:
        raise FileRefused("broken", _("This PDF is damaged. Save it again as PDF.")) from broken


def _look_inside(document: pikepdf.Pdf) -> None:
    if document.is_encrypted:
        raise _protected()
    if len(document.pages) == 0:
        raise FileRefused("broken", _("This PDF has no pages."))
    if len(document.objects) > MAX_OBJECTS:
        raise FileRefused("bomb", _("This PDF is too complex. Print it to a new PDF."))
    if any(_is_active(found) for found in document.objects):
        raise FileRefused(
            "active", _("This PDF contains a program or other files. Print it to a new PDF.")
        )


def _is_active(found: pikepdf.Object) -> bool:
    """Looks at a numbered object and at all that stands directly in it, as actions mostly do."""
    if isinstance(found, pikepdf.Array):
        inside = list(found)
    elif isinstance(found, (pikepdf.Dictionary, pikepdf.Stream)):
        if any(key in found for key in ACTIVE_KEYS):
            return True
        if str(found.get("/Type", "")) in ACTIVE_TYPES:
            return True
        if str(found.get("/S", "")) in ACTIVE_ACTIONS:
            return True
        inside = [found[key] for key in found.keys()]  # noqa: SIM118 a stream iterates its bytes
    else:
        return False
    return any(
        _is_active(value)
        for value in inside
        if isinstance(value, (pikepdf.Array, pikepdf.Dictionary)) and not value.is_indirect
    )


def _protected() -> FileRefused:
    return FileRefused(
        "protected", _("This PDF is protected. Save it again without a password or protection.")
    )
