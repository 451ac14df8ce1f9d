"""Days and hours that cannot be are not published; the draft is kept."""

from datetime import date, time

import pytest

from home.models.events.checking import impossible
from tandem.content.page_form import objections
from tests.factories.events import EventPageFactory

pytestmark = pytest.mark.django_db


def session(title: str, start: str, end: str | None = None):
    hours = [time.fromisoformat(one) if one else None for one in (start, end)]
    return ("session", {"title": title, "start": hours[0], "end": hours[1]})


def event(*sessions, **facts):
    """A day in June, from half past nine to noon."""
    facts = {"first_day": date(2027, 6, 5), "start_time": time(9, 30), "end_time": time(12)} | facts
    page = EventPageFactory(**facts)
    page.programme = list(sessions)
    return page


def test_sessions_one_after_the_other_or_side_by_side_are_well():
    day = event(
        session("A", "09:30", "10:30"),
        ("part", "Later"),
        session("B", "10:00"),
        session("C", "10:00", "12:00"),
    )
    assert impossible(day) == []


@pytest.mark.parametrize(
    ("sessions", "said"),
    [
        ([("A", "10:30", "10:00")], "“A” eindigt voor het begint. Kijk de uren na."),
        (
            [("A", "11:00", None), ("B", "10:00", None)],
            "“B” begint vroeger dan de sessie erboven. Zet de sessies op volgorde.",
        ),
        ([("A", "09:00", None)], "“A” begint voor het evenement. Kijk beide uren na."),
        ([("A", "11:30", "12:15")], "“A” eindigt na het evenement. Kijk beide uren na."),
        ([("A", "13:00", None)], "“A” eindigt na het evenement. Kijk beide uren na."),
    ],
)
def test_sessions_that_cannot_be(sessions, said):
    assert impossible(event(*(session(*one) for one in sessions))) == [said]


def test_over_more_days_the_hours_may_begin_anew():
    days = event(
        session("A", "14:00"), session("B", "09:00"), last_day=date(2027, 6, 6), end_time=time(16)
    )
    assert impossible(days) == []


@pytest.mark.parametrize(
    ("until", "said"),
    [
        (date(2027, 6, 5), []),
        (
            date(2027, 6, 6),
            ["Na het evenement kan niemand zich nog inschrijven. Kijk beide dagen na."],
        ),
    ],
)
def test_nobody_registers_after_the_event(until, said):
    assert impossible(event(register_by=until)) == said


def test_what_is_refused_is_told_as_text():
    page = event(session("<A>", "08:00"), live=False)
    page.save_revision()
    assert [str(one) for one in objections(page)] == [
        "“&lt;A&gt;” begint voor het evenement. Kijk beide uren na."
    ]
