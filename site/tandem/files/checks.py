"""Whether an upload is what its name says: by structure, as type sniffing alone is wrong too often.

The virus scanner comes after this and never instead of it.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import BinaryIO

import filetype
from django.core.files import File
from django.utils.translation import gettext as _

from tandem.files import images, office, pdf
from tandem.files.limits import MAX_FILE, MB
from tandem.files.names import extension
from tandem.files.refusal import FileRefused

__all__ = ["DEFAULT_EXTENSIONS", "KINDS", "FileRefused", "Kind", "check_file"]


@dataclass(frozen=True)
class Kind:
    """One type of file that we take."""

    content_type: str
    check: Callable[[BinaryIO, str], None]
    #: What `filetype` may make of its first bytes; it cannot tell the zip family apart.
    sniffed: frozenset[str]


_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_ODT = "application/vnd.oasis.opendocument.text"
_ODS = "application/vnd.oasis.opendocument.spreadsheet"
_ZIP_FAMILY = frozenset({"application/zip", _WORD, _SHEET, _ODT, _ODS})

KINDS: dict[str, Kind] = {
    "pdf": Kind("application/pdf", pdf.check, frozenset({"application/pdf"})),
    "docx": Kind(_WORD, office.check, _ZIP_FAMILY),
    "xlsx": Kind(_SHEET, office.check, _ZIP_FAMILY),
    "odt": Kind(_ODT, office.check, _ZIP_FAMILY),
    "ods": Kind(_ODS, office.check, _ZIP_FAMILY),
    "jpg": Kind("image/jpeg", images.check, frozenset({"image/jpeg"})),
    "jpeg": Kind("image/jpeg", images.check, frozenset({"image/jpeg"})),
    "png": Kind("image/png", images.check, frozenset({"image/png"})),
}
#: What a question takes that does not say more precisely what it wants.
DEFAULT_EXTENSIONS: tuple[str, ...] = tuple(KINDS)


def check_file(upload: File, name: str, *, allowed: Collection[str] = DEFAULT_EXTENSIONS) -> str:
    """The content type of a file whose structure is what its (normalised) name says.

    `allowed` are extensions without a dot; one that we do not know is never taken. Leaves the file
    at its beginning. Raises FileRefused.
    """
    kind = KINDS.get(extension(name)) if extension(name) in allowed else None
    if kind is None:
        raise FileRefused("type", _wanted(allowed))
    if not upload.size:
        raise FileRefused("empty", _("This file is empty."))
    if upload.size > MAX_FILE:
        raise FileRefused("size", too_large())
    try:
        upload.seek(0)
        sniffed = filetype.guess_mime(upload.read(8192))
        if sniffed not in kind.sniffed:
            raise FileRefused("content", _mismatch(name))
        upload.seek(0)
        kind.check(upload, extension(name))  # type: ignore[arg-type]
    finally:
        upload.seek(0)
    return kind.content_type


def too_large() -> str:
    """What to say of a file above the limit."""
    return _("This file is too large. A file may be %(limit)s MB at most.") % {
        "limit": MAX_FILE // MB
    }


def _wanted(allowed: Collection[str]) -> str:
    known = [name for name in KINDS if name in allowed]
    return _("This type of file is not accepted. Choose one of these: %(types)s.") % {
        "types": ", ".join(known)
    }


def _mismatch(name: str) -> str:
    return _(
        "This is not a real %(type)s file, or it is damaged. Open it, save it again as %(type)s "
        "and choose it again."
    ) % {"type": extension(name)}
