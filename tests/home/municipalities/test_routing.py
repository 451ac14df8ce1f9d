"""The addresses of municipalities: the NIS code decides, the name is for people."""

import re

import pytest

from home.models import MunicipalityIndexPage
from tests.factories.places import address, municipality_index

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("/nl/gemeenten/roeselare-36015/", "Roeselare"),
        ("/fr/communes/roulers-36015/", "Roulers"),
        ("/nl/gemeenten/elsene-21009/", "Elsene"),
        ("/fr/communes/liege-62063/", "Liège"),
        ("/nl/gemeenten/affligem-23105/", "Affligem"),
        ("/nl/gemeenten/borsbeek-11007/", "Borsbeek"),
        ("/nl/gemeenten/hasselt-71022/", "Hasselt"),
        ("/nl/gemeenten/hasselt-71072/", "Hasselt"),
    ],
)
def test_every_code_has_a_page_with_its_name(client, url, name):
    html = client.get(url).content.decode()
    assert f"<h1>{name}</h1>" in html
    assert f"<title>{name} – " in " ".join(html.split())


@pytest.mark.parametrize(
    ("asked", "given"),
    [
        ("/nl/gemeenten/36015/", "/nl/gemeenten/roeselare-36015/"),
        ("/nl/gemeenten/rousselare-36015/", "/nl/gemeenten/roeselare-36015/"),
        ("/nl/gemeenten/roulers-36015/", "/nl/gemeenten/roeselare-36015/"),
        ("/fr/communes/roeselare-36015/", "/fr/communes/roulers-36015/"),
        ("/nl/gemeenten/Roeselare-36015/", "/nl/gemeenten/roeselare-36015/"),
    ],
)
def test_another_name_leads_to_the_right_one_for_good(client, asked, given):
    response = client.get(asked)
    assert (response.status_code, response["Location"]) == (301, given)


@pytest.mark.parametrize(
    "url",
    [
        "/nl/gemeenten/nergens-99999/",
        "/nl/gemeenten/roeselare/",
        "/nl/gemeenten/roeselare-3601/",
        "/nl/gemeenten/roeselare-36015/praktijken/",
        "/nl/communes/roulers-36015/",
        "/nl/nieuws/roeselare-36015/",
    ],
)
def test_what_is_no_municipality_is_404(client, url):
    assert client.get(url).status_code == 404


def test_list_that_is_not_live_has_no_municipalities(client):
    municipality_index().unpublish()
    assert client.get("/nl/gemeenten/roeselare-36015/").status_code == 404
    assert client.get("/fr/communes/roulers-36015/").status_code == 200


def test_trail_leads_back_to_the_list(client):
    html = client.get(address("36015")).content.decode()
    assert '<li><a href="/nl/gemeenten/">Gemeenten</a></li>' in html
    assert '<li aria-current="page">Roeselare</li>' in html


def test_language_switch_keeps_the_municipality_under_its_other_name(client):
    html = " ".join(client.get(address("36015")).content.decode().split())
    assert 'href="/fr/communes/roulers-36015/" lang="fr" hreflang="fr"' in html
    html = " ".join(client.get(address("36015", "fr")).content.decode().split())
    assert 'href="/nl/gemeenten/roeselare-36015/" lang="nl" hreflang="nl"' in html


def test_search_engines_are_told_both_addresses(client):
    html = client.get(address("36015", "fr")).content.decode()
    host = "http://localhost:8000"
    dutch = f"{host}/nl/gemeenten/roeselare-36015/"
    french = f"{host}/fr/communes/roulers-36015/"
    assert f'<link rel="alternate" hreflang="nl" href="{dutch}">' in html
    assert f'<link rel="alternate" hreflang="fr" href="{french}">' in html
    assert f'<link rel="alternate" hreflang="x-default" href="{dutch}">' in html
    assert re.findall(r'<link rel="canonical" href="([^"]*)">', html) == [french]


def test_a_shared_link_is_about_the_municipality_and_not_about_the_list(client):
    html = client.get(address("36015", "fr")).content.decode()
    french = "http://localhost:8000/fr/communes/roulers-36015/"
    about = "Pratiques inspirantes, subventions octroyées et actualités\u202f: Roulers."
    assert '<meta property="og:title" content="Roulers">' in html
    assert f'<meta property="og:url" content="{french}">' in html
    assert f'<meta property="og:description" content="{about}">' in html
    unbroken = about.replace(" :", "\u202f:")
    assert f'<meta name="description" content="{unbroken}">' in html
    assert f'"name": "Roulers", "item": "{french}"' in html


def test_switch_leads_to_the_section_above_where_the_other_list_is_not_live(client):
    MunicipalityIndexPage.objects.get(locale__language_code="fr").unpublish()
    html = client.get(address("36015")).content.decode()
    assert 'href="/fr/?untranslated=1"' in html
    assert "roulers-36015" not in html
