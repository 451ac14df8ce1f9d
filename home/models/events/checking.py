"""What is wrong with an event, and how to mend it; each remark stands beside its field."""

from collections.abc import Iterator
from datetime import time
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from home.models.events.states import Admission, Attendance
from tandem.formats.wall_time import is_on_the_clock


def problems(event: Any) -> dict[str, str]:
    """By field of this EventPage; empty where all is well."""
    return {**_hours(event), **_order(event), **_way_in(event)}


def impossible(event: Any) -> list[str]:
    """Why a draft of this EventPage may be kept and not published; empty where all is well."""
    return [*_registration(event), *_programme(event)]


def _hours(event: Any) -> dict[str, str]:
    """In the night when summer time begins, one hour is skipped."""
    skipped = _("On this day the clock skips this hour: summer time begins. Choose another hour.")
    if event.first_day is None:
        return {}
    days = {"start_time": event.first_day, "end_time": event.last_day or event.first_day}
    return {
        name: skipped
        for name, day in days.items()
        if (hour := getattr(event, name)) is not None and not is_on_the_clock(day, hour)
    }


def _order(event: Any) -> dict[str, str]:
    if event.first_day is None:
        return {}
    if event.last_day is not None and event.last_day < event.first_day:
        return {"last_day": _("The last day comes before the first. Check both days.")}
    if event.end_time is not None and event.start_time is None:
        return {"start_time": _("Say also when it begins, or leave both hours empty.")}
    if event.end_time is not None and event.when.finishes <= event.when.begins:
        return {
            "end_time": _(
                "It ends before it begins. Check the hours, or fill in the last day if it ends "
                "after midnight."
            )
        }
    return {}


def _registration(event: Any) -> Iterator[str]:
    last = event.last_day or event.first_day
    if event.register_by is not None and last is not None and event.register_by > last:
        yield _("One cannot register after the event. Check both days.")


def _programme(event: Any) -> Iterator[str]:
    """On one day the sessions follow each other, between its hours; over more days nobody can tell."""
    if event.last_day is not None and event.last_day != event.first_day:
        return
    earlier = None
    for block in event.programme:
        session = block.value if block.block_type == "session" else None
        if session is None or session["start"] is None:
            continue
        if wrong := _session(session, earlier, event):
            yield wrong % {"title": session["title"]}
        earlier = session["start"]


def _session(session: Any, earlier: time | None, event: Any) -> str:
    """What is wrong with its hours, with a place for its title; empty where nothing is."""
    start, end = session["start"], session["end"]
    if end is not None and end < start:
        return _("“%(title)s” ends before it begins. Check its hours.")
    if earlier is not None and start < earlier:
        return _("“%(title)s” begins before the session above it. Put the sessions in order.")
    if event.start_time is not None and start < event.start_time:
        return _("“%(title)s” begins before the event. Check both hours.")
    if event.end_time is not None and (end or start) > event.end_time:
        return _("“%(title)s” ends after the event. Check both hours.")
    return ""


def _way_in(event: Any) -> dict[str, str]:
    if event.attendance == Attendance.ON_SITE and event.online_link:
        return {"online_link": _("Say above that it also takes place online, or empty this link.")}
    if event.admission == Admission.INVITATION and event.online_link:
        return {
            "online_link": _(
                "Everybody would see this link. Leave it empty: the organiser sends it to those "
                "who are invited."
            )
        }
    needs_place = event.attendance != Attendance.ONLINE and not _is_over(event)
    if needs_place and not (event.place or event.venue):
        return {"place": _("Choose the municipality, or write down the venue.")}
    return {}


def _is_over(event: Any) -> bool:
    """Of an event of years ago the place may be forgotten."""
    return event.first_day is not None and event.when.finishes <= timezone.now()
