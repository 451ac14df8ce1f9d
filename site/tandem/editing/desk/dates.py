"""Pages that come or go by themselves within a month."""

from datetime import timedelta
from typing import Any

from django.db.models import CharField, Min, OuterRef, QuerySet, Subquery
from django.db.models.functions import Cast
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Revision, get_default_page_content_type

from tandem.content.desk import DeskPanel, DeskRow, register_desk_panel
from tandem.editing.desk.rows import page_row
from tandem.editing.rights import editable_pages, works_on_pages
from tandem.formats.dates import moment

SOON = timedelta(days=30)


@register_desk_panel
class GoingLiveSoon(DeskPanel):
    """Pages that were approved and go live at their own moment."""

    key = "going-live"
    title = _("Going live soon")
    order = 30

    def is_for(self, user: Any) -> bool:
        """Everybody who works on pages."""
        return works_on_pages(user)

    def found(self, user: Any) -> QuerySet[Page]:
        """The first to come first."""
        now = timezone.now()
        approved = Revision.objects.filter(
            base_content_type=get_default_page_content_type(),
            object_id=Cast(OuterRef("pk"), CharField()),
            approved_go_live_at__isnull=False,
        ).order_by()
        first = approved.values("object_id").annotate(first=Min("approved_go_live_at"))
        pages = editable_pages(user).annotate(comes_at=Subquery(first.values("first")))
        pages = pages.filter(comes_at__gt=now, comes_at__lte=now + SOON)
        return pages.select_related("locale").order_by("comes_at", "pk")

    def row(self, item: Page) -> DeskRow:
        """When."""
        return page_row(item, moment(item.comes_at))


@register_desk_panel
class ExpiringSoon(DeskPanel):
    """Live pages that will be taken away at their own moment."""

    key = "expiring"
    title = _("Expiring soon")
    order = 35

    def is_for(self, user: Any) -> bool:
        """Everybody who works on pages."""
        return works_on_pages(user)

    def found(self, user: Any) -> QuerySet[Page]:
        """The first to go first."""
        now = timezone.now()
        pages = editable_pages(user).filter(live=True, expire_at__gt=now, expire_at__lte=now + SOON)
        return pages.select_related("locale").order_by("expire_at", "pk")

    def row(self, item: Page) -> DeskRow:
        """When."""
        return page_row(
            item, gettext("disappears on %(moment)s") % {"moment": moment(item.expire_at)}
        )
