"""What search engines learn of an event."""

from datetime import date, time

import pytest
import time_machine

from home.models.events.states import Attendance
from tandem.places.models import Municipality
from tests.content.test_sharing import BASE, graph, read
from tests.factories.events import EventPageFactory

pytestmark = pytest.mark.django_db
SCHEMA = "https://schema.org/"


def event(client, **columns) -> dict:
    return graph(read(client, EventPageFactory(**columns)))["Event"]


def test_event_has_its_hours_with_the_offset_of_belgium_its_place_and_its_organiser(client):
    found = event(
        client,
        title="Netwerkmoment",
        introduction="Kort.",
        first_day=date(2019, 6, 5),
        start_time=time(12),
        end_time=time(15),
        venue="Stadhuis",
        address="Botermarkt 2",
        place=Municipality.objects.get(nis="23088"),
        organiser="Stad Vilvoorde",
    )
    assert found.pop("url").startswith(f"{BASE}/nl/")
    assert found == {
        "@type": "Event",
        "name": "Netwerkmoment",
        "description": "Kort.",
        "inLanguage": "nl-BE",
        "startDate": "2019-06-05T12:00:00+02:00",
        "endDate": "2019-06-05T15:00:00+02:00",
        "eventStatus": f"{SCHEMA}EventScheduled",
        "eventAttendanceMode": f"{SCHEMA}OfflineEventAttendanceMode",
        "location": [
            {
                "@type": "Place",
                "name": "Stadhuis",
                "address": {
                    "@type": "PostalAddress",
                    "streetAddress": "Botermarkt 2",
                    "addressLocality": "Vilvoorde",
                    "addressCountry": "BE",
                },
            }
        ],
        "organizer": {"@type": "Organization", "name": "Stad Vilvoorde"},
    }


@pytest.mark.parametrize(
    ("columns", "span"),
    [
        ({"start_time": time(9), "end_time": None}, ("2020-11-20T09:00:00+01:00", None)),
        ({"start_time": None, "end_time": None}, ("2020-11-20", None)),
        (
            {"start_time": None, "end_time": None, "last_day": date(2020, 11, 21)},
            ("2020-11-20", "2020-11-21"),
        ),
    ],
    ids=["only a start", "a whole day", "two days"],
)
def test_hours_that_nobody_gave_are_not_invented(client, columns, span):
    found = event(client, first_day=date(2020, 11, 20), **columns)
    assert (found["startDate"], found.get("endDate")) == span


def test_cancelled_event_says_so(client):
    assert event(client, is_cancelled=True)["eventStatus"] == f"{SCHEMA}EventCancelled"


def test_meeting_is_a_virtual_place_with_its_link_until_it_is_over(client):
    page = EventPageFactory(
        first_day=date(2026, 3, 2),
        attendance=Attendance.BOTH,
        online_link="https://vergadering.example/123",
    )
    with time_machine.travel("2026-03-01T12:00:00Z"):
        found = graph(read(client, page))["Event"]
    assert found["eventAttendanceMode"] == f"{SCHEMA}MixedEventAttendanceMode"
    assert [place["@type"] for place in found["location"]] == ["Place", "VirtualLocation"]
    assert found["location"][1]["url"] == "https://vergadering.example/123"
    with time_machine.travel("2026-03-03T12:00:00Z"):
        over = graph(read(client, page))["Event"]
    assert over["location"][1]["url"] == f"{BASE}{page.url}"
    assert event(client, attendance=Attendance.ONLINE, venue="")["location"][0]["@type"] == (
        "VirtualLocation"
    )
