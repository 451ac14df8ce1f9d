"""Editors see a page before readers do, also before it was ever saved."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from home.models import (
    AccessibilityStatementPage,
    ContactPage,
    HomePage,
    MunicipalityIndexPage,
    NetworkPage,
    NewsIndexPage,
    ThemeIndexPage,
    ThemePage,
)
from tandem.accounts.roles import Role
from tandem.content.models import SiteTexts
from tests.factories.events import (
    EventPageFactory,
    EventSeriesPageFactory,
    NetworkPageFactory,
)
from tests.factories.pages import (
    AwardsPageFactory,
    CallPageFactory,
    NewsPageFactory,
    PracticePageFactory,
    StandardPageFactory,
    section,
)
from tests.factories.places import ThemePageFactory

pytestmark = pytest.mark.django_db
FACTORIES = [
    AwardsPageFactory,
    CallPageFactory,
    EventPageFactory,
    EventSeriesPageFactory,
    NetworkPageFactory,
    NewsPageFactory,
    PracticePageFactory,
    StandardPageFactory,
    ThemePageFactory,
]


@pytest.mark.parametrize("factory", FACTORIES)
def test_draft_is_previewed_in_its_language(factory):
    page = factory(language="fr", title="Brouillon", live=False)
    html = page.make_preview_request().content.decode()
    assert '<html lang="fr-BE">' in html
    assert "<h1>Brouillon</h1>" in html


@pytest.mark.parametrize("model", [HomePage, NewsIndexPage, ThemeIndexPage, MunicipalityIndexPage])
def test_sections_are_previewed(model):
    shown = section(model)
    assert f"<h1>{shown.title}</h1>" in shown.make_preview_request().content.decode()


def test_new_page_is_previewed_before_it_is_saved(staff_client):
    where = ["home", "newspage", section(NewsIndexPage).pk]
    url = reverse("wagtailadmin_pages:preview_on_add", args=where)
    editor = staff_client(Role.EDITOR)
    posted = {
        "title": "Nog niet bewaard",
        "slug": "nog-niet-bewaard",
        "introduction": "",
        "picture": "",
        "published_on": "2026-09-20",
        "place": "",
        "body": streamfield([("rich_text", rich_text("<p>Tekst</p>"))]),
        "comments-TOTAL_FORMS": 0,
        "comments-INITIAL_FORMS": 0,
    }
    assert editor.post(url, nested_form_data(posted)).json()["is_valid"] is True
    assert "<h1>Nog niet bewaard</h1>" in editor.get(url).content.decode()


def test_blocks_of_structured_pages_are_previewed_with_their_texts(staff_client):
    editor = staff_client(Role.EDITOR)
    structure = NetworkPage._meta.get_field("structure").stream_block.child_blocks
    for block, text in (
        (ThemePage._meta.get_field("sections").stream_block.child_blocks["section"], "negentien"),
        (structure["whole_network"], "Alle leden en partners"),
        (structure["working_group"], "Taal"),
        (structure["volunteers"], "Bibliotheek"),
    ):
        assert block.is_previewable
        url = reverse("wagtailadmin_block_preview")
        html = editor.get(url, {"id": block.definition_prefix}).content.decode()
        assert text in html.split("<body")[1]


@pytest.mark.parametrize(
    ("stream", "block", "text"),
    [
        (ContactPage.opening_hours, "hours", "<dd>9.00–12.00\u00a0uur</dd>"),
        (ContactPage.contacts, "contact", 'href="tel:025550100"'),
        (AccessibilityStatementPage.scope, "website", "https://gelijkekansen.example.org/</a>"),
        (AccessibilityStatementPage.scope, "app", "Gelijke Kansen voor Android"),
        (AccessibilityStatementPage.issues, "issue", "(WCAG 1.3.1)"),
        (AccessibilityStatementPage.enforcement, "body", "<dt>Ombuds Brussel</dt>"),
        (SiteTexts.social_links, "channel", ">Mastodon</a>"),
    ],
)
def test_small_blocks_are_previewed_as_readers_see_them(staff_client, stream, block, text):
    found = stream.field.stream_block.child_blocks[block]
    url = reverse("wagtailadmin_block_preview")
    html = staff_client(Role.EDITOR).get(url, {"id": found.definition_prefix}).content.decode()
    assert text in html.split("<body")[1]
