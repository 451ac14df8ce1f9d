"""A translator translates into her own language, and does nothing else with pages."""

import pytest
from django.urls import reverse
from wagtail.models import Locale
from wagtail_localize.operations import translate_object

from home.models import NewsIndexPage, NewsPage
from tandem.accounts.roles import Role
from tests.factories.accounts import UserFactory
from tests.factories.pages import NewsPageFactory, section

pytestmark = pytest.mark.django_db


@pytest.fixture
def pages():
    """A Dutch news item and its French translation."""
    dutch = NewsPageFactory(title="Groot nieuws", introduction="Kort.")
    dutch.save_revision().publish()
    translate_object(dutch, [Locale.objects.get(language_code="fr")], user=UserFactory())
    french = NewsPage.objects.get(locale__language_code="fr")
    return {"nl": NewsPage.objects.get(pk=dutch.pk), "fr": french}


def opens(client, name, *args):
    """Whether the screen opens; Wagtail refuses by leading back to its home page."""
    answer = client.get(reverse(f"wagtailadmin_pages:{name}", args=args))
    refused = answer.status_code == 302 and answer.url == reverse("wagtailadmin_home")
    assert refused or answer.status_code == 200
    return not refused


@pytest.mark.parametrize(
    ("language", "may_open"),
    [("fr", {"nl": False, "fr": True}), ("nl", {"nl": False, "fr": False})],
)
def test_a_translator_opens_translations_into_her_own_language(
    staff_client, pages, language, may_open
):
    client = staff_client(UserFactory(roles=[Role.TRANSLATOR], language=language))
    found = {code: opens(client, "edit", page.pk) for code, page in pages.items()}
    assert found == may_open


@pytest.mark.parametrize("role", [Role.EDITOR, Role.APPROVER, Role.ADMINISTRATOR])
def test_who_also_writes_opens_both(staff_client, pages, role):
    client = staff_client(UserFactory(roles=[Role.TRANSLATOR, role], language="fr"))
    found = {code: opens(client, "edit", page.pk) for code, page in pages.items()}
    assert found == {"nl": True, "fr": True}


def test_a_translator_makes_copies_and_deletes_nothing(staff_client, pages):
    client = staff_client(UserFactory(roles=[Role.TRANSLATOR], language="fr"))
    french = pages["fr"].pk
    found = [
        opens(client, "add", "home", "newspage", section(NewsIndexPage, "fr").pk),
        opens(client, "copy", french),
        opens(client, "delete", french),
    ]
    assert found == [False, False, False]
