"""Old addresses lead to the new ones by themselves, in each language; who may make more."""

import pytest
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect

from home.models import StandardPage
from tandem.accounts.roles import Role
from tests.factories.pages import NewsPageFactory, StandardPageFactory, home

pytestmark = pytest.mark.django_db


@pytest.fixture
def rename(django_capture_on_commit_callbacks):
    """`rename(page, slug)` publishes the page under another slug; redirects are made at the commit."""

    def publish(page, slug: str) -> None:
        page = type(page).objects.get(pk=page.pk)
        page.slug = slug
        with django_capture_on_commit_callbacks(execute=True):
            page.save_revision().publish()

    return publish


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_renamed_page_is_found_under_its_old_address(client, rename, language):
    page = NewsPageFactory(language=language, slug="oud")
    old = page.url
    rename(page, "nieuw")
    page.refresh_from_db()
    assert page.url.endswith("/nieuw/")
    assert page.url.startswith(f"/{language}/")
    response = client.get(f"{old}?utm=1")
    assert (response.status_code, response["Location"]) == (301, page.url)


def test_pages_under_a_renamed_page_are_found_too(client, rename):
    above = StandardPageFactory(slug="boven")
    below = StandardPageFactory(slug="onder", parent=above)
    old = below.url
    rename(above, "hoger")
    below.refresh_from_db()
    response = client.get(old)
    assert (response.status_code, response["Location"]) == (301, "/nl/hoger/onder/")


def test_moved_page_is_found_under_its_old_address(client):
    above = StandardPageFactory(slug="boven")
    page = StandardPageFactory(slug="verhuist")
    old = page.url
    moving = StandardPage.objects.get(pk=page.pk)
    moving.move(StandardPage.objects.get(pk=above.pk), pos="last-child")
    response = client.get(old)
    assert (response.status_code, response["Location"]) == (301, "/nl/boven/verhuist/")


def test_other_language_keeps_its_address(client, rename):
    dutch = NewsPageFactory(slug="bericht")
    french = NewsPageFactory(slug="bericht", language="fr", translation_of=dutch)
    rename(dutch, "ander-bericht")
    assert client.get(french.url).status_code == 200
    assert [redirect.old_path for redirect in Redirect.objects.all()] == ["/nl/nieuws/bericht"]


def test_draft_that_is_renamed_leaves_nothing(client):
    page = NewsPageFactory(slug="ontwerp", live=False)
    page.slug = "ander-ontwerp"
    page.save_revision()
    assert Redirect.objects.count() == 0
    assert client.get("/nl/nieuws/ontwerp/").status_code == 404


@pytest.mark.parametrize(
    ("role", "may"),
    [
        (Role.ADMINISTRATOR, True),
        (Role.APPROVER, True),
        (Role.EDITOR, False),
        (Role.TRANSLATOR, False),
    ],
)
def test_who_may_put_things_live_makes_redirects(staff_client, role, may):
    client = staff_client(role)
    menu = client.get(reverse("wagtailadmin_home")).content.decode()
    assert (reverse("wagtailredirects:index") in menu) is may
    client.post(
        reverse("wagtailredirects:add"),
        {"old_path": "/nl/kort", "redirect_page": home().pk, "is_permanent": "on"},
    )
    assert Redirect.objects.count() == int(may)
    assert (client.get("/nl/kort/").status_code == 301) is may
