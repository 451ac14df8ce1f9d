"""Broken links on the desk."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from tandem.content.desk import DeskPanel, DeskRow, register_desk_panel
from tandem.editing.links.reasons import in_words
from tandem.editing.models import LinkCheck
from tandem.editing.rights import editable_pages, writes


@register_desk_panel
class BrokenLinks(DeskPanel):
    """Addresses on live pages that failed twice in a row."""

    key = "broken-links"
    title = _("Broken links")
    order = 40

    def is_for(self, user: Any) -> bool:
        """Whoever writes."""
        return writes(user)

    def found(self, user: Any) -> QuerySet[LinkCheck]:
        """Those on pages that this person may change."""
        return LinkCheck.objects.broken().on_pages(editable_pages(user))

    def row(self, item: LinkCheck) -> DeskRow:
        """The list shows on which pages it stands, and what can be done."""
        url = f"{reverse('editing:links')}?state=broken"
        return DeskRow(item.url, url, in_words(item.reason, item.status_code))
