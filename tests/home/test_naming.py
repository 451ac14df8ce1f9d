"""What names a page, on the page that is named: events on practices, practices on series and programmes."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from tandem.content.context import footer_nav
from tests.factories.calls_pages import ProgrammePageFactory
from tests.factories.events import EventPageFactory, EventSeriesPageFactory
from tests.factories.pages import PracticePageFactory, StandardPageFactory
from tests.home.events.test_event_page import session

pytestmark = pytest.mark.django_db


def event_about(practice, **columns):
    return EventPageFactory(programme=[("session", session(practice=practice))], **columns)


def related_to(page):
    return [("related_pages", {"title": "", "pages": [page]})]


def cards_under(client, page, anchor: str) -> list[str]:
    html = client.get(page.url).content.decode()
    part = html.partition(f'id="{anchor}"')[2].partition("</ul>")[0]
    return re.findall(r'<h3 class="card-title">\s*<a[^>]*>([^<]+)</a>', part)


def test_a_practice_names_its_events_the_latest_first(client):
    practice = PracticePageFactory()
    event_about(practice, title="Dag van toen", past=True)
    event_about(practice, title="Dag die komt")
    event_about(PracticePageFactory(), title="Over iets anders")
    assert cards_under(client, practice, "events") == ["Dag die komt", "Dag van toen"]


def test_readers_get_the_events_of_their_language_whichever_page_was_chosen(client):
    practice = PracticePageFactory()
    french = PracticePageFactory(language="fr", translation_key=practice.translation_key)
    event_about(practice, title="Praktijkendag")
    event_about(practice, title="Journée des pratiques", language="fr")
    assert cards_under(client, practice, "events") == ["Praktijkendag"]
    assert cards_under(client, french, "events") == ["Journée des pratiques"]


def test_what_nobody_may_read_is_not_named(client):
    practice = PracticePageFactory()
    event_about(practice, title="Ontwerp", live=False)
    closed = event_about(practice, title="Besloten")
    PageViewRestriction.objects.create(page=closed, restriction_type="login")
    html = client.get(practice.url).content.decode()
    assert ("Ontwerp" in html, "Besloten" in html, 'id="events"' in html) == (False, False, False)


@pytest.mark.parametrize("factory", [EventSeriesPageFactory, ProgrammePageFactory])
def test_series_and_programmes_name_the_practices_that_refer_to_them(client, factory):
    page = factory()
    assert cards_under(client, page, "practices") == []
    PracticePageFactory(title="Elk Telt", body=related_to(page))
    PracticePageFactory(title="Iets anders")
    assert cards_under(client, page, "practices") == ["Elk Telt"]


def test_a_practice_stays_within_its_budget_however_often_it_is_shown(client):
    practice = PracticePageFactory()
    counts = []
    for number in (1, 9):
        for _each in range(number):
            event_about(practice)
        client.get(practice.url)
        with CaptureQueriesContext(connection) as asked:
            client.get(practice.url)
        counts.append(len(asked))
    assert counts[0] == counts[1] <= 17


def test_footer_keeps_sections_apart_from_pages_about_the_site(rf):
    StandardPageFactory(title="Over deze site")
    StandardPageFactory(title="In het menu", show_in_menus=True)
    request = rf.get("/nl/")
    _about_us, sections, about = footer_nav(request)
    titles = [link["title"] for link in sections["links"]]
    assert titles[0] == "Thema’s"
    assert {"Netwerken", "Gemeenten", "Nieuws", "Woordenlijst", "In het menu"} < set(titles)
    assert [link["title"] for link in about["links"]][-1] == "Over deze site"
    assert not {link["url"] for link in about["links"]} & {
        link["url"] for link in sections["links"]
    }
