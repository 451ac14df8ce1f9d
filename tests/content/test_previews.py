"""What editors see before readers do: the page, its other language, its card in a message."""

import pytest
from django.urls import reverse
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation
from wagtail_localize.operations import translate_object

from home.models import NewsPage
from tandem.accounts.roles import Role
from tandem.content.previews import OTHER_LANGUAGE, SHARED
from tests.factories.accounts import UserFactory
from tests.factories.pages import (
    AwardsPageFactory,
    CallPageFactory,
    NewsPageFactory,
    PracticePageFactory,
    SiteImageFactory,
    StandardPageFactory,
    with_sizes,
)

pytestmark = pytest.mark.django_db


def shown(page, mode: str) -> str:
    response = page.make_preview_request(preview_mode=mode)
    assert response.status_code == 200
    return response.content.decode()


def test_editor_offers_three_ways_to_look_and_three_widths(staff_client):
    page = NewsPageFactory(live=False)
    page.save_revision()
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    html = staff_client(Role.EDITOR).get(url).content.decode()
    for mode in ("", OTHER_LANGUAGE, SHARED):
        assert f'<option value="{mode}"' in html
    assert [size["device_width"] for size in page.preview_sizes] == [375, 768, 1280]
    assert all(f'data-device-width="{width}"' in html for width in (375, 768, 1280))


def test_written_translation_is_shown_in_its_own_language():
    dutch = NewsPageFactory(title="Hallo")
    french = NewsPageFactory(language="fr", title="Bonjour", translation_of=dutch)
    french.title = "Bonjour à tous"
    french.save_revision()
    html = shown(dutch, OTHER_LANGUAGE)
    assert "<h1>Bonjour à tous</h1>" in html
    assert '<html lang="fr-BE">' in html
    back = shown(french, OTHER_LANGUAGE)
    assert "<h1>Hallo</h1>" in back
    assert '<html lang="nl-BE">' in back


def test_texts_of_the_translator_are_shown_before_they_are_sent():
    dutch = NewsPageFactory(title="Hallo", introduction="Nog Nederlands.")
    translate_object(dutch, [Locale.objects.get(language_code="fr")], user=UserFactory())
    french = NewsPage.objects.get(locale__language_code="fr")
    source = Translation.objects.get(target_locale=french.locale).source
    segment = source.stringsegment_set.get(context__path="title")
    StringTranslation.objects.create(
        translation_of=segment.string,
        locale=french.locale,
        context=segment.context,
        data="Bonjour",
    )
    html = shown(dutch, OTHER_LANGUAGE)
    assert "<h1>Bonjour</h1>" in html
    assert "Nog Nederlands." in html


def test_page_without_translation_says_how_to_make_one():
    html = shown(StandardPageFactory(), OTHER_LANGUAGE)
    assert "Deze pagina heeft geen vertaling" in html
    assert '<html lang="nl-BE">' in html


def test_card_shows_what_messages_show():
    image = with_sizes(SiteImageFactory())
    page = NewsPageFactory(
        language="fr", title="Bonjour", introduction="Une phrase.", picture=image, live=False
    )
    html = shown(page, SHARED)
    assert '<html lang="fr-BE">' in html
    assert "<h2>Bonjour</h2>" in html
    assert "Une phrase." in html
    assert f"/media/images/{image.pk}.jpg" in html
    assert "localhost:8000" in html


def test_bare_card_says_what_is_missing():
    html = shown(StandardPageFactory(), SHARED)
    assert "De pagina heeft geen afbeelding" in html
    assert "de kaart toont alleen de titel" in html


@pytest.mark.parametrize(
    "factory", [AwardsPageFactory, CallPageFactory, PracticePageFactory, StandardPageFactory]
)
def test_every_type_of_page_has_a_card(factory):
    page = factory(title="Titel")
    assert "<h2>Titel</h2>" in shown(page, SHARED)


def test_content_checker_is_in_previews_and_never_on_the_site(staff_client):
    page = StandardPageFactory()
    page.save_revision()
    editor = staff_client(Role.EDITOR)
    preview = editor.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk]))
    assert "<wagtail-userbar" in preview.content.decode()
    assert "identical-links-same-purpose" in preview.content.decode()
    assert "userbar" not in editor.get(page.url).content.decode()
