"""An EventPage as search engines and calendars of other sites read it: JSON-LD."""

from typing import Any

from django.http import HttpRequest
from django.utils import timezone

from home.models.events.states import Attendance
from home.models.events.when import When
from tandem.content.sharing import page_url
from tandem.content.structured import Node, about_page
from tandem.formats.dates import belgian

SCHEMA = "https://schema.org/"
MODES = {
    Attendance.ON_SITE: "OfflineEventAttendanceMode",
    Attendance.ONLINE: "OnlineEventAttendanceMode",
    Attendance.BOTH: "MixedEventAttendanceMode",
}


def event_node(event: Any, request: HttpRequest) -> Node:
    """When (with the offset of Belgium, or whole days), where, by whom, and whether it is cancelled."""
    starts, ends = _span(event.when)
    organiser = {"@type": "Organization", "name": event.organiser} if event.organiser else None
    status = "EventCancelled" if event.is_cancelled else "EventScheduled"
    return about_page(
        "Event",
        event,
        request,
        startDate=starts,
        endDate=ends,
        eventStatus=f"{SCHEMA}{status}",
        eventAttendanceMode=f"{SCHEMA}{MODES[event.attendance]}",
        location=_locations(event, request),
        organizer=organiser,
    )


def _span(when: When) -> tuple[str, str]:
    """First and last moment; an end that nobody gave is left out, unless it is another day."""
    starts = belgian(when.begins).isoformat() if when.start_time else when.first_day.isoformat()
    if when.end_time:
        return starts, belgian(when.finishes).isoformat()
    return starts, when.last_day.isoformat() if when.last_day != when.first_day else ""


def _locations(event: Any, request: HttpRequest) -> list[Node]:
    found = []
    name = event.venue or (event.place.name if event.place else "")
    if event.attendance != Attendance.ONLINE and (name or event.address):
        found.append({"@type": "Place", "name": name or event.address, "address": _address(event)})
    if event.attendance != Attendance.ON_SITE:
        # As on the page: the link to the meeting is shown until the event is over.
        is_over = event.when.finishes <= timezone.now()
        link = "" if is_over else event.online_link
        found.append({"@type": "VirtualLocation", "url": link or page_url(event, request)})
    return found


def _address(event: Any) -> Node:
    address = {
        "@type": "PostalAddress",
        "streetAddress": event.address,
        "addressLocality": event.place.name if event.place else "",
        "addressCountry": "BE",
    }
    return {name: value for name, value in address.items() if value}
