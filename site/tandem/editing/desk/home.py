"""The desk on the home page of the CMS."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from wagtail.admin.ui.components import Component

from tandem.content.desk import DeskPanel, desk_panels

#: How many rows a panel shows on the desk.
FIRST = 5


class EditorsDesk(Component):
    """All panels of this person, each with a count and its first rows."""

    name = "editors_desk"
    template_name = "editing/desk.html"
    order = 8

    def __init__(self, request: HttpRequest) -> None:
        self.user = request.user

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """One query a panel, two where it has more rows than are shown."""
        return {"panels": [shown(panel, self.user) for panel in desk_panels(self.user)]}

    def render_html(self, parent_context: Any = None) -> str:
        """Nothing for people without work on pages."""
        return super().render_html(parent_context) if desk_panels(self.user) else ""


def shown(panel: DeskPanel, user: Any) -> dict[str, Any]:
    """Title, count and first rows of a panel."""
    found = panel.found(user)
    items = list(found[: FIRST + 1])
    count = len(items)
    if count > FIRST:
        count = found.count() if isinstance(found, QuerySet) else len(found)
    return {
        "key": panel.key,
        "title": panel.title,
        "nothing": panel.nothing,
        "count": count,
        "more": count > FIRST,
        "url": panel.whole_list() or reverse("editing:desk", args=[panel.key]),
        "rows": [panel.row(item) for item in items[:FIRST]],
    }
