"""The name of an upload, as people may see it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tandem.files.names import MAX_NAME, display_name, extension

NAMES = {
    "plan.pdf": "plan.pdf",
    "Plan 2027 (définitif).PDF": "Plan 2027 (définitif).pdf",
    "../../etc/passwd": "passwd",
    r"C:\Users\An\plan.pdf": "plan.pdf",
    "plan\x00.pdf": "plan.pdf",
    "plan.pdf\x00.exe": "plan.pdf.exe",
    "fdp\u202efdp.exe": "fdpfdp.exe",
    "plan\u00ad\u200b\ufeff.pdf": "plan.pdf",
    "<img src=x onerror=alert(1)>.png": "_img src=x onerror=alert(1)_.png",
    'a";b.pdf': "a__b.pdf",
    "a\r\nSet-Cookie: x=1.pdf": "a Set-Cookie_ x=1.pdf",
    "  plan .pdf ": "plan.pdf",
    ".htaccess": "htaccess",
    "...": "file",
    "": "file",
    "/": "file",
    "..pdf": "pdf",
    "e\u0301te\u0301.pdf": "été.pdf",
    "\ud800plan.pdf": "plan.pdf",
    "plan.": "plan",
}


@pytest.mark.parametrize("raw", NAMES)
def test_display_name(raw):
    assert display_name(raw) == NAMES[raw]


def test_long_name_keeps_its_extension():
    name = display_name("x" * 400 + ".docx")

    assert name == "x" * (MAX_NAME - 5) + ".docx"


@given(st.text())
def test_display_name_is_always_harmless_and_stable(raw):
    name = display_name(raw)

    assert 0 < len(name) <= MAX_NAME
    assert not any(unicodedata.category(char).startswith("C") for char in name)
    assert not set(name) & set('/\\<>:"|?*;\r\n')
    assert display_name(name) == name


@pytest.mark.parametrize(("name", "wanted"), [("a.PDF", "pdf"), ("a", ""), ("a.tar.gz", "gz")])
def test_extension(name, wanted):
    assert extension(name) == wanted
