"""Questions about events."""

from collections.abc import Iterable
from datetime import datetime
from typing import Self

from django.db.models import Count
from django.utils import timezone
from wagtail.models import PageManager

from tandem.content.models import SitePageQuerySet


class EventQuerySet(SitePageQuerySet):
    """Asked of the clock in the query itself; every list holds only what anybody may read."""

    def upcoming(self, now: datetime | None = None) -> Self:
        """What is not over yet, the nearest first; cancelled events too, so that nobody travels."""
        found = self.readable().filter(finishes__gt=now or timezone.now())
        return found.order_by("begins", "title")

    def past(self, now: datetime | None = None) -> Self:
        """What is over, the latest first."""
        found = self.readable().filter(finishes__lte=now or timezone.now())
        return found.order_by("-begins", "title")

    def in_municipalities(self, nis_codes: Iterable[str]) -> Self:
        """What takes place in one of these municipalities."""
        return self.readable().filter(place__in=list(nis_codes))

    def numbers_by_year(self) -> list[tuple[int, int]]:
        """Years with their number of events, the latest first: one query."""
        years = self.order_by("-first_day__year").values_list("first_day__year")
        return list(years.annotate(number=Count("pk")))


EventManager = PageManager.from_queryset(EventQuerySet)
