"""What people whose only business is *Calls* do not see in the CMS."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from wagtail import hooks

from tandem.accounts.gate import has_business_in_calls_alone
from tandem.accounts.models import User

#: Names of menu items that the gate leaves; the *Calls* group is called `calls`, and *Translations*
#: shows itself to calls managers alone.
MENU = {"calls", "translations"}


@hooks.register("construct_main_menu", order=1000)
def keep_calls_in_the_menu(request: HttpRequest, menu_items: list) -> None:
    """One menu: *Calls*."""
    if has_business_in_calls_alone(request.user):
        menu_items[:] = [item for item in menu_items if item.name in MENU]


@hooks.register("construct_homepage_panels", order=1000)
def keep_our_panels(request: HttpRequest, panels: list) -> None:
    """Panels of our own rooms stay; they ask `visible_to(user)` themselves."""
    if has_business_in_calls_alone(request.user):
        panels[:] = [panel for panel in panels if type(panel).__module__.startswith("calls.")]


@hooks.register("construct_homepage_summary_items", order=1000)
def drop_summary(request: HttpRequest, items: list) -> None:
    """No counts of pages, images and documents."""
    if has_business_in_calls_alone(request.user):
        items.clear()


@hooks.register("construct_settings_menu", order=1000)
@hooks.register("construct_reports_menu", order=1000)
@hooks.register("construct_help_menu", order=1000)
def drop_menus(request: HttpRequest, menu_items: list) -> None:
    """No settings, reports or editors' help."""
    if has_business_in_calls_alone(request.user):
        menu_items.clear()


@hooks.register("construct_search", order=1000)
def drop_search(request: HttpRequest, search_areas: list) -> None:
    """The search box of the CMS looks through pages, images and users."""
    if has_business_in_calls_alone(request.user):
        search_areas.clear()


@hooks.register("before_bulk_action")
def no_bulk_actions_on_users(
    request: HttpRequest, action_type: str, objects: list, action: object
) -> None:
    """Roles are given one by one, on the record (T29); the list does not offer bulk actions."""
    if any(isinstance(row, User) for row in objects):
        raise PermissionDenied
