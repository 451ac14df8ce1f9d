"""What other sites, messages and search engines read of a page."""

import html as html_module
import json
import re
from datetime import date
from decimal import Decimal

import pytest
from wagtail.models import Site

from home.models import NewsIndexPage, StandardPage
from tandem.content.models import SiteTexts
from tandem.content.structured import as_script
from tandem.places.models import Municipality
from tests.factories.calls import CallFactory
from tests.factories.calls_pages import scheme
from tests.factories.pages import (
    AwardsPageFactory,
    CallPageFactory,
    NewsPageFactory,
    PracticePageFactory,
    SiteImageFactory,
    StandardPageFactory,
    award,
    home,
    section,
    with_sizes,
)
from tests.factories.practices import education

pytestmark = pytest.mark.django_db
BASE = "http://localhost:8000"


def tags(html: str) -> dict[str, str]:
    """Open Graph and Twitter tags, and the canonical address."""
    found = re.findall(
        r'<meta (?:property|name)="((?:og|twitter):[\w:]+)" content="([^"]*)">', html
    )
    found += re.findall(r'<link rel="(canonical)" href="([^"]*)">', html)
    return {name: html_module.unescape(value) for name, value in found}


def graph(html: str) -> dict[str, dict]:
    """The nodes of the JSON-LD by their type."""
    (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    whole = json.loads(block)
    assert whole["@context"] == "https://schema.org"
    return {node["@type"]: node for node in whole["@graph"]}


def read(client, shown, **query) -> str:
    response = client.get(shown.url, query)
    assert (response.status_code, response["Content-Type"]) == (200, "text/html; charset=utf-8")
    return response.content.decode()


def test_page_with_a_picture_is_a_large_card(client):
    image = with_sizes(SiteImageFactory())
    page = NewsPageFactory(
        language="fr", title="Égalité & tandem", introduction="Une phrase.", picture=image
    )
    assert tags(read(client, page)) == {
        "canonical": f"{BASE}{page.url}",
        "og:type": "article",
        "og:site_name": "Égalité Locale",
        "og:locale": "fr_BE",
        "og:title": "Égalité & tandem",
        "og:url": f"{BASE}{page.url}",
        "og:description": "Une phrase.",
        "og:image": f"{BASE}/media/images/{image.pk}.jpg",
        "og:image:width": "400",
        "og:image:height": "267",
        "og:image:alt": "Deux personnes sur un tandem",
        "twitter:card": "summary_large_image",
    }


def test_page_without_picture_or_description_is_a_small_card(client):
    page = StandardPageFactory(title="Privacy")
    assert tags(read(client, page)) == {
        "canonical": f"{BASE}{page.url}",
        "og:type": "website",
        "og:site_name": "Gelijke Kansen Lokaal",
        "og:locale": "nl_BE",
        "og:title": "Privacy",
        "og:url": f"{BASE}{page.url}",
        "twitter:card": "summary",
    }


def test_texts_for_search_engines_come_first_and_long_ones_end_after_a_word(client):
    page = StandardPageFactory(
        seo_title="Privé", introduction="Niet dit.", search_description="woord, " * 40
    )
    found = tags(read(client, page))
    assert found["og:title"] == "Privé"
    assert found["og:description"] == ("woord, " * 40)[: 28 * 7].rstrip(", ") + "…"
    assert len(found["og:description"]) <= 200


def test_french_signs_keep_their_space(client):
    page = StandardPageFactory(introduction="Qui  peut\u202f?\nLes\u00a0communes.")
    assert tags(read(client, page))["og:description"] == "Qui peut\u202f? Les\u00a0communes."


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, ""),
        ({"page": "2"}, "?page=2"),
        ({"page": "1"}, ""),
        ({"page": "x", "tag": "y"}, ""),
        ({"page": "²"}, ""),
        ({"page": "9" * 5000}, ""),
    ],
)
def test_canonical_address_keeps_the_part_of_a_list_alone(client, query, expected):
    for _number in range(13):
        NewsPageFactory()
    page = section(NewsIndexPage)
    assert tags(read(client, page, **query))["canonical"] == f"{BASE}{page.url}{expected}"


def test_every_page_names_the_public_body_and_the_way_to_it(client):
    page = NewsPageFactory(title="Nieuws uit Zele", language="nl")
    found = graph(read(client, page))
    assert found["GovernmentOrganization"] == {
        "@type": "GovernmentOrganization",
        "@id": f"{BASE}/#organisation",
        "name": "Gelijke Kansen Lokaal",
        "url": BASE,
    }
    assert [
        (crumb["position"], crumb["name"], crumb["item"])
        for crumb in found["BreadcrumbList"]["itemListElement"]
    ] == [
        (1, "Home", f"{BASE}/nl/"),
        (2, "Nieuws", f"{BASE}/nl/nieuws/"),
        (3, "Nieuws uit Zele", f"{BASE}{page.url}"),
    ]
    assert set(graph(read(client, home()))) == {"GovernmentOrganization", "BreadcrumbList"}


