"""Addresses: languages, depth, what is not there."""

import pytest

from home.bootstrap import SECTIONS
from home.models import StandardPage
from tests.factories.pages import NewsPageFactory, StandardPageFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("asked", "given"),
    [("fr-BE,fr;q=0.9,nl;q=0.5", "/fr/"), ("nl", "/nl/"), ("de", "/nl/"), ("", "/nl/")],
)
def test_bare_address_follows_the_browser(client, asked, given):
    response = client.get("/", headers={"accept-language": asked})
    assert (response.status_code, response["Location"]) == (302, given)
    assert "Accept-Language" in response["Vary"]


@pytest.mark.parametrize("depth", [1, 3])
def test_page_is_found_at_any_depth_in_the_same_number_of_queries(
    client, depth, django_assert_num_queries
):
    page = StandardPageFactory(title="Niveau 1")
    for level in range(2, depth + 1):
        page = StandardPageFactory(title=f"Niveau {level}", parent=page)
    client.get("/nl/")
    with django_assert_num_queries(7):
        html = client.get(page.url).content.decode()
    assert f"<h1>Niveau {depth}</h1>" in html


def test_trail_names_the_live_pages_above(client):
    above = StandardPageFactory(title="Boven")
    page = StandardPageFactory(title="Onder", parent=above)
    html = client.get(page.url).content.decode()
    assert f'<li><a href="{above.url}">Boven</a></li>' in html
    above.unpublish()
    assert "Boven" not in client.get(page.url).content.decode()


@pytest.mark.parametrize("path", ["/nl/bestaat-niet/", "/nl/nieuws/bestaat/niet/", "/fr/nieuws/"])
def test_what_is_not_there_is_404_in_place(client, path):
    assert client.get(path).status_code == 404


def test_page_of_the_other_language_is_404_under_this_one(client):
    NewsPageFactory(slug="bericht")
    assert client.get("/nl/nieuws/bericht/").status_code == 200
    assert client.get("/fr/nieuws/bericht/").status_code == 404


def test_sitemap_names_live_pages_with_their_translations(client):
    page = StandardPageFactory(title="Contact", slug="contact")
    StandardPageFactory(title="Contact", slug="contact", language="fr", translation_of=page)
    StandardPageFactory(title="Ontwerp", slug="ontwerp", live=False)
    xml = client.get("/sitemap.xml").content.decode()
    assert xml.count("<url>") == 2 * (1 + len(SECTIONS)) + 2
    assert xml.count('hreflang="fr" href="http://localhost:8000/fr/contact/"') == 2
    assert StandardPage.objects.filter(live=False).count() == 1
    assert "ontwerp" not in xml


def test_robots_stay_out_of_the_cms(client):
    text = client.get("/robots.txt").content.decode()
    assert text.splitlines()[:2] == ["User-agent: *", "Disallow: /cms/"]
