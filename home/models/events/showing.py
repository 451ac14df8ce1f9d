"""The facts of an EventPage in words, as its page and its card show them."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from home.models.events.states import Admission, Attendance, EventState


@dataclass(frozen=True)
class Fact:
    """A row of the list under the title."""

    label: str
    value: str


@dataclass(frozen=True)
class Registration:
    """How to register, or why one cannot any more; `by` is the last day."""

    link: str
    email: str
    by: date | None
    is_closed: bool


def facts(event: Any) -> list[Fact]:
    """When, where, by whom, for whom; what is not known is not there."""
    rows = [
        Fact(_("When"), event.when.in_full()),
        Fact(_("Where"), _where(event)),
        Fact(_("Organiser"), event.organiser),
        Fact(_("For whom"), event.audience),
    ]
    return [row for row in rows if row.value]


def place_words(event: Any) -> str:
    """Venue, address and municipality: after its postal code, and never twice."""
    town, address = event.place.name if event.place else "", event.address
    if re.search(rf"\b{re.escape(town)}\b", address, re.IGNORECASE):
        town = ""
    elif re.search(r"\b[0-9]{4}$", address):
        address, town = f"{address} {town}".strip(), ""
    return ", ".join(part for part in (event.venue, address, town) if part)


def _where(event: Any) -> str:
    place = place_words(event)
    if event.attendance == Attendance.ON_SITE:
        return place
    return " · ".join([place, _("also online")]) if place else _("Online")


def registration(event: Any, state: EventState, today: date) -> Registration | None:
    """None once it makes no sense to register, and where no registration is asked."""
    has_way = event.registration_link or event.registration_email
    if not has_way or state in {EventState.PAST, EventState.CANCELLED}:
        return None
    return Registration(
        link=event.registration_link,
        email=event.registration_email,
        by=event.register_by,
        is_closed=event.register_by is not None and event.register_by < today,
    )


def details(event: Any) -> list[str]:
    """What a card adds."""
    return [str(Admission.INVITATION.label)] if event.admission == Admission.INVITATION else []
