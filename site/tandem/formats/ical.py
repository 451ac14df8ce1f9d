"""Calendar files (RFC 5545), as calendars of telephones and offices read them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from icalendar import Calendar, Event, Timezone

CONTENT_TYPE = "text/calendar; charset=utf-8"
#: How often a calendar that follows us may ask again.
REFRESH = timedelta(hours=12)
#: The rule since 1996. icalendar can write one itself, and puts the change of spring an hour late.
BELGIAN_TIME = b"""BEGIN:VTIMEZONE
TZID:Europe/Brussels
BEGIN:DAYLIGHT
TZNAME:CEST
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
TZNAME:CET
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
"""


@dataclass(frozen=True)
class Entry:
    """One line of somebody's calendar.

    `starts` and `ends` are on a Belgian clock (`tandem.formats.dates.belgian`), or days; the last
    day is included.
    """

    uid: str
    title: str
    starts: date | datetime
    ends: date | datetime | None
    changed: datetime
    url: str
    text: str = ""
    place: str = ""
    cancelled: bool = False


def calendar_file(entries: Iterable[Entry], *, name: str, language: str) -> bytes:
    """The entries as a calendar in this language (`nl`, `fr`): the same bytes for the same entries.

    The stamps are those of the last change, not of this request, so that the file can be cached.
    """
    calendar = Calendar()
    calendar.add("prodid", f"-//Tandem//{name}//{language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("name", name, parameters={"LANGUAGE": f"{language}-BE"})
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add_component(Timezone.from_ical(BELGIAN_TIME))
    for entry in entries:
        calendar.add_component(_event(entry, f"{language}-BE"))
    return calendar.to_ical()


def _event(entry: Entry, language: str) -> Event:
    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", entry.changed)
    event.add("last-modified", entry.changed)
    event.add("dtstart", entry.starts)
    if entry.ends is not None:
        event.add("dtend", _end(entry.ends))
    words = {"summary": entry.title, "description": entry.text, "location": entry.place}
    for name, text in words.items():
        if text:
            event.add(name, text, parameters={"LANGUAGE": language})
    event.add("url", entry.url)
    event.add("status", "CANCELLED" if entry.cancelled else "CONFIRMED")
    return event


def _end(last: date | datetime) -> date | datetime:
    """The standard names the day after the last one."""
    return last if isinstance(last, datetime) else last + timedelta(days=1)
