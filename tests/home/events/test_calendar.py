"""Calendar files of an event, a series and the whole agenda."""

from datetime import date, time, timedelta

import pytest
from django.utils import timezone
from icalendar import Calendar
from wagtail.models import PageViewRestriction

from home.models import EventIndexPage, EventPage
from tandem.places.models import Municipality
from tests.factories.events import EventPageFactory, EventSeriesPageFactory
from tests.factories.pages import section

pytestmark = pytest.mark.django_db


def events_of(client, page) -> list:
    response = client.get(f"{page.url}ics/")
    assert (response.status_code, response["Content-Type"]) == (
        200,
        "text/calendar; charset=utf-8",
    )
    return Calendar.from_ical(response.content).walk("VEVENT")


def test_event_says_when_and_where(client):
    page = EventPageFactory(
        title="Elk advies telt",
        introduction="Projecten stellen zich voor; u geeft raad.",
        first_day=date(2019, 6, 5),
        start_time=time(12),
        end_time=time(15),
        venue="Stadhuis",
        place=Municipality.objects.get(nis="36015"),
    )
    [event] = events_of(client, page)
    url = f"http://localhost:8000{page.url}"
    assert str(event["SUMMARY"]) == "Elk advies telt"
    assert event["DTSTART"].dt.isoformat() == "2019-06-05T12:00:00+02:00"
    assert event["DTEND"].dt.isoformat() == "2019-06-05T15:00:00+02:00"
    assert str(event["LOCATION"]) == "Stadhuis, Roeselare"
    assert str(event["DESCRIPTION"]) == f"Projecten stellen zich voor; u geeft raad.\n\n{url}"
    assert str(event["URL"]) == url
    assert event["SUMMARY"].params["LANGUAGE"] == "nl-BE"


def test_both_languages_are_one_event(client):
    dutch = EventPageFactory()
    french = EventPageFactory(language="fr", translation_of=dutch, title="Rencontre")
    [nl], [fr] = events_of(client, dutch), events_of(client, french)
    assert str(nl["UID"]) == str(fr["UID"]) == str(dutch.translation_key)
    assert fr["SUMMARY"].params["LANGUAGE"] == "fr-BE"


def test_identity_survives_another_day(client):
    page = EventPageFactory(first_published_at=timezone.now() - timedelta(days=1))
    [before] = events_of(client, page)
    page = EventPage.objects.get(pk=page.pk)
    page.first_day += timedelta(days=7)
    page.save_revision().publish()
    [after] = events_of(client, page)
    assert str(after["UID"]) == str(before["UID"])
    assert after["DTSTART"].dt == before["DTSTART"].dt + timedelta(days=7)
    assert after["LAST-MODIFIED"].dt > before["LAST-MODIFIED"].dt


def test_agenda_holds_what_is_to_come_wherever_it_is(client):
    series = EventSeriesPageFactory()
    EventPageFactory(title="In de agenda")
    EventPageFactory(title="In de reeks", parent=series)
    EventPageFactory(title="Afgelast", is_cancelled=True)
    EventPageFactory(title="Voorbij", past=True)
    EventPageFactory(title="Ontwerp", live=False)
    EventPageFactory(title="En français", language="fr")
    found = {
        str(e["SUMMARY"]): str(e["STATUS"]) for e in events_of(client, section(EventIndexPage))
    }
    assert found == {
        "In de agenda": "CONFIRMED",
        "In de reeks": "CONFIRMED",
        "Afgelast": "CANCELLED",
    }
    assert [str(e["SUMMARY"]) for e in events_of(client, series)] == ["In de reeks"]


def test_file_is_kept_until_it_changes(client):
    page = EventPageFactory()
    first = client.get(f"{page.url}ics/")
    assert first["Cache-Control"] == "max-age=900, private"
    assert first["Content-Disposition"] == f'attachment; filename="{page.slug}.ics"'
    accented = client.get(f"{EventPageFactory(slug='égalité').url}ics/")
    assert accented["Content-Disposition"] == ("attachment; filename*=utf-8''%C3%A9galit%C3%A9.ics")
    again = client.get(f"{page.url}ics/", headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    page = EventPage.objects.get(pk=page.pk)
    page.title = "Met een andere titel"
    page.save_revision().publish()
    assert (
        client.get(f"{page.url}ics/", headers={"if-none-match": first["ETag"]}).status_code == 200
    )


def test_file_of_a_draft_is_not_there(client):
    assert client.get(f"{EventPageFactory(live=False).url}ics/").status_code == 404


def test_file_of_a_restricted_event_is_restricted_and_never_kept(client):
    page = EventPageFactory()
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    assert client.get(f"{page.url}ics/").status_code == 302
    assert events_of(client, section(EventIndexPage)) == []


def test_agenda_file_asks_as_much_for_many_events(client, django_assert_num_queries):
    page = section(EventIndexPage)
    for number in range(3):
        EventPageFactory(place=Municipality.objects.all()[number])
    client.get(f"{page.url}ics/")
    with django_assert_num_queries(7):
        client.get(f"{page.url}ics/")
    for number in range(20):
        EventPageFactory(place=Municipality.objects.all()[number])
    with django_assert_num_queries(7):
        assert len(events_of(client, page)) == 23


def test_page_links_to_its_file_until_it_is_over(client):
    coming, over = EventPageFactory(), EventPageFactory(past=True)
    assert f'href="{coming.url}ics/"' in client.get(coming.url).content.decode()
    assert "ics/" not in client.get(over.url).content.decode()
