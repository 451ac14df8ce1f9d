"""Documents in a zip container (docx, xlsx, odt, ods): the right parts, no macros, no bomb."""

import stat
import zipfile
from typing import BinaryIO
from xml.etree import ElementTree

from django.utils.translation import gettext as _

from tandem.files.limits import MAX_ENTRIES, MAX_RATIO, MAX_UNPACKED, RATIO_FLOOR
from tandem.files.refusal import FileRefused

_OOXML = "application/vnd.openxmlformats-officedocument"
#: extension → content type of its main part; Word Online does not always call it document.xml.
MAIN_TYPES = {
    "docx": f"{_OOXML}.wordprocessingml.document.main+xml",
    "xlsx": f"{_OOXML}.spreadsheetml.sheet.main+xml",
}
ODF_TYPES = {
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
}
#: Parts of names that mean macros, in lower case.
MACROS = ("vbaproject.bin", "vbadata.xml", "/macrosheets/", "/activex/", "/dialogsheets/")
ODF_MACROS = ("basic/", "scripts/")
PROGRAMS = (
    *(".exe", ".dll", ".com", ".scr", ".bat", ".cmd", ".ps1", ".vbs", ".vbe", ".js", ".jse"),
    *(".wsf", ".hta", ".jar", ".msi", ".lnk", ".html", ".htm", ".swf"),
)
MAX_MANIFEST = 2 * 1024 * 1024
CHUNK = 1024 * 1024


def check(upload: BinaryIO, extension: str) -> None:
    """Raises FileRefused where the container is broken, protected, hostile or something else."""
    if upload.read(4) != b"PK\x03\x04":
        raise _damaged(extension)
    upload.seek(0)
    try:
        with zipfile.ZipFile(upload) as container:
            entries = container.infolist()
            _check_entries(entries)
            _unpack(container, entries)
            names = {entry.filename for entry in entries}
            if extension in MAIN_TYPES:
                _check_ooxml(container, names, extension)
            else:
                _check_odf(container, entries, names, extension)
    except FileRefused:
        raise
    # Whatever a hostile file makes the parser raise, the answer is the same.
    except Exception as broken:
        raise _damaged(extension) from broken


def _check_entries(entries: list[zipfile.ZipInfo]) -> None:
    """What the table of contents tells: number, sizes, names, links."""
    packed = sum(entry.compress_size for entry in entries)
    unpacked = sum(entry.file_size for entry in entries)
    if len(entries) > MAX_ENTRIES or unpacked > MAX_UNPACKED:
        raise _bomb()
    if unpacked > RATIO_FLOOR and unpacked > MAX_RATIO * max(packed, 1):
        raise _bomb()
    names = [entry.filename.lower() for entry in entries]
    if len(set(names)) != len(names) or min(entry.header_offset for entry in entries) != 0:
        raise FileRefused("polyglot", _("This file is damaged. Save it again."))
    for entry, name in zip(entries, names, strict=True):
        if entry.flag_bits & 0x1:
            raise _protected()
        if stat.S_ISLNK(entry.external_attr >> 16) or _leaves_the_container(entry):
            raise FileRefused("path", _("This file is damaged. Save it again."))
        if any(part in f"/{name}" for part in MACROS):
            raise _macros()
        if name.endswith(PROGRAMS):
            raise FileRefused("active", _("This file contains a program. Remove it."))


def _leaves_the_container(entry: zipfile.ZipInfo) -> bool:
    # `filename` is cut at a NUL by zipfile; `orig_filename` is what stood there.
    name = entry.orig_filename
    return (
        "\x00" in name
        or "\\" in name
        or name.startswith("/")
        or ":" in name
        or ".." in name.split("/")
    )


def _unpack(container: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> None:
    """Reads every part to its end: declared sizes may lie, and a broken part shows only then."""
    total = 0
    for entry in entries:
        with container.open(entry) as part:
            while chunk := part.read(CHUNK):
                total += len(chunk)
                if total > MAX_UNPACKED:
                    raise _bomb()


def _check_ooxml(container: zipfile.ZipFile, names: set[str], extension: str) -> None:
    if "[Content_Types].xml" not in names:
        raise _damaged(extension)
    manifest = _parse(container, "[Content_Types].xml")
    types = {
        element.get("PartName", "").lstrip("/"): element.get("ContentType", "")
        for element in manifest
    }
    if any("macroenabled" in content_type.lower() for content_type in types.values()):
        raise _macros()
    if not any(types.get(name) == MAIN_TYPES[extension] for name in names):
        raise _damaged(extension)
    settings = "word/_rels/settings.xml.rels"
    if settings in names and any(
        element.get("TargetMode") == "External"
        and element.get("Target", "").lower().startswith(("http:", "https:", "ftp:"))
        for element in _parse(container, settings)
    ):
        raise FileRefused("active", _("This file loads a template from the internet. Remove it."))


def _check_odf(
    container: zipfile.ZipFile, entries: list[zipfile.ZipInfo], names: set[str], extension: str
) -> None:
    first = entries[0]
    if first.filename != "mimetype" or first.compress_type != zipfile.ZIP_STORED:
        raise _damaged(extension)
    if container.read("mimetype").decode("ascii").strip() != ODF_TYPES[extension]:
        raise _damaged(extension)
    if not {"content.xml", "META-INF/manifest.xml"} <= names:
        raise _damaged(extension)
    if any(name.lower().startswith(ODF_MACROS) and not name.endswith("/") for name in names):
        raise _macros()
    manifest = _parse(container, "META-INF/manifest.xml")
    if any(element.tag.endswith("}encryption-data") for element in manifest.iter()):
        raise _protected()


def _parse(container: zipfile.ZipFile, name: str) -> ElementTree.Element:
    """Expat refuses to expand entities without end; we refuse large manifests before it starts."""
    if container.getinfo(name).file_size > MAX_MANIFEST:
        raise _bomb()
    text = container.read(name)
    if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
        raise _bomb()
    return ElementTree.fromstring(text)  # noqa: S314


def _damaged(extension: str) -> FileRefused:
    return FileRefused(
        "content",
        _(
            "This is not a real %(type)s file, or it is damaged or protected. Open it, save it "
            "again as %(type)s without a password and choose it again."
        )
        % {"type": extension},
    )


def _bomb() -> FileRefused:
    return FileRefused("bomb", _("This file is too complex. Save its text in a new file."))


def _macros() -> FileRefused:
    return FileRefused(
        "macros", _("This file contains macros. Save it again without macros, or as PDF.")
    )


def _protected() -> FileRefused:
    return FileRefused("protected", _("This file is protected. Save it again without a password."))
