"""The guard before wagtail-localize's addresses: every one, by language and by right."""

import pytest
from django.urls import reverse
from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation, Translation
from wagtail_localize.wagtail_hooks import register_admin_urls

from tandem.accounts.roles import Role
from tandem.translation.localize import CHECKS, closed
from tests.factories.accounts import UserFactory
from tests.factories.pages import NewsPageFactory, StandardPageFactory
from tests.formkit import samples
from tests.formkit.test_localize import start_translation
from tests.translation import desk

pytestmark = pytest.mark.django_db

#: Called with the id of a translation.
OF_TRANSLATIONS = [
    ("download_pofile", "get"),
    ("preview_translation", "get"),
    ("upload_pofile", "post"),
    ("machine_translate", "post"),
    ("stop_translation", "post"),
]


@pytest.fixture
def translation():
    """A Dutch page on its way to French."""
    return desk.translate(desk.submit(desk.dutch()))


def translator(language: str):
    return UserFactory(roles=[Role.TRANSLATOR], language=language)


def refused(answer) -> bool:
    """Wagtail refuses by leading to its home page; scripts get 403."""
    return answer.status_code == 403 or (
        answer.status_code == 302 and answer.url == reverse("wagtailadmin_home")
    )


def test_every_address_of_the_package_has_a_check():
    """One that a new version brings is closed until somebody thought about it."""
    [space] = register_admin_urls()
    assert {pattern.name for pattern in space.url_patterns} == set(CHECKS)
    assert CHECKS["convert_to_alias"] is closed


@pytest.mark.parametrize(("name", "method"), OF_TRANSLATIONS)
def test_a_translator_of_another_language_is_refused(staff_client, translation, name, method):
    client = staff_client(translator("nl"))
    url = reverse(f"wagtail_localize:{name}", args=[translation.pk])
    assert refused(getattr(client, method)(url))


@pytest.mark.parametrize("name", ["download_pofile", "preview_translation"])
def test_her_own_language_is_hers(staff_client, translation, name):
    client = staff_client(translator("fr"))
    answer = client.get(reverse(f"wagtail_localize:{name}", args=[translation.pk]))
    assert answer.status_code == 200


@pytest.mark.parametrize(("language", "status"), [("fr", 200), ("nl", 302)])
def test_a_text_is_changed_in_her_own_language_alone(staff_client, translation, language, status):
    segment = translation.source.stringsegment_set.first()
    url = reverse("wagtail_localize:edit_string_translation", args=[translation.pk, segment.pk])
    answer = staff_client(translator(language)).put(
        url, "value=Nouveau", content_type="application/x-www-form-urlencoded"
    )
    words = StringTranslation.objects.get(
        translation_of=segment.string, context=segment.context
    ).data
    assert (answer.status_code, words == "Nouveau") == (status, language == "fr")


def test_who_has_no_right_on_the_page_changes_no_text(staff_client, translation):
    segment = translation.source.stringsegment_set.first()
    url = reverse("wagtail_localize:edit_string_translation", args=[translation.pk, segment.pk])
    before = list(StringTranslation.objects.values_list("data", flat=True))
    answer = staff_client(Role.CALLS_MANAGER).put(
        url, "value=Nouveau", content_type="application/x-www-form-urlencoded"
    )
    assert refused(answer)
    assert list(StringTranslation.objects.values_list("data", flat=True)) == before


def test_a_translator_does_not_stop_a_translation(staff_client, translation):
    url = reverse("wagtail_localize:stop_translation", args=[translation.pk])
    assert refused(staff_client(translator("fr")).post(url))
    assert Translation.objects.get(pk=translation.pk).enabled is True
    assert staff_client(Role.EDITOR).post(url).status_code == 302
    assert Translation.objects.get(pk=translation.pk).enabled is False


def test_nobody_makes_an_alias(staff_client, translation):
    page = translation.get_target_instance()
    url = reverse("wagtail_localize:convert_to_alias", args=[page.pk])
    client = staff_client(Role.ADMINISTRATOR)
    assert refused(client.post(url))
    assert Page.objects.get(pk=page.pk).alias_of_id is None
    edit = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert url not in edit


def test_a_translation_whose_page_was_deleted_is_not_found(staff_client, translation):
    translation.get_target_instance().delete()
    url = reverse("wagtail_localize:download_pofile", args=[translation.pk])
    assert staff_client(Role.EDITOR).get(url).status_code == 404


@pytest.mark.parametrize(("language", "is_made"), [("fr", True), ("nl", False)])
def test_a_translator_submits_into_her_own_language(staff_client, language, is_made):
    page = desk.dutch()
    url = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    staff_client(translator(language)).post(url, {"locales": [desk.french().pk]})
    assert page.get_translations().exists() is is_made


def test_the_page_above_comes_first(staff_client):
    """wagtail-localize would make it as an alias: live, and in Dutch under /fr/."""
    page = NewsPageFactory(parent=StandardPageFactory(title="Boven"))
    url = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    answer = staff_client(Role.EDITOR).post(url, {"locales": [desk.french().pk]}, follow=True)
    assert "Boven" in " ".join(str(message) for message in answer.context["messages"])
    assert Page.objects.filter(alias_of__isnull=False).count() == 0
    assert page.get_translations().exists() is False


def test_forms_are_translated_in_the_own_language_too(staff_client):
    start_translation(samples.dutch_form())
    url = reverse("wagtail_localize:download_pofile", args=[Translation.objects.get().pk])
    assert refused(staff_client(translator("nl")).get(url))
    assert staff_client(translator("fr")).get(url).status_code == 200
    assert staff_client(Role.CALLS_MANAGER).get(url).status_code == 200
    assert refused(staff_client(Role.EDITOR).get(url))


def test_syncing_touches_her_own_language_alone(staff_client, translation):
    url = f"/cms/localize/update/{translation.source_id}/"
    assert staff_client(translator("fr")).get(url).status_code == 200
    assert refused(staff_client(translator("nl")).get(url))
    assert refused(staff_client(Role.CALLS_MANAGER).post(url))
    assert Locale.objects.count() == 2
