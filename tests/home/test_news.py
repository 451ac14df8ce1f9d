"""News: the line above an item, tags, the archive by year."""

import re
from datetime import date

import pytest
from django.urls import reverse
from django.utils.html import strip_tags
from wagtail.models import Locale
from wagtail_localize.operations import translate_object

from home.models import NewsIndexPage, NewsPage, NewsTag
from tandem.accounts.roles import Role
from tandem.places.models import Municipality
from tests.factories.accounts import UserFactory
from tests.factories.blocks import NewsTagFactory
from tests.factories.pages import NewsPageFactory, SiteImageFactory, section, with_sizes

pytestmark = pytest.mark.django_db


def text_of(client, url: str) -> str:
    return " ".join(strip_tags(client.get(url).content.decode()).split())


def chips(client, query: str = "", language: str = "nl") -> list[list[tuple[str, str]]]:
    """(address, text) of the choices, the tags before the years; "*" marks the chosen one."""
    html = client.get(section(NewsIndexPage, language).url + query).content.decode()
    return [
        [
            (url, ("*" if current else "") + text)
            for url, current, text in re.findall(
                r'<a href="([^"]*)"( aria-current="true")?>([^<]*)</a>', row
            )
        ]
        for row in re.findall(r'<ul class="chips">(.*?)</ul>', html, re.DOTALL)
    ]


def titles(client, query: str = "", language: str = "nl") -> list[str]:
    html = client.get(section(NewsIndexPage, language).url + query).content.decode()
    return re.findall(r'<h2 class="card-title"><a [^>]*>([^<]*)</a>', html)


@pytest.fixture
def archive():
    """Three items of two years; two of them about networks."""
    networks = NewsTagFactory(code="networks", name_nl="Netwerken", name_fr="Réseaux")
    calls = NewsTagFactory(code="calls", name_nl="Oproepen", name_fr="Appels")
    NewsTagFactory(code="unused")
    NewsPageFactory(title="Zele", published_on=date(2021, 9, 20), tags=[networks])
    NewsPageFactory(title="Gent", published_on=date(2019, 5, 1), tags=[networks, calls])
    NewsPageFactory(title="Genk", published_on=date(2019, 3, 1))
    NewsPageFactory(title="Ontwerp", published_on=date(2018, 3, 1), live=False, tags=[calls])


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("nl", "Gepubliceerd op ma 20 sep 2021 · Zele"),
        ("fr", "Publié le lun. 20 sept. 2021 · Zele"),
    ],
)
def test_line_above_an_item(client, language, line):
    page = NewsPageFactory(language=language, place=Municipality.objects.get(nis="42028"))
    assert line in text_of(client, page.url)


def test_tags_of_an_item_lead_to_the_others(client):
    tag = NewsTagFactory(code="networks", name_fr="Réseaux")
    page = NewsPageFactory(language="fr", tags=[tag])
    html = client.get(page.url).content.decode()
    assert '<a href="/fr/actualites/?tag=networks">Réseaux</a>' in html
    assert "chips" not in client.get(NewsPageFactory(language="fr").url).content.decode()


def test_choices_are_links_with_numbers(client, archive):
    tags, years = chips(client)
    assert [(url, text) for url, text in tags[1:]] == [
        ("?tag=networks", "Netwerken (2)"),
        ("?tag=calls", "Oproepen (1)"),
    ]
    assert years[1:] == [("?year=2021", "2021 (1)"), ("?year=2019", "2019 (2)")]
    assert [row[0][1][0] for row in (tags, years)] == ["*", "*"]


def test_choices_narrow_each_other(client, archive):
    tags, years = chips(client, "?tag=networks&year=2019")
    assert tags[1:] == [
        ("?tag=networks&amp;year=2019", "*Netwerken (1)"),
        ("?tag=calls&amp;year=2019", "Oproepen (1)"),
    ]
    assert years[1:] == [
        ("?tag=networks&amp;year=2021", "2021 (1)"),
        ("?tag=networks&amp;year=2019", "*2019 (1)"),
    ]
    assert (tags[0][0], years[0][0]) == ("?year=2019", "?tag=networks")
    assert titles(client, "?tag=networks&year=2019") == ["Gent"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["Zele", "Gent", "Genk"]),
        ("?year=2019", ["Gent", "Genk"]),
        ("?tag=networks", ["Zele", "Gent"]),
        ("?tag=calls&year=2021", []),
        ("?tag=nothing", ["Zele", "Gent", "Genk"]),
        ("?year=20x9", ["Zele", "Gent", "Genk"]),
        ("?year=0000", ["Zele", "Gent", "Genk"]),
        ("?year=1999", []),
    ],
)
def test_chosen_news(client, archive, query, found):
    assert titles(client, query) == found


def test_chosen_list_says_so_and_shows_the_way_back(client, archive):
    url = section(NewsIndexPage).url
    html = client.get(f"{url}?tag=calls&year=2021").content.decode()
    assert re.search(r"<title>[^<]*Oproepen, 2021", html)
    assert f'<a href="{url}">' in html


def test_choices_follow_the_language(client, archive):
    tag = NewsTag.objects.get(code="calls")
    NewsPageFactory(language="fr", tags=[tag])
    tags, years = chips(client, language="fr")
    assert tags[1:] == [("?tag=calls", "Appels (1)")]
    assert years[1:] == [("?year=2021", "2021 (1)")]


@pytest.mark.parametrize("number", [2, 30])
def test_list_with_choices_within_its_budget(client, django_assert_max_num_queries, number):
    tags = NewsTagFactory.create_batch(5)
    picture = with_sizes(SiteImageFactory())
    place = Municipality.objects.get(nis="42028")
    for at in range(number):
        NewsPageFactory(
            picture=picture, place=place, tags=tags[: at % 5], published_on=date(2000 + at, 1, 1)
        )
    url = section(NewsIndexPage).url + f"?tag={tags[0].code}"
    client.get(url)
    with django_assert_max_num_queries(14):
        assert client.get(url).status_code == 200


def test_tags_place_and_picture_are_those_of_the_source():
    place, tag = Municipality.objects.get(nis="42028"), NewsTagFactory()
    picture = with_sizes(SiteImageFactory())
    page = NewsPageFactory(title="Titel", place=place, tags=[tag], picture=picture)
    page.save_revision().publish()
    translate_object(page, [Locale.objects.get(language_code="fr")], user=UserFactory())
    french = NewsPage.objects.get(locale__language_code="fr")
    assert (french.place, list(french.tags.all()), french.picture) == (place, [tag], picture)


def test_news_about_places():
    zele, gent = (Municipality.objects.get(nis=nis) for nis in ("42028", "44021"))
    page = NewsPageFactory(place=zele)
    NewsPageFactory(place=gent)
    NewsPageFactory(place=zele, live=False)
    found = NewsPage.objects.in_municipalities(["42028"]).in_language_of(page)
    assert list(found) == [page]


def test_editors_keep_the_tags(staff_client):
    url = reverse("wagtailsnippets_home_newstag:add")
    posted = {"code": "networks", "name_nl": "Netwerken", "name_fr": "Réseaux"}
    assert staff_client(Role.EDITOR).post(url, posted).status_code == 302
    assert NewsTag.objects.get().name == "Netwerken"
