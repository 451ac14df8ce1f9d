"""Budgets of design §4: at most 17 queries for a municipality and 14 for the list, however much there is."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tandem.places.models import Municipality
from tests.factories.pages import (
    AwardsPageFactory,
    NewsPageFactory,
    PracticePageFactory,
    SiteImageFactory,
    award,
    with_sizes,
)
from tests.factories.places import address, municipality_index

pytestmark = pytest.mark.django_db
NEAR = ["36008", "36015", "31043", "34027"]


@pytest.fixture
def picture():
    """A picture of which every size exists."""
    return with_sizes(SiteImageFactory())


def fill(number: int, picture) -> None:
    """So many of each kind for Antwerp and Borsbeek, and practices of others."""
    places = list(Municipality.objects.filter(pk__in=["11002", "11007"]))
    others = list(Municipality.objects.filter(pk__in=NEAR))
    for n in range(number):
        PracticePageFactory(language="fr", picture=picture, applied_in=places)
        PracticePageFactory(language="fr", picture=picture, applied_in=[others[n % len(others)]])
        NewsPageFactory(language="fr", picture=picture, place=places[n % 2])
        award(AwardsPageFactory(language="fr").call, places=["11002", "11007"])


def queries(client, url: str) -> int:
    """The number of queries, Wagtail's own caches being warm."""
    client.get(url)
    with CaptureQueriesContext(
        connection,
    ) as captured:
        response = client.get(url)
    assert response.status_code == 200
    return len(captured)


@pytest.mark.parametrize(("nis", "budget"), [("11002", 17), ("11007", 17), ("36015", 17)])
def test_municipality_within_its_budget_whatever_there_is(client, picture, nis, budget):
    fill(1, picture)
    few = queries(client, address(nis, "fr"))
    fill(19, picture)
    many = queries(client, address(nis, "fr"))
    assert few == many <= budget


def test_list_within_its_budget_whatever_there_is(client, picture):
    fill(1, picture)
    few = queries(client, municipality_index("fr").url)
    fill(19, picture)
    many = queries(client, municipality_index("fr").url)
    assert few == many <= 14


def test_search_costs_no_query_more(client):
    assert queries(client, "/nl/gemeenten/?q=sint") == queries(client, "/nl/gemeenten/")


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_no_script_and_no_style_of_its_own(client, picture, language):
    fill(2, picture)
    for url in (
        address("11002", language),
        address("11007", language),
        municipality_index(language).url,
    ):
        html = client.get(url).content.decode()
        assert f'<html lang="{language}-BE">' in html
        assert "<script" not in html.replace('<script type="application/ld+json">', "")
        assert " style=" not in html
