"""Themes: numbers, table of contents, what belongs to them, when they changed."""

import json
import re
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from home.models import ThemeIndexPage, ThemePage
from tandem.content.models import SiteDocument
from tandem.demo.loading.pages import publish, publish_draft
from tandem.demo.loading.translating import translate
from tests.factories.accounts import UserFactory
from tests.factories.pages import (
    CallPageFactory,
    NewsPageFactory,
    PracticePageFactory,
    SiteImageFactory,
    StandardPageFactory,
    section,
    with_sizes,
)
from tests.factories.places import ThemePageFactory

pytestmark = pytest.mark.django_db


def part(title: str, *, text: str = "<p>Tekst</p>", pages=(), documents=()) -> tuple:
    """A section of a theme."""
    value = {
        "title": title,
        "text": [("rich_text", text)],
        "pages": list(pages),
        "documents": [{"document": one, "title": ""} for one in documents],
    }
    return ("section", value)


def group(title: str, *pages) -> tuple:
    """A group of pages under a theme."""
    return ("related_pages", {"title": title, "pages": list(pages)})


def checklist(**columns) -> SiteDocument:
    """A checklist without a real file."""
    columns = {"title": "Genderbril", "file": "documents/g.pdf", "file_size": 15_000, **columns}
    return SiteDocument.objects.create(kind="checklist", **columns)


def html_of(client, page) -> str:
    """The page on one line; no-break spaces become plain ones."""
    response = client.get(page.url)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def test_page_counts_its_sections(client):
    page = ThemePageFactory(sections=[part("Begeleiding"), part("Subsidies")])
    html = html_of(client, page)
    assert re.findall(r'<h2 class="section-rule" id="([\w-]+)">([^<]+)</h2>', html) == [
        ("section-1", "1. Begeleiding"),
        ("section-2", "2. Subsidies"),
    ]
    assert "Tekst" in html


@pytest.mark.parametrize(("number", "shown"), [(0, False), (3, False), (4, True)])
def test_table_of_contents_comes_with_the_fourth_section(client, number, shown):
    page = ThemePageFactory(sections=[part(f"Deel {n}") for n in range(1, number + 1)])
    html = html_of(client, page)
    links = re.findall(r'<a href="#(section-\d)">([^<]+)</a>', html)
    assert links == ([(f"section-{n}", f"Deel {n}") for n in range(1, 5)] if shown else [])
    assert all(f'id="{anchor}"' in html for anchor, _title in links)


@pytest.mark.parametrize(
    ("language", "line"),
    [("nl", "Laatste wijziging: <time"), ("fr", "Dernière modification\u202f: <time")],
)
def test_last_change_is_shown_on_a_belgian_clock(client, language, line):
    at = datetime(2019, 4, 11, 8, 5, tzinfo=UTC)
    for page in (
        ThemePageFactory(language=language, first_published_at=at),
        StandardPageFactory(language=language, first_published_at=at),
    ):
        html = client.get(page.url).content.decode()
        assert line in html
        assert '<time datetime="2019-04-11T10:05:00+02:00">11-04-2019 10:05</time>' in html
        assert "Eerst gepubliceerd op" not in html


def test_first_publication_is_shown_where_the_page_changed_later(client):
    page = ThemePageFactory(
        first_published_at=datetime(2019, 4, 11, 8, 5, tzinfo=UTC),
        last_published_at=datetime(2020, 1, 2, 8, 0, tzinfo=UTC),
    )
    html = html_of(client, page)
    assert "Eerst gepubliceerd op" in html
    assert "11 april 2019" in html
    assert "02-01-2020 09:00" in html


def test_smaller_theme_stands_under_the_larger_in_trail_list_and_page(client):
    larger = ThemePageFactory(title="Gelijke kansen")
    smaller = ThemePageFactory(title="Gender", parent=larger)
    ThemePageFactory(title="Geheim", parent=larger, live=False)
    html = html_of(client, smaller)
    trail = html.partition('<nav class="trail"')[2].partition("</nav>")[0]
    assert re.findall(r">([^<>]+)</a>", trail) == ["Home", "Thema’s", "Gelijke kansen"]
    assert '<li aria-current="page">Gender</li>' in trail
    assert "U bent hier:" in trail
    assert f'<h3 class="card-title"><a href="{smaller.url}">Gender</a></h3>' in html_of(
        client, larger
    )
    index = html_of(client, section(ThemeIndexPage))
    assert index.count('<li class="card') == 1
    assert "Binnen dit thema: Gender<" in index
    assert "Geheim" not in index + html_of(client, larger)


def test_list_without_themes_says_so(client):
    assert "Er zijn nog geen thema’s." in html_of(client, section(ThemeIndexPage))


