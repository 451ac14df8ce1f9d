"""Files as people send them, good and hostile, made on the spot so that none lies in the repository."""

import io
import zipfile
from collections.abc import Mapping

import pikepdf
from PIL import Image

WORD_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Override PartName="/{part}" ContentType="{type}"/></Types>'
)
DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
DOCM_TYPE = "application/vnd.ms-word.document.macroEnabled.main+xml"
XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
ODT_TYPE = "application/vnd.oasis.opendocument.text"
ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
MANIFEST = '<manifest xmlns="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">{}</manifest>'


def zipped(parts: Mapping[str, str | bytes], *, stored: tuple[str, ...] = ()) -> bytes:
    """A zip with these parts; those in `stored` are not compressed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as container:
        for name, content in parts.items():
            method = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            container.writestr(name, content, compress_type=method)
    return out.getvalue()


def ooxml(part: str, content_type: str, **extra: str | bytes) -> bytes:
    """An Office container; keywords are further parts, `__` for a slash and `_dot_` for a dot."""
    more = {name.replace("__", "/").replace("_dot_", "."): body for name, body in extra.items()}
    types = WORD_TYPES.format(part=part, type=content_type)
    return zipped({"[Content_Types].xml": types, part: "<document/>", **more})


def docx(**extra: str | bytes) -> bytes:
    """A Word document."""
    return ooxml("word/document.xml", DOCX_TYPE, **extra)


def docm() -> bytes:
    """A Word document with macros, as Word writes it."""
    return ooxml("word/document.xml", DOCM_TYPE, word__vbaProject_dot_bin=b"\xd0\xcf\x11\xe0")


def xlsx(**extra: str | bytes) -> bytes:
    """A workbook."""
    return ooxml("xl/workbook.xml", XLSX_TYPE, **extra)


def odf(kind: str, manifest: str = "", **extra: str | bytes) -> bytes:
    """An OpenDocument file."""
    more = {name.replace("__", "/"): body for name, body in extra.items()}
    parts = {
        "mimetype": kind,
        "content.xml": "<content/>",
        "META-INF/manifest.xml": MANIFEST.format(manifest),
        **more,
    }
    return zipped(parts, stored=("mimetype",))


def pdf(*, encryption: pikepdf.Encryption | None = None, pages: int = 1, **root: object) -> bytes:
    """A PDF with empty pages; keywords go into its catalogue."""
    out = io.BytesIO()
    with pikepdf.new() as document:
        for _ in range(pages):
            document.add_blank_page()
        for name, value in root.items():
            document.Root[f"/{name}"] = value
        document.save(out, encryption=encryption or False, deterministic_id=encryption is None)
    return out.getvalue()


def pdf_with_attachment() -> bytes:
    """A PDF that carries a program."""
    out = io.BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        document.attachments["run.exe"] = b"MZ\x90\x00"
        document.save(out)
    return out.getvalue()


def script_action(kind: str = "/JavaScript") -> pikepdf.Dictionary:
    """What a PDF does when it is opened."""
    return pikepdf.Dictionary(S=pikepdf.Name(kind), JS=pikepdf.String("app.alert(1)"))


def picture(kind: str = "PNG", size: tuple[int, int] = (8, 8)) -> bytes:
    """A picture."""
    out = io.BytesIO()
    Image.new("RGB", size, (90, 42, 110)).save(out, kind)
    return out.getvalue()


def bomb(megabytes: int = 150) -> bytes:
    """A Word document that unpacks to far more than it weighs."""
    return docx(word__media__big_dot_xml=b"0" * (megabytes * 1024 * 1024))


def with_entry(name: str, *, symlink: bool = False, encrypted: bool = False) -> bytes:
    """A Word document with one more entry of this name, or with a mark on it."""
    out = io.BytesIO(docx())
    with zipfile.ZipFile(out, "a") as container:
        entry = zipfile.ZipInfo(name)
        if symlink:
            entry.external_attr = 0o120777 << 16
        container.writestr(entry, "/etc/passwd")
    raw = out.getvalue()
    if not encrypted:
        return raw
    start = raw.rindex(b"PK\x01\x02")  # the last row of the table of contents: our entry
    return raw[: start + 8] + b"\x01\x00" + raw[start + 10 :]
