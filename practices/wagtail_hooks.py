"""Practices in the CMS: their taxonomies among the snippets, what visitors shared, what awards became."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets import Button
from wagtail.models import Page
from wagtail.snippets.models import register_snippet

from practices import admin, award_screens
from practices.models import AgeGroup, PolicyDomain, TargetGroup
from practices.queries import may_judge
from tandem.accounts.cms_menu import WorkItem

for taxonomy in (PolicyDomain, TargetGroup, AgeGroup):
    register_snippet(taxonomy)


@hooks.register("register_admin_urls")
def shared_screens() -> list:
    """The screens of shared practices, and of practices out of awards."""
    return [*admin.urlpatterns, *award_screens.urlpatterns]


@hooks.register("register_admin_menu_item")
def shared_menu_item() -> WorkItem:
    """In the main menu, below the pages."""
    return WorkItem(
        _("Shared practices"),
        "practices_cms:list",
        name="shared-practices",
        icon=admin.ICON,
        order=250,
        shown_to=may_judge,
    )


@hooks.register("register_page_header_buttons")
def award_button(page: Page, user: Any, **_shown: Any) -> Iterator[Button]:
    """Above the list of practices, and above results."""
    return award_screens.buttons(page, user)


@hooks.register("register_page_listing_more_buttons")
def award_button_of_row(page: Page, user: Any, **_shown: Any) -> Iterator[Button]:
    """In the lists of pages."""
    return award_screens.buttons(page, user)
