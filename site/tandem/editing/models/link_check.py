"""LinkCheck: an address that live pages link to, and whether it still answers."""

from datetime import datetime, timedelta
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.models import Page

#: Letters; the few addresses that are longer are not checked.
LONGEST = 1000
#: A link is broken after failing this often in a row: a night's maintenance is no broken link.
FAILURES = 2
#: One visit a day is enough, and polite.
AGAIN = timedelta(hours=20)


class LinkState(models.TextChoices):
    """What is known of a link."""

    NEW = "new", pgettext_lazy("link", "not checked yet")
    WORKS = "works", pgettext_lazy("link", "works")
    FAILED = "failed", pgettext_lazy("link", "failed once")
    BROKEN = "broken", pgettext_lazy("link", "broken")
    IGNORED = "ignored", pgettext_lazy("link", "ignored")


class LinkCheckQuerySet(models.QuerySet):
    """Questions about links."""

    def due(self, now: datetime) -> Self:
        """Those to visit, the longest unvisited first."""
        waiting = models.Q(checked_at__isnull=True) | models.Q(checked_at__lte=now - AGAIN)
        return (
            self.exclude(state=LinkState.IGNORED)
            .filter(waiting)
            .order_by(models.F("checked_at").asc(nulls_first=True), "pk")
        )

    def broken(self) -> Self:
        """The longest broken first."""
        return self.filter(state=LinkState.BROKEN).order_by("first_failed_at", "pk")

    def on_pages(self, pages: models.QuerySet[Page]) -> Self:
        """Those that stand on at least one of these pages."""
        uses = LinkCheck.pages.through.objects.filter(
            linkcheck_id=OuterRef("pk"), page_id__in=pages.order_by().values("pk")
        )
        return self.filter(Exists(uses))


class LinkCheck(models.Model):
    """An address with the live pages it stands on. Made and deleted by the nightly job alone."""

    url = models.URLField(_("address"), max_length=LONGEST, unique=True)
    state = models.CharField(
        pgettext_lazy("link", "state"),
        max_length=10,
        choices=LinkState.choices,
        default=LinkState.NEW,
    )
    failures = models.PositiveSmallIntegerField(_("failures in a row"), default=0)
    #: A code out of `links.reasons`.
    reason = models.CharField(_("reason"), max_length=40, blank=True)
    status_code = models.PositiveSmallIntegerField(_("HTTP status"), null=True, blank=True)
    first_failed_at = models.DateTimeField(_("first failed"), null=True, blank=True)
    checked_at = models.DateTimeField(_("last checked"), null=True, blank=True)
    ignored_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    pages: Any = models.ManyToManyField(Page, related_name="+", verbose_name=_("pages"))

    objects = LinkCheckQuerySet.as_manager()

    class Meta:
        verbose_name = _("link")
        verbose_name_plural = _("links")

    def __str__(self) -> str:
        return self.url
