"""The desk, the checks and the list of links in the CMS."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, URLResolver, include, path
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.api.views import PagesAdminAPIViewSet
from wagtail.admin.userbar import ContentCheckerItem
from wagtail.admin.views.home import (
    UserObjectsInWorkflowModerationPanel,
    WorkflowObjectsToModeratePanel,
)
from wagtail.api.v2.router import WagtailAPIRouter

from tandem.accounts.cms_menu import WorkItem
from tandem.editing import gate, views
from tandem.editing.axe import SiteContentChecker
from tandem.editing.desk.home import EditorsDesk
from tandem.editing.rights import works_on_pages, writes

#: The desk says the same, for all languages and with fewer queries.
REPLACED = (UserObjectsInWorkflowModerationPanel, WorkflowObjectsToModeratePanel)
#: How the names of its items in the help menu begin.
ABOUT_WAGTAIL = ("whats-new-in-wagtail", "editor-guide")


@hooks.register("register_admin_urls")
def editing_urls() -> list[URLPattern | URLResolver]:
    """The screens of this room."""
    own = [
        path("desk/<slug:key>/", views.desk, name="desk"),
        path("links/", views.links, name="links"),
        path("links/<int:pk>/", views.link, name="link"),
        path("guide/", views.guide, name="guide"),
    ]
    return [path("editing/", include((own, "editing"), namespace="editing"))]


@hooks.register("construct_homepage_panels")
def hang_up_the_desk(request: HttpRequest, panels: list) -> None:
    """First what waits for this person."""
    panels[:] = [panel for panel in panels if not isinstance(panel, REPLACED)]
    panels.append(EditorsDesk(request))


@hooks.register("register_reports_menu_item")
def links_item() -> WorkItem:
    """Broken links among the reports."""
    return WorkItem(
        _("Broken links"),
        "editing:links",
        name="broken-links",
        icon="link",
        order=900,
        shown_to=writes,
    )


@hooks.register("register_help_menu_item")
def guide_item() -> WorkItem:
    """The guide for editors."""
    return WorkItem(
        _("Guide for editors"),
        "editing:guide",
        name="editors-guide",
        icon="help",
        order=10,
        shown_to=works_on_pages,
    )


@hooks.register("construct_help_menu")
def our_guide_alone(request: HttpRequest, items: list) -> None:
    """Wagtail's news and its English guide name other screens, in the language of whoever came first."""
    items[:] = [item for item in items if not item.name.startswith(ABOUT_WAGTAIL)]


@hooks.register("construct_wagtail_userbar")
def our_content_checker(request: HttpRequest, items: list, page: Any) -> None:
    """Wagtail's checker with our rules."""
    items[:] = [
        SiteContentChecker(in_editor=item.in_editor)
        if isinstance(item, ContentCheckerItem)
        else item
        for item in items
    ]


class ReadingAlone(PagesAdminAPIViewSet):
    """The choosers read here; publishing, copying and deleting would pass none of our hooks."""

    actions: dict[str, type] = {}


@hooks.register("construct_admin_api")
def without_actions(router: WagtailAPIRouter) -> None:
    """No screen uses them."""
    router.register_endpoint("pages", ReadingAlone)


hooks.register("refuse_publication", gate.errors_as_links)
# After the room of translation has looked who may do this at all.
hooks.register("before_edit_page", gate.refuse_translation)
hooks.register("before_bulk_action", gate.refuse_in_bulk)
