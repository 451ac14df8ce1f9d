"""Accessibility statements on the desk of the editors."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from home.models import AccessibilityStatementPage, statements_due
from tandem.content.desk import DeskPanel, DeskRow, register_desk_panel
from tandem.editing.desk.rows import page_row
from tandem.editing.rights import writes
from tandem.formats.dates import long_date


@register_desk_panel
class StatementsDue(DeskPanel):
    """Live statements of which the last review is eleven months ago: the law advises one a year."""

    key = "statements-due"
    title = _("Accessibility statements to review")
    order = 45

    def is_for(self, user: Any) -> bool:
        """Whoever writes."""
        return writes(user)

    def found(self, user: Any) -> Sequence[AccessibilityStatementPage]:
        """Both languages: each has its own words."""
        return statements_due()

    def row(self, item: AccessibilityStatementPage) -> DeskRow:
        """When it was reviewed last."""
        date = long_date(item.last_reviewed)
        return page_row(item, gettext("last reviewed on %(date)s") % {"date": date})
