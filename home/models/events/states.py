"""The words about an event: where it stands in time, how one takes part, who may come."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class EventState(models.TextChoices):
    """Asked of the server's clock each time; only *cancelled* is stored."""

    UPCOMING = "upcoming", pgettext_lazy("event", "Upcoming")
    TODAY = "today", _("Today")
    PAST = "past", pgettext_lazy("event", "Past")
    CANCELLED = "cancelled", pgettext_lazy("event", "Cancelled")

    @property
    def tone(self) -> str:
        """The colour of its tag, beside the word."""
        tones = {"upcoming": "open", "today": "warn", "past": "plain", "cancelled": "err"}
        return tones[self.value]


class Attendance(models.TextChoices):
    """How one is there."""

    ON_SITE = "on_site", _("At a place")
    ONLINE = "online", _("Online")
    BOTH = "both", _("At a place and online")


class Admission(models.TextChoices):
    """Who may come."""

    OPEN = "open", _("Open to all")
    INVITATION = "invitation", _("By invitation")