def test_news_is_an_article(client):
    image = with_sizes(SiteImageFactory())
    page = NewsPageFactory(
        title="Groot nieuws",
        published_on=date(2021, 9, 20),
        picture=image,
        place=Municipality.objects.get(nis="23088"),
    )
    assert graph(read(client, page))["NewsArticle"] == {
        "@type": "NewsArticle",
        "name": "Groot nieuws",
        "headline": "Groot nieuws",
        "description": "Wat er gebeurde, in één zin.",
        "url": f"{BASE}{page.url}",
        "inLanguage": "nl-BE",
        "datePublished": "2021-09-20",
        "dateModified": page.last_published_at.isoformat(),
        "contentLocation": {"@type": "City", "name": "Vilvoorde"},
        "publisher": {"@id": f"{BASE}/#organisation"},
        "image": f"{BASE}/media/images/{image.pk}.jpg",
    }


def test_call_is_a_grant(client):
    call = CallFactory(maximum_amount=Decimal("25000.00"))
    page = CallPageFactory(language="fr", title="Appel", call=call)
    assert graph(read(client, page))["MonetaryGrant"] == {
        "@type": "MonetaryGrant",
        "name": "Appel",
        "description": "Subsidie voor gemeenten die samenwerken.",
        "url": f"{BASE}{page.url}",
        "inLanguage": "fr-BE",
        "identifier": call.code,
        "amount": {"@type": "MonetaryAmount", "currency": "EUR", "maxValue": "25000.00"},
        "funder": {"@id": f"{BASE}/#organisation"},
    }


def test_results_are_a_grant_of_what_was_awarded(client):
    page = AwardsPageFactory(title="Resultaten", introduction="Wie wat kreeg.")
    award(page.call, amount=Decimal("1200.50"))
    award(page.call, amount=Decimal("800.00"))
    assert graph(read(client, page))["MonetaryGrant"] == {
        "@type": "MonetaryGrant",
        "name": "Resultaten",
        "description": "Wie wat kreeg.",
        "url": f"{BASE}{page.url}",
        "inLanguage": "nl-BE",
        "identifier": page.call.code,
        "amount": {"@type": "MonetaryAmount", "currency": "EUR", "value": "2000.50"},
        "funder": {"@id": f"{BASE}/#organisation"},
    }
    nothing = graph(read(client, AwardsPageFactory()))["MonetaryGrant"]
    assert "amount" not in nothing


def test_programme_is_a_service_of_the_public_body(client):
    page = scheme(title="Subsidie", introduction="Het hele jaar.")
    assert graph(read(client, page))["GovernmentService"] == {
        "@type": "GovernmentService",
        "name": "Subsidie",
        "description": "Het hele jaar.",
        "url": f"{BASE}{page.url}",
        "inLanguage": "nl-BE",
        "identifier": page.programme.code,
        "serviceType": "Subsidie zonder oproep",
        "provider": {"@id": f"{BASE}/#organisation"},
    }


def test_practice_is_an_article_about_its_domain(client):
    page = PracticePageFactory(title="Babbel", introduction="Kort.", domain=education())
    assert graph(read(client, page))["Article"] == {
        "@type": "Article",
        "name": "Babbel",
        "headline": "Babbel",
        "description": "Kort.",
        "url": f"{BASE}{page.url}",
        "inLanguage": "nl-BE",
        "dateModified": page.last_published_at.isoformat(),
        "about": "Onderwijs",
        "publisher": {"@id": f"{BASE}/#organisation"},
    }


def test_name_of_the_site_is_the_one_that_administrators_gave_it(client):
    SiteTexts.objects.create(site=Site.objects.get(), name_nl="Samen")
    html = read(client, StandardPageFactory())
    assert tags(html)["og:site_name"] == "Samen"
    assert graph(html)["GovernmentOrganization"]["name"] == "Samen"


def test_text_cannot_end_the_data_block(client):
    title = "Over </script><script>alert(1)</script> & co\u2028"
    html = read(client, StandardPageFactory(title=title, slug="over"))
    assert "<script>alert" not in html
    (crumb,) = graph(html)["BreadcrumbList"]["itemListElement"][1:]
    assert crumb["name"] == title
    assert "\u2028" not in as_script([{"name": title}])


def test_page_stays_within_the_strict_policy(client):
    response = client.get(StandardPageFactory().url)
    assert "'unsafe-inline'" not in response["Content-Security-Policy"]
    assert StandardPage.objects.count() == 1
