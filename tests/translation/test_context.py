"""The language switch, the addresses for search engines, the remark for who finds nothing."""

import pytest
from django.test import RequestFactory
from django.utils import translation

from tandem.translation.context import links
from tests.factories.pages import NewsPageFactory, StandardPageFactory

pytestmark = pytest.mark.django_db


def switch(html: str) -> str:
    """The switch on one line."""
    start = html.index('class="language-switch"')
    return " ".join(html[start : html.index("</nav>", start)].split())


def test_switch_leads_to_the_translation(client):
    page = NewsPageFactory()
    twin = NewsPageFactory(language="fr", translation_of=page)
    assert f'href="{twin.url}" lang="fr" hreflang="fr"' in switch(
        client.get(page.url).content.decode()
    )
    assert f'href="{page.url}" lang="nl" hreflang="nl"' in switch(
        client.get(twin.url).content.decode()
    )


@pytest.mark.parametrize("twin_is_draft", [True, False])
def test_missing_or_draft_translation_leads_to_the_section_with_a_line(client, twin_is_draft):
    page = NewsPageFactory()
    if twin_is_draft:
        NewsPageFactory(language="fr", translation_of=page, live=False, slug="brouillon")
    html = client.get(page.url).content.decode()
    assert 'href="/fr/actualites/?untranslated=1"' in switch(html)
    assert "brouillon" not in html
    landed = client.get("/fr/actualites/?untranslated=1").content.decode()
    assert landed.count('<div class="note note-info">') == 1
    assert client.get("/fr/actualites/").content.decode().count('<div class="note') == 0


def test_search_engines_are_told_of_live_translations_alone(client):
    page = NewsPageFactory(slug="bericht")
    twin = NewsPageFactory(language="fr", translation_of=page, slug="message")
    assert alternates(client.get(page.url)) == [
        'hreflang="nl" href="http://localhost:8000/nl/nieuws/bericht/"',
        'hreflang="fr" href="http://localhost:8000/fr/actualites/message/"',
        'hreflang="x-default" href="http://localhost:8000/nl/nieuws/bericht/"',
    ]
    twin.unpublish()
    assert alternates(client.get(page.url)) == [
        'hreflang="nl" href="http://localhost:8000/nl/nieuws/bericht/"',
        'hreflang="x-default" href="http://localhost:8000/nl/nieuws/bericht/"',
    ]


def test_switch_and_alternates_take_one_query(django_assert_num_queries):
    page = NewsPageFactory()
    NewsPageFactory(language="fr", translation_of=page)
    request = RequestFactory().get(page.url)
    request.served_page = page
    page.trail()
    page.get_url(request)
    with translation.override("nl"), django_assert_num_queries(1):
        from tandem.translation.context import alternates as ask

        assert [len(links(request)), len(ask(request))] == [2, 3]


def test_screen_keeps_its_query_in_the_other_language(client):
    html = client.get("/nl/account/login/?next=/nl/x/").content.decode()
    assert "?next=/nl/x/" in switch(html)
    assert 'lang="fr" hreflang="fr"' in switch(html)


def test_address_of_nothing_leads_to_the_other_home_page(client):
    html = client.get("/nl/bestaat-niet/").content.decode()
    assert 'href="/fr/"' in switch(html)


def test_page_without_any_translation_above_it_leads_home(client):
    page = StandardPageFactory()
    assert 'href="/fr/?untranslated=1"' in switch(client.get(page.url).content.decode())


def alternates(response) -> list[str]:
    lines = response.content.decode().splitlines()
    mark = '<link rel="alternate" '
    return [line.split(mark)[1].rstrip(">") for line in lines if mark in line]
