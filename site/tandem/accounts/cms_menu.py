"""Items of the CMS's menus that only those see whose work it is."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from django.urls import reverse_lazy
from wagtail.admin.menu import MenuItem


class WorkItem(MenuItem):
    """Leads to a screen; `shown_to(user)` decides. Its name is the screen's, unless it has its own."""

    def __init__(
        self,
        label: Any,
        view: str,
        *,
        icon: str,
        order: int,
        shown_to: Callable[[Any], bool],
        name: str = "",
    ) -> None:
        self.shown_to = shown_to
        # lazy: menus are built before addresses exist
        super().__init__(
            label,
            reverse_lazy(view),
            name=name or view.rsplit(":", maxsplit=1)[-1],
            icon_name=icon,
            order=order,
        )

    def is_shown(self, request: HttpRequest) -> bool:
        """By role, never by Django permission."""
        return self.shown_to(request.user)
