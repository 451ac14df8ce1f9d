"""Calendar files, read back as a calendar reads them."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from tandem.formats.dates import BELGIUM, belgian
from tandem.formats.ical import Entry, calendar_file
from tandem.formats.wall_time import instant_of
from tests.formats.test_wall_time import NIGHTS

CHANGED = datetime(2026, 11, 1, 9, tzinfo=UTC)
#: All that may stand in a title; control characters and surrogates reach no field of a page.
TEXT = st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1).filter(str.strip)


def entry(**more) -> Entry:
    return Entry(
        **{
            "uid": "0f1e2d3c",
            "title": "Netwerkmoment",
            "starts": belgian(datetime(2027, 1, 29, 11, tzinfo=UTC)),
            "ends": belgian(datetime(2027, 1, 29, 14, tzinfo=UTC)),
            "changed": CHANGED,
            "url": "https://example.org/nl/agenda/netwerkmoment/",
            **more,
        }
    )


def read(*entries: Entry, language: str = "nl") -> Calendar:
    return Calendar.from_ical(calendar_file(entries, name="Agenda", language=language))


def only_event(calendar: Calendar):
    [event] = calendar.walk("VEVENT")
    return event


@given(NIGHTS, st.times().map(lambda at: at.replace(second=0, microsecond=0)))
def test_calendars_get_the_same_instant_in_the_nights_of_the_change(night, at):
    """Read with the file's own rule of summer time, not with the reader's."""
    instant = instant_of(night, at)
    calendar = read(entry(starts=belgian(instant), ends=belgian(instant + timedelta(hours=3))))
    [zone] = calendar.walk("VTIMEZONE")
    event, rule = only_event(calendar), zone.to_tz(lookup_tzid=False)
    assert zone.tz_name == "Europe/Brussels"
    typed = event["DTSTART"].dt.replace(tzinfo=None)
    assert event["DTSTART"].params["TZID"] == "Europe/Brussels"
    assert typed == belgian(instant).replace(tzinfo=None)
    if not comes_twice(typed):
        assert typed.replace(tzinfo=rule).utcoffset() == belgian(instant).utcoffset()


def comes_twice(typed: datetime) -> bool:
    offsets = {typed.replace(tzinfo=BELGIUM, fold=fold).utcoffset() for fold in (0, 1)}
    return len(offsets) == 2


@given(TEXT, TEXT)
def test_every_text_comes_back_as_it_was(title, place):
    event = only_event(read(entry(title=title, place=place, text=f"{title}\n\n{place}")))
    assert str(event["SUMMARY"]) == title
    assert str(event["LOCATION"]) == place
    assert str(event["DESCRIPTION"]) == f"{title}\n\n{place}"


def test_marks_of_the_format_are_escaped_and_long_lines_folded():
    file = calendar_file(
        [entry(title="Eén; twee, drie\\vier\nvijf", text="é" * 200)], name="A", language="nl"
    )
    assert b"Een" not in file
    assert "SUMMARY;LANGUAGE=nl-BE:Eén\\; twee\\, drie\\\\vier\\nvijf\r\n".encode() in file
    assert max(len(line) for line in file.split(b"\r\n")) <= 75


def test_nobody_adds_a_line_of_her_own():
    file = calendar_file([entry(title="x\r\nATTENDEE:mailto:a@b.c")], name="A", language="nl")
    assert b"\r\nATTENDEE" not in file


def test_whole_days_end_the_day_after_the_last():
    days = entry(starts=date(2020, 11, 20), ends=date(2020, 11, 21))
    event = only_event(read(days))
    assert event["DTSTART"].dt == date(2020, 11, 20)
    assert event["DTEND"].dt == date(2020, 11, 22)
    assert "VALUE=DATE:20201120" in event.to_ical().decode()


def test_start_alone_has_no_end():
    assert "DTEND" not in only_event(read(entry(ends=None)))


@pytest.mark.parametrize(("cancelled", "status"), [(False, "CONFIRMED"), (True, "CANCELLED")])
def test_cancelled_event_stays_in_the_calendar_as_cancelled(cancelled, status):
    assert str(only_event(read(entry(cancelled=cancelled)))["STATUS"]) == status


def test_same_entries_give_the_same_bytes():
    one, two = (calendar_file([entry()], name="Agenda", language="fr") for _time in range(2))
    assert one == two
    assert b"NAME;LANGUAGE=fr-BE:Agenda" in one
    assert b"DTSTAMP:20261101T090000Z" in one


def test_empty_calendar_is_one_too():
    assert read().walk("VEVENT") == []


def test_hour_of_a_day_is_a_time():
    assert only_event(read(entry()))["DTSTART"].dt.time() == time(12)
