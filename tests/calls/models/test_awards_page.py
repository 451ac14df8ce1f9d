"""The results: amounts as Belgians write them, the computed total, languages of parts."""

from decimal import Decimal

import pytest
from django.utils import translation

from calls.models import AwardsIndexPage
from calls.models.award_rows import awards_of, beneficiaries, total_of
from tests.factories.organisations import OrganisationFactory
from tests.factories.pages import AwardsPageFactory, award, section

pytestmark = pytest.mark.django_db
AMOUNTS = [
    "149722.00",
    "150000.00",
    "136675.00",
    "150000.00",
    "150000.00",
    "150000.00",
    "120000.00",
]


@pytest.fixture
def pages():
    """Results in both languages; seven awards in Dutch whose sum is 1.006.397,00 euro."""
    dutch = AwardsPageFactory(title="Uitslag")
    french = AwardsPageFactory(
        title="Résultats", language="fr", translation_of=dutch, call=dutch.call
    )
    for number, amount in enumerate(AMOUNTS):
        award(dutch.call, title=f"Samen {number}", amount=Decimal(amount), order=10 - number)
    return {"nl": dutch, "fr": french}


@pytest.mark.parametrize(
    ("language", "total", "lang"),
    [
        ("nl", "1.006.397,00\u00a0euro", 0),
        ("fr", "1\u202f006\u202f397,00\u00a0euros", 3 * 7),
    ],
)
def test_table_and_total(pages, client, language, total, lang):
    html = client.get(pages[language].url).content.decode().split("</table>")[0]
    assert html.count('<th scope="row">') == 7 + 1
    assert html.split("<tfoot>")[1].count(total) == 1
    assert html.split("<tbody>")[1].count('lang="nl"') == lang


def test_rows_stand_in_the_order_of_the_source(pages):
    assert [row.title for row in awards_of(pages["nl"].call)] == [
        f"Samen {number}" for number in reversed(range(7))
    ]


def test_list_says_how_many_and_how_much(pages, client):
    html = client.get(section(AwardsIndexPage, "fr").url).content.decode()
    assert "7 " in html
    assert "1\u202f006\u202f397,00\u00a0euros" in html


@pytest.mark.parametrize(("language", "name"), [("nl", "Antwerpen"), ("fr", "Anvers")])
def test_municipality_that_merged_says_where_it_is_now(pages, language, name):
    row = award(pages["nl"].call, places=["23088", "11007"])
    with translation.override(language):
        text = ", ".join(one.name for one in beneficiaries(row))
    assert ", Borsbeek (" in text
    assert name in text
    assert text.endswith(")")


@pytest.mark.usefixtures("dutch")
def test_organisation_is_named_where_its_municipality_is_not(pages):
    row = award(pages["nl"].call, places=["23088"])
    row.organisations.add(
        OrganisationFactory(name="Stad Vilvoorde"),
        OrganisationFactory(name="vzw De Brug", municipality=None),
    )
    fetched = awards_of(row.call).prefetch_related("organisations").get(pk=row.pk)
    assert [one.name for one in beneficiaries(fetched)] == ["Vilvoorde", "vzw De Brug"]


def test_results_without_awards_have_a_total_of_nothing():
    page = AwardsPageFactory()
    with translation.override("nl"):
        assert total_of(page.call).amount == "0,00\u00a0euro"


def test_sums_are_exact():
    page = AwardsPageFactory()
    for _number in range(30):
        award(page.call, amount=Decimal("0.10"))
    with translation.override("nl"):
        assert total_of(page.call).amount == "3,00\u00a0euro"
