"""The list of municipalities, finding one, and the sitemap."""

import re
from datetime import date

import pytest

from tandem.places.gazetteer import gazetteer
from tandem.places.models import Municipality
from tests.factories.pages import AwardsPageFactory, NewsPageFactory, PracticePageFactory, award
from tests.factories.practices import RecommendationPageFactory

pytestmark = pytest.mark.django_db


def html_of(client, url: str) -> str:
    response = client.get(url)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


@pytest.mark.parametrize(("language", "path"), [("nl", "/nl/gemeenten/"), ("fr", "/fr/communes/")])
def test_every_municipality_is_linked_under_its_province(client, language, path):
    html = html_of(client, path)
    codes = set(re.findall(rf'href="{path}[\w-]+-(\d{{5}})/"', html))
    assert codes == set(Municipality.objects.values_list("pk", flat=True))
    regions = re.findall(r'<h2 class="section-rule">([^<]+)</h2>', html)
    provinces = re.findall(r"<h3>([^<]+)</h3>", html)
    assert len(regions) == 4  # three and the former municipalities
    assert len(provinces) == 10
    assert ("Henegouwen" in provinces, "Hainaut" in provinces) == (
        language == "nl",
        language == "fr",
    )


def test_counts_say_what_there_is_with_predecessors_and_each_thing_once(client):
    page = AwardsPageFactory()
    award(page.call, places=["11002", "11007"], decided_on=date(2015, 12, 8))
    PracticePageFactory(applied_in=list(Municipality.objects.filter(pk="11007")))
    NewsPageFactory(place_id="11002")
    NewsPageFactory(place_id="11002")
    html = html_of(client, "/nl/gemeenten/")
    assert (
        '<li><a href="/nl/gemeenten/antwerpen-11002/">Antwerpen</a> '
        "<small>1 praktijk, 1 subsidie, 2 nieuwsberichten</small></li>"
    ) in html
    assert "Borsbeek</a> (nu Antwerpen)" in html


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("Roeselare", "/nl/gemeenten/roeselare-36015/"),
        ("roulers", "/nl/gemeenten/roeselare-36015/"),
        ("  LIEGE ", "/nl/gemeenten/luik-62063/"),
        ("Wezembeek- Oppem", "/nl/gemeenten/wezembeek-oppem-23103/"),
        ("36015", "/nl/gemeenten/roeselare-36015/"),
        ("hasselt", "/nl/gemeenten/hasselt-71072/"),
        ("borsbeek", "/nl/gemeenten/borsbeek-11007/"),
    ],
)
def test_a_whole_name_leads_straight_to_the_page(client, typed, address):
    response = client.get("/nl/gemeenten/", {"q": typed})
    assert (response.status_code, response["Location"]) == (302, address)


def test_several_are_listed_with_their_province(client):
    html = html_of(client, "/nl/gemeenten/?q=gembloux a")
    assert "Bedoelde u:" in html
    html = html_of(client, "/nl/gemeenten/?q=saint-g")
    results = html.partition('role="status"')[2].partition("Toon de lijst zonder zoekwoorden")[0]
    found = re.findall(r">([^<>]+)</a> <small>([^<]+)</small>", results)
    assert found == [
        ("Saint-Georges-sur-Meuse", "Luik, 64065"),
        ("Saint-Ghislain", "Henegouwen, 53070"),
        ("Sint-Gillis", "Brussels Hoofdstedelijk Gewest, 21013"),
        ("Mont-Saint-Guibert", "Waals-Brabant, 25068"),
        ("Sint-Genesius-Rode", "Vlaams-Brabant, 23101"),
    ]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("Afligem", "Affligem"), ("Roselare", "Roeselare"), ("Schaarbeck", "Schaarbeek")],
)
def test_a_slip_gets_a_suggestion(client, typed, meant):
    html = html_of(client, f"/nl/gemeenten/?q={typed}")
    assert "Bedoelde u:" in html
    suggested = html.partition("Bedoelde u:")[2].partition("Toon de lijst")[0]
    assert f">{meant}</a>" in suggested


@pytest.mark.parametrize("typed", ["qqqqqqq", "<script>alert(1)</script>", "%%%"])
def test_nothing_found_says_how_to_go_on(client, typed):
    response = client.get("/nl/gemeenten/", {"q": typed})
    html = " ".join(response.content.decode().split())
    assert "<script" not in html.replace('<script type="application/ld+json">', "")
    if typed != "%%%":
        assert "Probeer de eerste letters" in html or "Bedoelde u:" in html
    assert "Alle 69 gemeenten: Antwerpen" in html or "gemeenten: Antwerpen" in html


def test_sitemap_names_municipalities_with_something_to_read(client):
    AwardsPageFactory()
    PracticePageFactory(applied_in=list(Municipality.objects.filter(pk="36015")))
    award(AwardsPageFactory().call, places=["11007"])
    xml = client.get("/sitemap.xml").content.decode()
    host = "http://localhost:8000"
    found = re.findall(rf"<loc>{host}(/(?:nl/gemeenten|fr/communes)/[\w-]+/)</loc>", xml)
    assert found == [
        "/nl/gemeenten/antwerpen-11002/",
        "/nl/gemeenten/roeselare-36015/",
        "/fr/communes/anvers-11002/",
    ]
    assert f'hreflang="fr" href="{host}/fr/communes/anvers-11002/"' in xml


def test_gazetteer_follows_every_merger_to_today():
    all_there_are = gazetteer()
    assert {one.pk for one in all_there_are} == set(
        Municipality.objects.values_list("pk", flat=True)
    )
    assert all_there_are.codes(all_there_are.get("73111")) == ["73111", "73009", "73083"]
    assert {one.current().exists for one in all_there_are} == {True}
    by_predecessor = {
        before.pk for one in all_there_are.existing() for before in all_there_are.predecessors(one)
    }
    assert by_predecessor == {one.pk for one in all_there_are.former()}


@pytest.mark.parametrize("live", [True, False])
def test_advice_counts_where_a_public_practice_shows_it(client, live):
    """A draft would tell by the count where it is applied, and lead to an empty page."""
    practice = PracticePageFactory(
        applied_in=list(Municipality.objects.filter(pk="44021")), live=live
    )
    RecommendationPageFactory(practices=[practice])
    html = html_of(client, "/nl/gemeenten/")
    assert ("<small>1 praktijk, 1 aanbeveling</small>" in html) is live
    assert ("aanbeveling</small>" in html) is live
    assert ("gent-44021/" in client.get("/sitemap.xml").content.decode()) is live
