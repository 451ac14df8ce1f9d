"""EventIndexPage: the agenda."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from home.models.events.calendar import CalendarMixin
from home.models.events.event_page import EventPage
from home.models.events.event_series import EventSeriesPage
from tandem.content.listing import load_card_pictures, paged
from tandem.content.models import BasePage
from tandem.formats.ical import Entry


class EventIndexPage(CalendarMixin, BasePage):
    """The agenda: what comes first, and what is past by year. Events and series are pages under it."""

    section_key = "events"
    template = "home/events/event_index_page.html"
    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.EventPage", "home.EventSeriesPage"]

    class Meta:
        verbose_name = _("agenda")
        verbose_name_plural = _("agendas")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Upcoming events, or with `?when=past` those that are over, of one year if `year` says so."""
        now = timezone.now()
        events = EventPage.objects.descendant_of(self)
        upcoming, past = events.upcoming(now), events.past(now)
        years = past.numbers_by_year()
        shows_past = request.GET.get("when") == "past"
        year = _chosen(request.GET.get("year"), years) if shows_past else None
        if year is not None:
            past = past.filter(first_day__year=year)
        listing = paged(request, past if shows_past else upcoming)
        shown = listing["page_obj"].paginator.count
        return super().get_context(request, *args, **kwargs) | {
            **listing,
            "shows_past": shows_past,
            "number_upcoming": upcoming.count() if shows_past else shown,
            "number_past": sum(number for _year, number in years),
            "years": years,
            "chosen_year": year,
            "series": [] if shows_past else self._series(),
            "calendar_url": self.calendar_url(request),
        }

    def _series(self) -> list[EventSeriesPage]:
        series = list(EventSeriesPage.objects.child_of(self).readable().order_by("title"))
        load_card_pictures(series)
        return series

    def calendar_entries(self) -> Iterable[Entry]:
        """Everything that is to come, for who follows the agenda."""
        upcoming = EventPage.objects.descendant_of(self).upcoming()
        return [entry for event in upcoming for entry in event.calendar_entries()]


def _chosen(asked: str | None, years: list[tuple[int, int]]) -> int | None:
    """The year that was asked for, where there are events in it."""
    return next((year for year, _number in years if str(year) == asked), None)
