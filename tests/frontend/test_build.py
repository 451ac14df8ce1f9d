"""The committed stylesheets are what the sources say, and stay within the page's budget."""

import gzip
import re
import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
STATIC = ROOT / "site" / "tandem" / "content" / "static" / "tandem"
build = runpy.run_path(str(ROOT / "frontend" / "build.py"))


def zipped(*paths: Path) -> int:
    """Bytes on the wire, roughly."""
    return sum(len(gzip.compress(path.read_bytes())) for path in paths)


@pytest.mark.parametrize("name", build["SHEETS"])
def test_committed_css_equals_the_build(name: str) -> None:
    committed = (STATIC / "css" / f"{name}.css").read_text(encoding="utf-8")

    assert committed == build["compile_sheet"](name)


@pytest.mark.parametrize("name", build["SHEETS"])
def test_css_asks_only_for_files_that_lie_beside_it(name: str) -> None:
    css = (STATIC / "css" / f"{name}.css").read_text(encoding="utf-8")
    asked = re.findall(r"""url\(["']?([^"')]+)""", css)

    assert [path for path in asked if not (STATIC / "css" / path).resolve().is_file()] == []


#: What we mend in Wagtail's own screens, one by one; each has its reason in cms.scss.
MENDED_IN_WAGTAIL = {
    ".listing:has(th.roles) :is(.last-login,.status)",
    ".messages a:not(.button)",
    ".w-field select",
    ".w-field__label::first-letter",
    "[data-streamfield-child] .w-panel__heading--label::first-letter",
    ".js-translation-editor section>:first-child:has(>h3:only-child)",
    'body:has(.only-translates) .w-dropdown-button:has(>[data-w-action-url-value*="/disable/"])',
}


def test_cms_css_touches_nothing_outside_its_scope() -> None:
    css = (STATIC / "css" / "cms.css").read_text(encoding="utf-8")
    selectors = re.findall(r"(?:^|[{}])([^{}@]+)\{", css)
    parts = [part for selector in selectors for part in re.split(r",(?![^(]*\))", selector)]

    assert {part.strip() for part in parts if ".tandem" not in part} == MENDED_IN_WAGTAIL


def test_style_and_font_leave_room_in_the_page_budget() -> None:
    # 60 kB a reading page on the wire, without content images
    assert (
        zipped(STATIC / "css" / "site.css") + (STATIC / "fonts" / "publicsans.woff2").stat().st_size
        < 40_000
    )


def test_form_scripts_stay_small() -> None:
    assert zipped(*sorted((STATIC / "js").glob("*.js"))) <= 3_000
