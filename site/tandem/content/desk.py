"""The editors' desk: panels of work on the home page of the CMS. Any room hangs its own here.

A room subclasses DeskPanel, and registers it in its app's `ready()` or its `wagtail_hooks`. The screens
belong to `tandem.editing`; this register stands lower, so that every room can reach it.
"""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class DeskRow:
    """One piece of work: what it is, where it is done, and what there is to know about it."""

    title: str
    url: str
    note: str = ""
    #: `nl` or `fr`: the language of the title.
    language: str = ""


class DeskPanel(ABC):
    """One kind of work. `found` gives it all, in the order of need; the desk shows the first five."""

    #: Stands in the address of the full list.
    key = ""
    title: Any = ""
    #: Small numbers come first.
    order = 100
    nothing: Any = _("Nothing to do.")

    @abstractmethod
    def is_for(self, user: Any) -> bool:
        """Whether this is the work of this person; others do not see the panel."""

    @abstractmethod
    def found(self, user: Any) -> QuerySet | Sequence[Any]:
        """All of it that this person may act on."""

    def whole_list(self) -> str:
        """The address of the screen that lists it all; empty: the one of the desk."""
        return ""

    @abstractmethod
    def row(self, item: Any) -> DeskRow:
        """How one of them is shown; asks nothing of the database."""


_PANELS: dict[str, DeskPanel] = {}
Panel = TypeVar("Panel", bound=type[DeskPanel])


def register_desk_panel(panel: Panel) -> Panel:
    """Class decorator: the panel appears on the desk of those whose work it is."""
    _PANELS[panel.key] = panel()
    return panel


def desk_panel(key: str) -> DeskPanel | None:
    """The panel with this key."""
    return _PANELS.get(key)


def desk_panels(user: Any) -> list[DeskPanel]:
    """The panels of this person, in order."""
    mine = [panel for panel in _PANELS.values() if panel.is_for(user)]
    return sorted(mine, key=lambda panel: panel.order)
