"""The guides in docs/: complete in both languages, small pictures, and readable in the CMS."""

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from PIL import Image

from tandem.accounts.roles import Role
from tandem.editing.guide import FILES, guide
from tests.factories.accounts import UserFactory

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
URL = "/cms/editing/guide/"
SOURCES = {code: (DOCS / name).read_text(encoding="utf-8") for code, name in FILES.items()}


def shape(html: str) -> list[str]:
    """The elements that both languages must have in common, in their order."""
    return re.findall(r"<(h\d|ul|ol|li|img)\b", html)


def test_both_languages_say_the_same_things_in_the_same_order():
    assert shape(guide("nl")) == shape(guide("fr"))
    assert shape(guide("nl")).count("img") == 7


@pytest.mark.parametrize("language", FILES)
def test_nothing_of_the_markdown_is_left(language):
    text = re.sub(r"<[^>]+>", "", guide(language))
    assert re.findall(r"\*\*|!\[|\]\(|^#+ |^- |`", text, re.MULTILINE) == []


@pytest.mark.parametrize("language", FILES)
def test_every_picture_is_there_small_and_described(language):
    pictures = re.findall(r"!\[(.+)\]\(images/(.+)\)", SOURCES[language])
    assert {path.split("/")[0] for _alt, path in pictures} == {language}
    for alt, path in pictures:
        file = DOCS / "images" / path
        assert len(alt) > 20
        assert file.stat().st_size <= 60_000
        with Image.open(file) as image:
            assert (image.format, image.width) == ("PNG", 1120)
        assert finders.find(f"guide/{path}") == str(file)


def test_no_picture_is_left_over():
    used = {path for text in SOURCES.values() for path in re.findall(r"\(images/(.+)\)", text)}
    made = {str(file.relative_to(DOCS / "images")) for file in (DOCS / "images").rglob("*.png")}
    assert made == used


def test_signs_in_a_text_stay_text():
    assert "<script" not in guide("nl")


@pytest.mark.django_db
@pytest.mark.parametrize(("language", "heading"), [("nl", "Vertalen"), ("fr", "Traduire")])
def test_guide_opens_from_the_help_menu_in_the_persons_language(staff_client, language, heading):
    editor = staff_client(UserFactory(roles=[Role.EDITOR], language=language))
    editor.user.wagtail_userprofile.preferred_language = language
    editor.user.wagtail_userprofile.save()
    home = editor.get("/cms/").content.decode()
    assert URL in home
    assert re.findall("whats-new-in-wagtail|editor-guide", home) == []
    html = editor.get(URL).content.decode()
    assert f"<h2>{heading}</h2>" in html
    assert f"/static/guide/{language}/desk.png" in html


@pytest.mark.django_db
def test_people_of_calls_do_not_need_it(staff_client):
    assert staff_client(Role.CALLS_MANAGER).get(URL).status_code == 403
