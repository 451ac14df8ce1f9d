"""Editors see a page before readers do, also before it was ever saved."""

import re
from collections.abc import Iterator

import pytest
from django.apps import apps
from django.urls import reverse
from django.utils import translation
from wagtail.admin.views.generic.preview import StreamFieldBlockPreview
from wagtail.blocks import Block, StreamBlock
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from calls.models import CallPage, ProgrammePage
from home.models import (
    AccessibilityStatementPage,
    ContactPage,
    EventPage,
    HomePage,
    MunicipalityIndexPage,
    NetworkPage,
    NewsIndexPage,
    ThemeIndexPage,
    ThemePage,
)
from tandem.accounts.roles import Role
from tandem.content.models import BasePage, SiteTexts
from tandem.content.previews import OTHER_LANGUAGE, SHARED
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
    SiteImageFactory,
    StandardPageFactory,
    section,
    with_sizes,
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


@pytest.mark.parametrize("factory", FACTORIES)
def test_draft_is_previewed_as_a_card_and_in_the_other_language(factory):
    """Not every type reached these ways: Wagtail's mixin for more addresses passes them over."""
    page = factory(language="nl", title="Ontwerp", live=False)
    factory(language="fr", title="Brouillon", translation_of=page, live=False)
    card = page.make_preview_request(preview_mode=SHARED).content.decode()
    assert "<h2>Ontwerp</h2>" in card
    other = page.make_preview_request(preview_mode=OTHER_LANGUAGE).content.decode()
    assert "<h1>Brouillon</h1>" in other


def test_every_type_goes_through_our_own_previews():
    models = [model for model in apps.get_models() if issubclass(model, BasePage)]
    assert len(models) > 20
    assert [one for one in models if one.serve_preview is RoutablePageMixin.serve_preview] == []


@pytest.mark.parametrize("model", [HomePage, NewsIndexPage, ThemeIndexPage, MunicipalityIndexPage])
def test_sections_are_previewed(model):
    shown = section(model)
    assert f"<h1>{shown.title}</h1>" in shown.make_preview_request().content.decode()


def test_a_preview_shows_what_readers_see_and_nobody_is_signed_in(staff_client):
    page = NewsPageFactory(live=False)
    page.save_revision()
    html = staff_client(Role.EDITOR).get(reverse("wagtailadmin_pages:view_draft", args=[page.pk]))
    text = html.content.decode()
    assert ("Aanmelden" in text, "Afmelden" in text, "Mijn aanvragen" in text) == (
        True,
        False,
        False,
    )


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


PREVIEWED = [
    (HomePage, "actions", "action", '<h3 class="card-title"><a href="/nl/praktijken/">Vind insp'),
    (CallPage, "steps", "step", "<strong>De jury vergadert</strong>"),
    (EventPage, "programme", "part", '<h3 class="programme-part">In de namiddag</h3>'),
    (EventPage, "programme", "session", '<p class="session-hours">13.30 uur tot 14.15 uur</p>'),
    (NetworkPage, "structure", "whole_network", "<h3>Het hele netwerk</h3>"),
    (NetworkPage, "structure", "steering_group", "<h3>Stuurgroep</h3>"),
    (NetworkPage, "structure", "working_group", "<dt>Taal</dt>"),
    (NetworkPage, "structure", "internal_partners", "<li>Bibliotheek</li>"),
    (NetworkPage, "structure", "external_partners", "<h3>Externe partners</h3>"),
    (NetworkPage, "structure", "volunteers", "<h3>Vrijwilligers</h3>"),
    (NetworkPage, "structure", "lived_experience", "<h3>Ervaringsdeskundigen</h3>"),
    (NetworkPage, "activities", "activity", "<h3>Vormingen voor schepenen</h3>"),
    (NetworkPage, "practices", "practice", ">Elk Telt</a>"),
    (ProgrammePage, "conditions", "yes", "<strong>Ja:</strong>"),
    (ProgrammePage, "conditions", "no", '<li class="no">'),
    (ProgrammePage, "asking", "step", "<ol> <li>Stuur"),
    (ProgrammePage, "requirements", "requirement", "<strong>Samenwerking</strong>"),
    (ProgrammePage, "envelopes", "envelope", '<td class="number">50.000 euro</td>'),
    (ProgrammePage, "ways", "way", "<h3>Coaching</h3>"),
    (ProgrammePage, "articles", "article", "Artikel 1. Doel</h3>"),
    (ProgrammePage, "versions", "version", "<strong>sinds 1 januari 2026</strong>"),
    (ThemePage, "sections", "section", "<h2>1. Een netwerk van negentien gemeenten</h2>"),
]


@pytest.mark.parametrize(("model", "field", "block", "html"), PREVIEWED)
def test_block_is_previewed_as_its_page_shows_it(staff_client, model, field, block, html):
    PracticePageFactory(title="Elk Telt")
    PracticePageFactory(title="Chacun compte", language="fr")
    chosen = model._meta.get_field(field).stream_block.child_blocks[block]
    assert chosen.is_previewable
    url = reverse("wagtailadmin_block_preview")
    response = staff_client(Role.EDITOR).get(url, {"id": chosen.definition_prefix})
    assert html in " ".join(response.content.decode().replace("\u00a0", " ").split())


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


#: They show an address, or what lies in the library.
WITHOUT_WORDS = {"website", "document", "related_pages", "practice"}
#: Names, and words that French shares with Dutch or English.
THE_SAME = {"De Drempelmeter", "youtube.com", "Contact", "Structure", "Article"}


def previewed(stream: StreamBlock) -> Iterator[Block]:
    """What an editor can choose in a stream, and in the streams within."""
    for block in stream.child_blocks.values():
        if block.is_previewable and block.name not in WITHOUT_WORDS:
            yield block
        for inner in getattr(block, "child_blocks", {}).values():
            if isinstance(inner, StreamBlock):
                yield from previewed(inner)


def all_previewed() -> dict[str, Block]:
    """Of all page types; one that many of them share counts once."""
    pages = [model for model in apps.get_models() if issubclass(model, Page)]
    fields = [field for model in pages for field in model._meta.get_fields()]
    streams = [field.stream_block for field in fields if isinstance(field, StreamField)]
    blocks = [block for stream in streams for block in previewed(stream)]
    return {f"{type(block).__name__} {block.name}": block for block in blocks}


def words(html: str) -> set[str]:
    """The texts between tags and numbers, without addresses."""
    text = re.sub(r"<[^>]+>", "\n", html.split("<body")[1])
    texts = re.split(r"[\n\d:()]", re.sub(r"\S+(@|://)\S+", "", text))
    return {text for text in map(str.strip, texts) if re.search("[a-z]", text)}


@pytest.mark.parametrize("block", all_previewed().values(), ids=all_previewed())
def test_preview_speaks_the_language_of_the_editor(rf, block):
    with_sizes(SiteImageFactory())
    shown = {}
    for language in ("en", "nl", "fr"):  # the texts in the code are English
        with translation.override(language):
            request = rf.get("/", {"id": block.definition_prefix})
            response = StreamFieldBlockPreview.as_view()(request).render()
        shown[language] = words(response.content.decode())
    assert shown["fr"]
    assert shown["fr"] & (shown["nl"] | shown["en"]) <= THE_SAME
