"""Events in a municipality."""

from collections.abc import Sequence

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Page

from home.models import EventPage
from home.municipalities.kind import Kind, Part, cards_part


def rows(page: Page) -> QuerySet:
    """All events in some municipality."""
    return EventPage.objects.in_language_of(page).readable().filter(place__isnull=False)


def part(codes: Sequence[str], page: Page, request: HttpRequest) -> Part | None:
    """The latest first, so that what is still to come stands on top."""
    found = EventPage.objects.in_municipalities(codes).in_language_of(page)
    return cards_part("events", _("Events"), list(found.order_by("-first_day", "-pk")))


EVENTS = Kind(
    key="events",
    rows=rows,
    place="place",
    count=lambda n: ngettext("%(number)s event", "%(number)s events", n) % {"number": n},
    part=part,
)
