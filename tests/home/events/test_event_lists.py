"""The agenda and series: what is to come first, what is past by year, and what they cost."""

from datetime import date, timedelta
from urllib.parse import parse_qsl

import pytest
import time_machine
from django.test import Client

from home.models import EventIndexPage, EventPage
from tandem.places.models import Municipality
from tests.factories.events import EventPageFactory, EventSeriesPageFactory, in_days
from tests.factories.pages import home, section

pytestmark = pytest.mark.django_db


def titles(client, index, **query) -> list[str]:
    found = client.get(index.url, query).context_data["page_obj"].object_list
    return [event.title for event in found]


def test_agenda_begins_with_what_comes_first(client):
    EventPageFactory(title="Later", first_day=in_days(20))
    EventPageFactory(title="Eerst", first_day=in_days(2))
    EventPageFactory(title="In een reeks", first_day=in_days(9), parent=EventSeriesPageFactory())
    EventPageFactory(title="Voorbij", past=True)
    EventPageFactory(title="Ontwerp", live=False)
    EventPageFactory(title="Bientôt", language="fr")
    page = section(EventIndexPage)
    assert titles(client, page) == ["Eerst", "In een reeks", "Later"]
    assert titles(client, page, when="past") == ["Voorbij"]
    html = client.get(page.url).content.decode()
    assert "Komende evenementen (3)" in html
    assert "Voorbije evenementen (1)" in html


def test_event_is_past_from_the_minute_it_ends(client):
    page = EventPageFactory(first_day=date(2026, 6, 5))
    agenda = section(EventIndexPage)
    with time_machine.travel("2026-06-05T11:59:59Z", tick=False):
        assert titles(client, agenda) == [page.title]
    with time_machine.travel("2026-06-05T12:00:00Z", tick=False):
        assert titles(client, agenda) == []
        assert titles(client, agenda, when="past") == [page.title]


def test_past_is_by_year_in_plain_links(client):
    for year in (2019, 2020, 2020):
        EventPageFactory(title=f"In {year}", first_day=date(year, 6, 5))
    page = section(EventIndexPage)
    html = client.get(page.url, {"when": "past", "year": "2020"}).content.decode()
    assert '<a href="?when=past&amp;year=2020" aria-current="true">2020 (2)</a>' in html
    assert '<a href="?when=past&amp;year=2019">2019 (1)</a>' in html
    assert titles(client, page, when="past", year="2020") == ["In 2020", "In 2020"]
    assert titles(client, page, when="past", year="2019") == ["In 2019"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("when=x", ["Komt nog"]),
        ("when=past&year=abc", ["Voorbij"]),
        ("when=past&page=9", ["Voorbij"]),
        ("when=past&year=1066&page=9", ["Voorbij"]),
    ],
)
def test_agenda_survives_nonsense(client, query, expected):
    """What makes no sense is read as nothing: the list shows as it would without it."""
    EventPageFactory(past=True, title="Voorbij", first_day=date(2019, 6, 5))
    EventPageFactory(title="Komt nog")
    assert titles(client, section(EventIndexPage), **dict(parse_qsl(query))) == expected


def test_parts_of_the_past_keep_the_year(client):
    for _number in range(13):
        EventPageFactory(first_day=date(2019, 6, 5))
    html = client.get(
        section(EventIndexPage).url, {"when": "past", "year": "2019"}
    ).content.decode()
    assert 'rel="next" href="?when=past&amp;year=2019&amp;page=2"' in html


def test_empty_agenda_says_what_to_do(client):
    page = section(EventIndexPage)
    html = client.get(page.url).content.decode()
    assert "Er is op dit ogenblik niets gepland." in html
    assert f'href="{page.url}ics/"' in html
    assert "Bekijk de voorbije evenementen" not in html
    EventPageFactory(past=True)
    assert (
        '<a href="?when=past">Bekijk de voorbije evenementen'
        in client.get(page.url).content.decode()
    )


def test_empty_past_leads_back(client):
    page = section(EventIndexPage)
    html = client.get(page.url, {"when": "past"}).content.decode()
    assert f'Er is nog geen evenement voorbij. <a href="{page.url}">' in html


