"""The pages as readers get them: language, queries, no script. Budgets of design §4."""

import pytest
from wagtail.models import PageViewRestriction

from calls.models import AwardsIndexPage, CallIndexPage
from home.models import EventIndexPage, NetworkIndexPage, NewsIndexPage
from practices.models import PracticeIndexPage
from tandem.places.models import Municipality
from tests.factories.calls import CriterionFactory, EnvelopeFactory
from tests.factories.events import EventPageFactory, NetworkPageFactory
from tests.factories.organisations import OrganisationFactory
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

pytestmark = pytest.mark.django_db
SECTIONS = [
    NewsIndexPage,
    PracticeIndexPage,
    CallIndexPage,
    AwardsIndexPage,
    EventIndexPage,
    NetworkIndexPage,
]


@pytest.fixture
def html_of(client, django_assert_max_num_queries):
    """The HTML of an address within so many queries, Wagtail's own caches being warm."""

    def fetch(url: str, limit: int) -> str:
        client.get(url)
        with django_assert_max_num_queries(limit):
            response = client.get(url)
        assert (response.status_code, response["Content-Type"]) == (200, "text/html; charset=utf-8")
        return response.content.decode()

    return fetch


@pytest.fixture
def picture():
    """A picture of which every size exists."""
    return with_sizes(SiteImageFactory())


@pytest.fixture
def full_site(picture):
    """Twenty pages of each kind in French, half of them with a picture."""
    places = list(Municipality.objects.all()[:4])
    for number in range(20):
        image = picture if number % 2 else None
        NewsPageFactory(language="fr", picture=image, place=places[0])
        PracticePageFactory(language="fr", picture=image, applied_in=places)
        EventPageFactory(language="fr", picture=image, place=places[0])
        NetworkPageFactory(language="fr", picture=image, members=places)
        EnvelopeFactory(call=CallPageFactory(language="fr", picture=image).call)
        award(AwardsPageFactory(language="fr", picture=image).call)
    StandardPageFactory(language="fr", title="Vie privée")
    page = home("fr")
    page.picture = picture
    page.actions = [("action", {"title": "Trouver", "text": "Des idées.", "section": "practices"})]
    page.save()


def test_home_page_within_its_budget(full_site, html_of):
    html = html_of("/fr/", 10)
    assert html.count('<li class="card') == 1 + 3 + 3 + 3 + 3 + 2
    assert_french_without_script(html)


@pytest.mark.parametrize("model", SECTIONS)
def test_list_within_its_budget(model, full_site, html_of):
    html = html_of(section(model, "fr").url, 14)
    assert html.count('<li class="card') == 12
    assert_french_without_script(html)


def test_news_item_within_its_budget(picture, html_of):
    page = NewsPageFactory(
        language="fr",
        picture=picture,
        place=Municipality.objects.get(nis="42028"),
        body=text_with(picture),
    )
    html = html_of(page.url, 17)
    assert "20 sept. 2021" in html
    assert html.count("<picture>") == 2
    assert_french_without_script(html)


def test_practice_within_its_budget(picture, html_of):
    page = PracticePageFactory(
        language="fr",
        picture=picture,
        applied_in=list(Municipality.objects.all()[:20]),
        body=text_with(picture),
    )
    assert_french_without_script(html_of(page.url, 17))


def test_call_page_within_its_budget(picture, html_of):
    before = AwardsPageFactory(language="fr")
    for _number in range(20):
        award(before.call, places=["11002", "11007"])
    page = CallPageFactory(
        language="fr",
        picture=picture,
        body=text_with(picture),
        call__programme=before.call.programme,
    )
    EnvelopeFactory.create_batch(3, call=page.call)
    CriterionFactory.create_batch(5, call=page.call, weight=20)
    assert_french_without_script(html_of(page.url, 17))


def test_results_within_their_budget(picture, html_of):
    page = AwardsPageFactory(language="fr", picture=picture, body=text_with(picture))
    for _number in range(20):
        row = award(page.call, places=["11002", "11007"])
        row.organisations.add(OrganisationFactory())
    assert_french_without_script(html_of(page.url, 17))


def test_draft_is_nowhere(client):
    page = NewsPageFactory(title="Geheim nieuws", live=False)
    NewsPageFactory(title="Openbaar nieuws")
    assert client.get(page.url).status_code == 404
    for url in ("/nl/", section(NewsIndexPage).url, "/sitemap.xml"):
        assert "geheim" not in client.get(url).content.decode().lower()


def test_draft_changes_of_a_live_page_are_not_shown(client):
    page = NewsPageFactory(title="Zoals gepubliceerd")
    page.title = "Zoals gewijzigd"
    page.save_revision()
    assert "Zoals gewijzigd" not in client.get(page.url).content.decode()
    assert "Zoals gewijzigd" not in client.get("/nl/").content.decode()


def test_restricted_page_is_in_no_list(client):
    page = NewsPageFactory(title="Alleen voor leden")
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    assert "Alleen voor leden" not in client.get(section(NewsIndexPage).url).content.decode()
    assert client.get(page.url).status_code == 302


def text_with(picture) -> list:
    return [
        ("heading", "Un titre"),
        ("rich_text", "<p>Bonjour</p>"),
        ("image", {"image": {"image": picture, "alt_text": "Un tandem", "decorative": False}}),
    ]


def assert_french_without_script(html: str) -> None:
    assert '<html lang="fr-BE">' in html
    assert "<script" not in html.replace('<script type="application/ld+json">', "")
    assert " style=" not in html
