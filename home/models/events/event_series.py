"""EventSeriesPage: an event that comes back, such as three network moments a year."""

from collections.abc import Iterable
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from home.models.events.calendar import CalendarMixin
from home.models.events.event_page import EventPage
from tandem.content.cards import Card
from tandem.content.listing import load_card_pictures, paged
from tandem.content.models import BasePage, TextPage
from tandem.formats.ical import Entry


class EventSeriesPage(CalendarMixin, TextPage):
    """Events that belong together: what they are for, how often they come, the next and the past.

    The events are pages under this one.
    """

    rhythm = models.CharField(
        _("rhythm"),
        max_length=150,
        blank=True,
        help_text=_("Say it in words, such as “three times a year”."),
    )
    organiser = models.CharField(
        _("organiser"),
        max_length=150,
        blank=True,
        help_text=_("Name the service or the organisation, not a person."),
    )
    audience = models.CharField(
        _("for whom"),
        max_length=250,
        blank=True,
        help_text=_("Name functions or groups of people."),
    )

    content_panels = [
        *BasePage.intro_panels,
        FieldPanel("rhythm"),
        FieldRowPanel([FieldPanel("organiser"), FieldPanel("audience")]),
        FieldPanel("body"),
    ]
    card_kind = "event"
    template = "home/events/event_series_page.html"
    parent_page_types = ["home.EventIndexPage"]
    subpage_types = ["home.EventPage"]

    class Meta:
        verbose_name = _("series of events")
        verbose_name_plural = _("series of events")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The next events, and a part of the past ones."""
        events = EventPage.objects.child_of(self)
        upcoming = list(events.upcoming())
        load_card_pictures(upcoming)
        return super().get_context(request, *args, **kwargs) | {
            "upcoming": upcoming,
            "calendar_url": self.calendar_url(request),
            **paged(request, events.past()),
        }

    def calendar_entries(self) -> Iterable[Entry]:
        """The next events of the series."""
        upcoming = EventPage.objects.child_of(self).upcoming()
        return [entry for event in upcoming for entry in event.calendar_entries()]

    def card(self, request: HttpRequest) -> Card:
        """With its rhythm."""
        return Card(
            title=self.title,
            url=self.get_url(request),
            kind=self.card_kind,
            kicker=self.rhythm,
            summary=self.introduction,
            picture=self.card_picture(),
        )