def test_series_shows_the_next_and_the_past_ones(client):
    series = EventSeriesPageFactory(
        title="Netwerkmomenten",
        rhythm="Drie keer per jaar",
        organiser="Team Elk Telt",
        audience="Ambtenaren welzijn",
    )
    EventPageFactory(title="Volgend moment", parent=series)
    EventPageFactory(title="Vorig moment", parent=series, past=True)
    EventPageFactory(title="Iets anders")
    html = client.get(series.url).content.decode()
    assert "<dt>Hoe vaak</dt><dd>Drie keer per jaar</dd>" in html
    assert "<dt>Organisator</dt><dd>Team Elk Telt</dd>" in html
    assert "<dt>Voor wie</dt><dd>Ambtenaren welzijn</dd>" in html
    assert html.index("Volgend moment") < html.index("Vorig moment")
    assert "Iets anders" not in html
    assert series.title in client.get(section(EventIndexPage).url).content.decode()


def test_series_without_a_next_one_says_so(client):
    assert (
        "Het volgende is nog niet gepland."
        in client.get(EventSeriesPageFactory().url).content.decode()
    )


def test_home_page_shows_the_next_events(client):
    for days in (9, 3, 30, 20):
        EventPageFactory(title=f"Over {days} dagen", first_day=in_days(days))
    EventPageFactory(title="Voorbij", past=True)
    events = client.get(home().url).context_data["events"]
    assert [event.title for event in events] == [f"Over {days} dagen" for days in (3, 9, 20)]


def test_events_of_a_municipality_are_those_that_take_place_there():
    roeselare, gent = Municipality.objects.filter(nis__in=["36015", "44021"]).order_by("nis")
    here = EventPageFactory(place=roeselare)
    past = EventPageFactory(place=roeselare, past=True)
    EventPageFactory(place=gent)
    EventPageFactory(place=roeselare, live=False)
    french = EventPageFactory(place=roeselare, language="fr")
    found = EventPage.objects.in_municipalities(["36015"])
    assert set(found) == {here, past, french}
    assert set(found.in_language_of(home())) == {here, past}


@pytest.mark.parametrize(
    ("days", "state", "tag"),
    [(10, "", None), (0, "today", "Vandaag"), (-10, "past", "Voorbij")],
)
def test_card_says_the_state_where_it_matters(days, state, tag):
    day = in_days(days)
    page = EventPageFactory(first_day=day, start_time=None, end_time=None, admission="invitation")
    card = page.card(None)
    assert (card.tag.text if card.tag else None) == tag
    assert card.date.iso == day.isoformat()
    assert card.details == ["Op uitnodiging"]


def test_card_of_a_cancelled_event_says_so():
    tag = EventPageFactory(is_cancelled=True).card(None).tag
    assert (tag.text, tag.tone) == ("Gaat niet door", "err")


@pytest.mark.parametrize(
    ("attendance", "nis", "words"),
    [
        ("on_site", "36015", "Roeselare"),
        ("online", None, "Online"),
        ("both", "36015", "Roeselare + online"),
    ],
)
def test_card_says_where(attendance, nis, words):
    place = Municipality.objects.filter(nis=nis).first()
    assert EventPageFactory(attendance=attendance, place=place).card(None).kicker == words


@pytest.mark.parametrize("when", ["", "past"])
def test_agenda_costs_the_same_for_many_events(client, django_assert_max_num_queries, when):
    few, many = (_queries(client, when, number) for number in (2, 40))
    assert few == many
    assert many <= 14


def _queries(client: Client, when: str, number: int) -> int:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    day = in_days(-5) if when else in_days(5)
    place = Municipality.objects.get(nis="36015")
    for at in range(number):
        EventPageFactory(first_day=day - timedelta(days=at) if when else day, place=place)
    url = section(EventIndexPage).url
    client.get(url, {"when": when})
    with CaptureQueriesContext(connection) as asked:
        client.get(url, {"when": when})
    return len(asked)
