"""Every component renders with its sample; no template brings its own style or script."""

import json
import re
from pathlib import Path

import pytest
from django.template.loader import render_to_string
from django.utils import translation

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
COMPONENTS = sorted(folder.name for folder in (TEMPLATES / "components").iterdir())
# Mails and letters are read where no stylesheet reaches them.
WITHOUT_STYLESHEET = ("mail", "letters", "pdf")
INLINE = re.compile(
    r"""<style\b|\sstyle\s*=|\son[a-z]+\s*=\s*["']|javascript:"""
    r"""|<script\b(?![^>]*(?:\bsrc=|application/(?:ld\+)?json))""",
    re.IGNORECASE,
)


def public_templates() -> list[str]:
    """The templates that are shown in a browser, by their path below templates/."""
    return [
        str(path.relative_to(TEMPLATES))
        for path in sorted(TEMPLATES.rglob("*.html"))
        if path.relative_to(TEMPLATES).parts[0] not in WITHOUT_STYLESHEET
    ]


def render(name: str, **changes: object) -> str:
    """Render a component with its sample, changed where a test asks."""
    folder = TEMPLATES / "components" / name
    context = json.loads((folder / "sample.json").read_text(encoding="utf-8"))
    with translation.override("en"):
        html = render_to_string(f"components/{name}/{name}.html", {**context, **changes})
    return " ".join(html.split())


def words_of(sample: object) -> list[str]:
    """All texts of a sample that people are meant to read."""
    if isinstance(sample, dict):
        unseen = {"url", "state", "kind", "tone", "lang", "code", "id", "iso", "query", "name_attr"}
        return [
            text
            for key, value in sample.items()
            if key not in unseen and not key.endswith(("_url", "_iso", "href"))
            for text in words_of(value)
        ]
    if isinstance(sample, list):
        return [text for value in sample for text in words_of(value)]
    return [sample] if isinstance(sample, str) and " " in sample else []


@pytest.mark.parametrize("name", COMPONENTS)
def test_component_says_everything_in_its_sample(name: str) -> None:
    sample = json.loads((TEMPLATES / "components" / name / "sample.json").read_text("utf-8"))

    html = render(name)

    assert [text for text in words_of(sample) if text not in html] == []


@pytest.mark.parametrize("name", COMPONENTS)
def test_component_leaves_no_template_marks(name: str) -> None:
    assert re.findall(r"\{[{%#]|[}%#]\}", render(name)) == []


@pytest.mark.parametrize("path", public_templates())
def test_template_has_no_inline_style_or_script(path: str) -> None:
    text = (TEMPLATES / path).read_text(encoding="utf-8")

    assert INLINE.findall(text) == []


def test_language_switch_marks_the_language_of_each_link() -> None:
    html = render("language_switch")

    assert re.findall(r'<(strong|a)[^>]* lang="(\w+)"', html) == [("strong", "nl"), ("a", "fr")]


def test_breadcrumb_of_one_page_is_not_drawn() -> None:
    assert render("breadcrumb", breadcrumbs=[{"title": "Home", "url": "/"}]) == ""


def test_score_meter_fills_as_many_blocks_as_the_value() -> None:
    html = render("score_meter", value=3, max=4)

    assert (html.count('<span class="on">'), html.count("<span></span>")) == (3, 1)
    assert re.findall(r"<span>\s*(\d of \d)\s*</span>", html) == ["3 of 4"]


def test_award_titles_carry_their_own_language() -> None:
    rows = [{"title": "Titel", "lang": "nl", "municipalities": "Gent", "amount": "1,00 euro"}]

    assert '<span lang="nl">Titel</span>' in render("award_table", rows=rows)


def test_pagination_of_one_page_is_not_drawn() -> None:
    page = {"number": 1, "paginator": {"num_pages": 1}}

    assert render("pagination", page_obj=page) == ""


@pytest.mark.parametrize(
    ("state", "heading"), [("soon", "Not open yet"), ("closed", "This call is closed")]
)
def test_apply_card_offers_no_start_outside_the_open_time(state: str, heading: str) -> None:
    html = render("apply_card", state=state)

    assert re.findall(r"<h2[^>]*>([^<]*)</h2>", html) == [heading]
    assert "btn" not in html


def test_sign_out_is_a_post() -> None:
    html = render("main_nav")

    assert re.findall(r'<form method="(\w+)" action="([^"]+)"', html) == [
        ("post", "/nl/account/logout/")
    ]


def test_server_error_page_needs_no_context() -> None:
    html = render_to_string("500.html")

    assert re.findall(r'<div lang="([\w-]+)"', html) == ["nl-BE", "fr-BE"]
    assert "request" not in html


@pytest.mark.parametrize("page", ["400.html", "403.html", "404.html", "500.html"])
def test_error_pages_show_the_request_number(page: str) -> None:
    assert "<code>a1b2c3</code>" in render_to_string(page, {"request_id": "a1b2c3"})
