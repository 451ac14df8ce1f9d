"""Pages as rows of the desk."""

from typing import Any

from django.urls import reverse
from wagtail.models import Page

from tandem.content.desk import DeskRow


def edit_url(page_id: Any) -> str:
    """Where a page is edited."""
    return reverse("wagtailadmin_pages:edit", args=[page_id])


def page_row(page: Page, note: str = "") -> DeskRow:
    """A page with the remark that belongs to this list; `locale` must have been fetched."""
    return DeskRow(
        title=page.get_admin_display_title(),
        url=edit_url(page.pk),
        note=note,
        language=page.locale.language_code,
    )
