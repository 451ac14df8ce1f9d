"""A corpus of good and hostile files, each with its expected result."""

import io

import openpyxl
import pikepdf
import pytest
from django.core.files.base import ContentFile

from tandem.files.checks import DEFAULT_EXTENSIONS, FileRefused, check_file
from tandem.files.limits import MAX_FILE
from tests.files import samples

pytestmark = pytest.mark.usefixtures("dutch")

GOOD = {
    "plan.pdf": (samples.pdf, "application/pdf"),
    "plan.PDF": (samples.pdf, "application/pdf"),
    "a.b.docx": (
        samples.docx,
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    "begroting.xlsx": (
        samples.xlsx,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    "tekst.odt": (lambda: samples.odf(samples.ODT_TYPE), samples.ODT_TYPE),
    "rekenblad.ods": (lambda: samples.odf(samples.ODS_TYPE), samples.ODS_TYPE),
    "foto.jpg": (lambda: samples.picture("JPEG"), "image/jpeg"),
    "foto.jpeg": (lambda: samples.picture("JPEG"), "image/jpeg"),
    "plan.png": (samples.picture, "image/png"),
}

LOCKED = pikepdf.Encryption(owner="o", user="u")
NO_PRINTING = pikepdf.Encryption(owner="o", user="")
EXE = b"MZ\x90\x00" + b"\x00" * 200
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
HTML = b"<html><script>alert(1)</script></html>"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600

HOSTILE = {
    # what its name does not promise
    ("plan.exe", "type"): lambda: EXE,
    ("plan.html", "type"): lambda: HTML,
    ("plan.svg", "type"): lambda: SVG,
    ("plan.docm", "type"): samples.docm,
    ("plan.doc", "type"): lambda: OLE,
    ("plan.pdf.exe", "type"): samples.pdf,
    ("plan", "type"): samples.pdf,
    (".pdf", "type"): samples.pdf,
    ("plan.zip", "type"): lambda: samples.zipped({"a": "b"}),
    ("exe.pdf", "content"): lambda: EXE,
    ("html.pdf", "content"): lambda: HTML,
    ("html-first.pdf", "content"): lambda: HTML + samples.pdf(),
    ("svg.png", "content"): lambda: SVG,
    ("svg.jpg", "content"): lambda: SVG,
    ("png.jpg", "content"): samples.picture,
    ("gif.png", "content"): lambda: b"GIF89a" + b"\x00" * 60,
    ("pdf.docx", "content"): samples.pdf,
    ("zip.docx", "content"): lambda: samples.zipped({"a": "b"}),
    ("xlsx.docx", "content"): samples.xlsx,
    ("docx.xlsx", "content"): samples.docx,
    ("odt.ods", "content"): lambda: samples.odf(samples.ODT_TYPE),
    ("old-word.docx", "content"): lambda: OLE,
    ("prefixed.docx", "content"): lambda: EXE + samples.docx(),
    # nothing, or broken
    ("empty.pdf", "empty"): lambda: b"",
    ("empty.docx", "empty"): lambda: b"",
    ("header-only.pdf", "broken"): lambda: b"%PDF-1.7\n",
    ("rubbish.pdf", "broken"): lambda: b"%PDF-1.7\n" + bytes(range(256)) * 20,
    ("no-pages.pdf", "broken"): lambda: samples.pdf(pages=0),
    ("half.png", "broken"): lambda: samples.picture(size=(400, 400))[:300],
    ("half.jpg", "broken"): lambda: samples.picture("JPEG", (400, 400))[:500],
    ("half.docx", "content"): lambda: samples.docx()[:-40],
    ("no-main-part.docx", "content"): lambda: samples.zipped({"[Content_Types].xml": "<Types/>"}),
    ("no-manifest.odt", "content"): lambda: samples.zipped(
        {"mimetype": samples.ODT_TYPE, "content.xml": ""}, stored=("mimetype",)
    ),
    # protected
    ("locked.pdf", "protected"): lambda: samples.pdf(encryption=LOCKED),
    ("no-printing.pdf", "protected"): lambda: samples.pdf(encryption=NO_PRINTING),
    ("locked.docx", "protected"): lambda: samples.with_entry("secret", encrypted=True),
    ("locked.odt", "protected"): lambda: samples.odf(
        samples.ODT_TYPE, manifest="<file-entry><encryption-data/></file-entry>"
    ),
    # macros and programs
    ("docm.docx", "macros"): samples.docm,
    ("type-only.docx", "macros"): lambda: samples.ooxml("word/document.xml", samples.DOCM_TYPE),
    ("vba-only.docx", "macros"): lambda: samples.docx(word__VBAPROJECT_dot_BIN=b"x"),
    ("excel4.xlsx", "macros"): lambda: samples.xlsx(xl__macrosheets__sheet1_dot_xml="<x/>"),
    ("activex.docx", "macros"): lambda: samples.docx(word__activeX__activeX1_dot_xml="<x/>"),
    ("basic.odt", "macros"): lambda: samples.odf(samples.ODT_TYPE, Basic__script="x"),
    ("program-inside.docx", "active"): lambda: samples.docx(word__run_dot_exe=EXE),
    ("remote-template.docx", "active"): lambda: samples.docx(
        word___rels__settings_dot_xml_dot_rels=(
            '<R><Relationship TargetMode="External" Target="https://evil.example/t.dotm"/></R>'
        )
    ),
    ("javascript.pdf", "active"): lambda: samples.pdf(OpenAction=samples.script_action()),
    ("launch.pdf", "active"): lambda: samples.pdf(OpenAction=samples.script_action("/Launch")),
    ("nested-script.pdf", "active"): lambda: samples.pdf(
        AA=pikepdf.Dictionary(WC=samples.script_action())
    ),
    ("attachment.pdf", "active"): samples.pdf_with_attachment,
    # two files in one
    ("zip-behind.pdf", "polyglot"): lambda: samples.pdf() + samples.zipped({"run.exe": EXE}),
    ("jar-behind.jpg", "polyglot"): lambda: samples.picture("JPEG") + samples.zipped({"a": "b"}),
    ("docx-behind.png", "polyglot"): lambda: samples.picture() + samples.docx(),
    # bombs
    ("bomb.docx", "bomb"): samples.bomb,
    ("entries.docx", "bomb"): lambda: samples.docx(**{f"word__p{n}": "" for n in range(1001)}),
    ("entities.docx", "bomb"): lambda: samples.zipped(
        {
            "[Content_Types].xml": '<!DOCTYPE t [<!ENTITY a "b">]><t>&a;</t>',
            "word/document.xml": "",
        }
    ),
    ("pixels.png", "bomb"): lambda: samples.picture(size=(12_000, 6_000)),
    # names that leave the container
    ("slip.docx", "path"): lambda: samples.with_entry("../../etc/cron.d/x"),
    ("absolute.docx", "path"): lambda: samples.with_entry("/etc/passwd"),
    ("backslash.docx", "path"): lambda: samples.with_entry("word\\..\\x"),
    ("drive.docx", "path"): lambda: samples.with_entry("c:x"),
    ("symlink.docx", "path"): lambda: samples.with_entry("word/link", symlink=True),
    ("doubled.docx", "polyglot"): lambda: samples.with_entry("WORD/document.xml"),
}


@pytest.mark.parametrize("name", GOOD)
def test_good_file_gives_its_content_type(name):
    make, content_type = GOOD[name]
    upload = ContentFile(make())

    assert check_file(upload, name) == content_type
    assert upload.tell() == 0


def test_workbook_of_a_real_writer_is_taken():
    out = io.BytesIO()
    book = openpyxl.Workbook()
    book.active["A1"] = "=1+1"
    book.save(out)

    assert check_file(ContentFile(out.getvalue()), "plan.xlsx") == GOOD["begroting.xlsx"][1]


def test_main_part_may_have_another_name():
    upload = ContentFile(samples.ooxml("word/document2.xml", samples.DOCX_TYPE))

    assert check_file(upload, "plan.docx") == GOOD["a.b.docx"][1]


@pytest.mark.parametrize(("name", "code"), HOSTILE, ids=str)
def test_hostile_file_is_refused(name, code):
    with pytest.raises(FileRefused) as refusal:
        check_file(ContentFile(HOSTILE[name, code]()), name)

    assert refusal.value.code == code
    assert str(refusal.value)


def test_field_that_takes_pdf_only_refuses_docx():
    with pytest.raises(FileRefused) as refusal:
        check_file(ContentFile(samples.docx()), "plan.docx", allowed=["pdf"])

    assert refusal.value.code == "type"
    assert str(refusal.value).endswith(": pdf.")


def test_field_cannot_allow_what_we_do_not_know():
    with pytest.raises(FileRefused) as refusal:
        check_file(ContentFile(EXE), "plan.exe", allowed=["exe"])

    assert refusal.value.code == "type"


def test_file_above_limit_is_refused_without_reading_it():
    upload = ContentFile(b"%PDF-")
    upload.size = MAX_FILE + 1

    with pytest.raises(FileRefused) as refusal:
        check_file(upload, "plan.pdf")

    assert refusal.value.code == "size"


def test_active_types_are_not_in_the_allow_list():
    assert set(DEFAULT_EXTENSIONS) == {
        *("pdf", "docx", "xlsx", "odt", "ods"),
        *("jpg", "jpeg", "png"),
    }
