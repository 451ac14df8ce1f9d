"""The *Calls* group in the CMS: every room brings its screens, this file hangs them in one menu.

A room's `admin.py` may offer `urlpatterns` (under /cms/calls/, named `calls_cms:<name>`),
`viewsets`, `menu_items` and `home_panels`.
"""

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import include, path
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import SubmenuMenuItem
from wagtail.admin.viewsets.base import ViewSetGroup

from calls.announcing import admin as announcing
from calls.checking import admin as checking
from calls.deciding import admin as deciding
from calls.desk import admin as desk
from calls.publishing import admin as publishing
from calls.reviewing import admin as reviewing

#: In the order of the menu.
ROOMS = (desk, reviewing, deciding, publishing, checking, announcing)


class CallsGroup(ViewSetGroup):
    """One menu for everything about calls; each item shows itself to those whose work it is."""

    menu_label = _("Calls")
    menu_name = "calls"
    menu_icon = "folder-open-inverse"
    menu_order = 50
    items = tuple(viewset for room in ROOMS for viewset in getattr(room, "viewsets", []))

    def get_submenu_items(self) -> list:
        """The items of the rooms, then the lists of the viewsets."""
        mine = [item for room in ROOMS for item in getattr(room, "menu_items", [])]
        return [*mine, *super().get_submenu_items()]


@hooks.register("register_admin_viewset")
def calls_group() -> CallsGroup:
    """Hang the group in the menu."""
    return CallsGroup()


@hooks.register("construct_main_menu", order=1100)
def no_group_for_one(request: HttpRequest, menu_items: list) -> None:
    """Whose only screen is *My reviews* gets it in the menu itself, without a group around it."""
    for index, item in enumerate(menu_items):
        if item.name == CallsGroup.menu_name and isinstance(item, SubmenuMenuItem):
            shown = item.menu.menu_items_for_request(request)
            if len(shown) == 1:
                menu_items[index] = shown[0]


@hooks.register("register_admin_urls")
def calls_screens() -> list:
    """The plain screens of all rooms, under one namespace."""
    patterns = [pattern for room in ROOMS for pattern in getattr(room, "urlpatterns", [])]
    return [path("calls/", include((patterns, "calls_cms")))]


@hooks.register("insert_global_admin_css")
def cms_styles() -> str:
    """Our screens inside Wagtail's frame."""
    return format_html('<link rel="stylesheet" href="{}">', static("tandem/css/cms.css"))


@hooks.register("construct_homepage_panels")
def work_panels(request: HttpRequest, panels: list) -> None:
    """What waits for this person, first of all on the home page."""
    for room in ROOMS:
        for panel in getattr(room, "home_panels", []):
            panels.append(panel(request))