def test_what_belongs_to_the_theme_comes_in_the_language_of_the_reader(client):
    call, practice = CallPageFactory(title="De oproep"), PracticePageFactory(title="De praktijk")
    CallPageFactory(title="L’appel", language="fr", translation_of=call, call=call.call)
    content = {
        "sections": [part("Subsidies", pages=[call, practice], documents=[checklist()])],
        "related": [group("Oproepen", call), group("Praktijken", practice)],
        "documents": [("document", {"document": checklist(title="Heel het thema"), "title": ""})],
    }
    dutch = html_of(client, ThemePageFactory(**content))
    french = html_of(client, ThemePageFactory(language="fr", **content))
    assert dutch.count(">De oproep</a>") == dutch.count(">De praktijk</a>") == 2
    assert "Controlelijst: Genderbril (pdf, 14,6 kB)" in re.sub(r"</?span[^>]*>", "", dutch)
    assert "Controlelijst: Heel het thema (pdf" in re.sub(r"</?span[^>]*>", "", dutch)
    assert french.count(">L’appel</a>") == 2
    assert "De praktijk" not in french
    assert "Praktijken</h2>" not in french
    assert "Nederlands" in french.partition("Genderbril")[2][:200]


def test_page_that_was_deleted_leaves_no_hole(client):
    gone = NewsPageFactory(title="Verdwenen")
    page = ThemePageFactory(sections=[part("Deel", pages=[gone])], related=[group("Lees", gone)])
    gone.delete()
    html = html_of(client, page)
    assert "1. Deel" in html
    assert "Verdwenen" not in html


def test_theme_within_its_budget_whatever_it_names(client):
    """Design §4: 17 queries, with four kinds of pages, checklists and pictures."""
    picture = with_sizes(SiteImageFactory())

    def theme(number: int):
        makers = (CallPageFactory, PracticePageFactory, NewsPageFactory)
        linked = [
            [maker(language="fr", picture=picture) for _n in range(number)] for maker in makers
        ]
        linked.append([ThemePageFactory(language="fr", picture=picture) for _n in range(number)])
        page = ThemePageFactory(
            language="fr",
            picture=picture,
            sections=[
                part(f"Partie {n}", pages=linked[n % 4], documents=[checklist(), checklist()])
                for n in range(number * 4)
            ],
            related=[group(f"Groupe {n}", *pages) for n, pages in enumerate(linked)],
            documents=[("document", {"document": checklist(), "title": ""})],
        )
        for _n in range(number):
            ThemePageFactory(language="fr", parent=page, picture=picture)
        return page

    few, many = queries(client, theme(1).url), queries(client, theme(5).url)
    assert few == many <= 17


def test_list_within_its_budget_whatever_there_is(client):
    def grow(number: int) -> int:
        for _n in range(number):
            theme = ThemePageFactory(language="fr", picture=with_sizes(SiteImageFactory()))
            ThemePageFactory(language="fr", parent=theme)
        return queries(client, section(ThemeIndexPage, "fr").url)

    few, many = grow(1), grow(9)
    assert few == many <= 14


def test_theme_is_translated_with_its_sections_and_keeps_its_links(client):
    user = UserFactory()
    call = CallPageFactory(title="De oproep")
    CallPageFactory(title="L’appel", language="fr", translation_of=call, call=call.call)
    theme = ThemePageFactory(title="Gelijke kansen")
    ids = [str(uuid4()) for _n in range(5)]

    def sections(title: str, text: str, line: str) -> list[dict]:
        lines = [{"type": "item", "id": ids[3], "value": line}]
        value = {
            "title": title,
            "text": [
                {"type": "rich_text", "id": ids[1], "value": f"<p>{text}</p>"},
                {"type": "list", "id": ids[2], "value": lines},
            ],
            "pages": [{"type": "item", "id": ids[4], "value": call.pk}],
            "documents": [],
        }
        return [{"type": "section", "id": ids[0], "value": value}]

    theme.sections = json.dumps(sections("Subsidies", "Elk jaar een oproep.", "Diversiteit."))
    publish(theme, writer=user, publisher=user)
    theme.refresh_from_db()
    texts = {
        "title": "Égalité",
        "slug": "egalite",
        "introduction": "Ce qui se fait.",
        "sections": sections("Subventions", "Chaque année un appel.", "La diversité."),
    }
    draft = translate(theme, texts=texts, into="fr", by=user)
    assert client.get("/fr/themes/egalite/").status_code == 404
    publish_draft(draft, publisher=user)
    html = html_of(client, ThemePage.objects.get(pk=draft.pk))
    assert "<h1>Égalité</h1>" in html
    assert "1. Subventions</h2>" in html
    assert "<p>Chaque année un appel.</p>" in html
    assert "<li>La diversité.</li>" in html
    assert ">L’appel</a>" in html
    assert "Subsidies" not in html


def queries(client, url: str) -> int:
    """The number of queries, Wagtail's own caches being warm."""
    client.get(url)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url).status_code == 200
    return len(captured)


def test_words_in_the_other_language_can_be_marked_in_a_section():
    section = ThemePage._meta.get_field("sections").stream_block.child_blocks["section"]
    features = section.child_blocks["text"].child_blocks["rich_text"].features
    assert {"lang-nl", "lang-fr"} <= set(features)
    assert "h2" not in features
