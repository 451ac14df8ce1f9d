"""Site settings: both languages, what is empty, one query, who may change them."""

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils import translation
from wagtail.models import Site

from tandem.accounts.roles import Role
from tandem.content.models import SiteTexts
from tandem.formats.site_name import site_name
from tests.factories.pages import NewsPageFactory

pytestmark = pytest.mark.django_db


def texts(**columns) -> SiteTexts:
    return SiteTexts.objects.create(site=Site.objects.get(), **columns)


def test_without_settings_the_site_has_the_name_of_the_operator(client):
    html = client.get("/fr/").content.decode()
    assert f"<span>{settings.SITE_NAME['fr']}<small>" in html
    assert SiteTexts.objects.count() == 0  # reading never writes


@pytest.mark.parametrize(
    ("address", "name"),
    [("/nl/", "Samen Lokaal"), ("/fr/", "Ensemble"), ("/nl/weg/", "Samen Lokaal")],
)
def test_name_is_told_in_the_readers_language(client, address, name):
    texts(name_nl="Samen Lokaal", name_fr="Ensemble")
    html = client.get(address).content.decode()
    assert html.split("</title>")[0].endswith(f"– {name}")
    assert f"<span>{name}<small>" in html


def test_what_is_empty_falls_back_on_the_other_language(client):
    texts(name_nl="Samen", tagline_fr="Pour tous", footer_nl="Voor wie helpt.")
    html = client.get("/fr/").content.decode()
    assert "<span>Samen<small>Pour tous</small>" in html
    assert "<p>Voor wie helpt.</p>" in html


def test_footer_says_who_is_behind_the_site(client):
    texts(
        organisation_nl="Agentschap",
        address_nl="Laan 1\n1000 Brussel",
        contact_email="info@example.org",
        contact_phone="+32 2 555 01 00",
        social_links=[("channel", {"name": "Mastodon", "url": "https://social.example.org/@a"})],
    )
    footer = client.get("/nl/").content.decode().split('<footer class="site-footer">')[1]
    for text in (
        "Agentschap<br>Laan 1<br>1000 Brussel",
        'href="mailto:info@example.org"',
        'href="tel:+3225550100"',
        '<a href="https://social.example.org/@a">Mastodon</a>',
        "Statbel",
    ):
        assert text in footer


def test_words_of_an_administrator_are_no_html(client):
    texts(footer_nl="<script>alert(1)</script>")
    html = client.get("/nl/").content.decode()
    assert "&lt;script&gt;alert(1)" in html
    assert "<script>" not in html


def asked_for_settings(queries) -> list[str]:
    return [query["sql"] for query in queries if "content_sitetexts" in query["sql"]]


def test_settings_cost_a_page_no_query_of_their_own(client, django_assert_num_queries):
    texts(name_nl="Samen")
    url = NewsPageFactory().url
    client.get(url)
    with django_assert_num_queries(8) as asked:
        html = client.get(url).content.decode()
    assert "Samen" in html
    (query,) = asked_for_settings(asked.captured_queries)
    assert 'FROM "wagtailcore_site"' in query


def test_other_screens_ask_once(client, django_assert_max_num_queries):
    texts(name_nl="Samen", footer_nl="Voet")
    url = reverse("account_login")
    client.get(url)
    with django_assert_max_num_queries(5) as asked:
        html = client.get(url).content.decode()
    assert "Voet" in html
    assert len(asked_for_settings(asked.captured_queries)) == 1


@pytest.fixture
def second_site():
    """Another site with the same pages; Wagtail's cache of roots does not know of rollbacks."""
    yield Site.objects.create(hostname="other.example.org", root_page=Site.objects.get().root_page)
    Site.clear_site_root_paths_cache()


def test_with_a_second_site_the_first_keeps_its_words(client, request):
    texts(name_nl="Samen")
    request.getfixturevalue("second_site")
    assert "<span>Samen<small>" in client.get("/nl/").content.decode()


def test_mails_and_letters_know_the_name():
    assert site_name("fr") == settings.SITE_NAME["fr"]
    texts(name_fr="Ensemble")
    with translation.override("nl"):
        assert site_name("fr") == "Ensemble"


@pytest.mark.parametrize("role", [Role.EDITOR, Role.TRANSLATOR, Role.APPROVER, Role.ADMINISTRATOR])
def test_administrators_alone_change_them(staff_client, role):
    site = Site.objects.get()
    url = reverse("wagtailsettings:edit", args=["content", "sitetexts", site.pk])
    client = staff_client(role)
    data = {"name_nl": "Nieuw", "social_links-count": "0"}
    response = client.post(url, data)
    assert response.status_code == 302
    stored = SiteTexts.objects.filter(name_nl="Nieuw").exists()
    assert stored is (role is Role.ADMINISTRATOR)
