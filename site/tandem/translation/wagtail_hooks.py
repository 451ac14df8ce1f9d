"""The translation room's screens and guards in the CMS."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, URLResolver, include, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.models import Page, TranslatableMixin
from wagtail.permissions import locale_permission_policy

from tandem.accounts.cms_menu import WorkItem
from tandem.translation.guards import (
    demand_language,
    is_left_behind,
    refuse_other_languages,
    refuse_to_translators,
    refuse_untranslated,
)
from tandem.translation.overview.queries import may_see_overview
from tandem.translation.views import approval, overview, po, sources

OWN = [
    path("overview/", overview.overview, name="overview"),
    path("overview/csv/", overview.export, name="export"),
    path("sources/", sources.sources, name="sources"),
    path("po/<int:translation_id>/", po.screen, name="po"),
    path("page/<int:page_id>/approval/", approval.approval, name="send_for_approval"),
    path("page/<int:page_id>/approve/", approval.approve_page, name="approve"),
]


@hooks.register("register_admin_urls")
def translation_urls() -> list[URLPattern | URLResolver]:
    """Our screens."""
    return [path("translation/", include((OWN, "translation"), namespace="translation"))]


@hooks.register("register_admin_menu_item")
def translations_item() -> WorkItem:
    """The way to the overview, from everywhere in the CMS."""
    return WorkItem(
        gettext_lazy("Translations"),
        "translation:overview",
        name="translations",
        icon="wagtail-localize-language",
        order=250,
        shown_to=may_see_overview,
    )


@hooks.register("construct_reports_menu")
def one_overview(request: HttpRequest, menu_items: list) -> None:
    """The report of wagtail-localize knows no approval and no dates; ours stands in the menu."""
    report = reverse("wagtail_localize:translations_report")
    menu_items[:] = [item for item in menu_items if item.url != report]


@hooks.register("construct_settings_menu")
def no_door_that_stays_shut(request: HttpRequest, menu_items: list) -> None:
    """wagtail-localize shows *Locales* to whoever may change sites; its screen asks for another right."""
    if not locale_permission_policy.user_has_any_permission(
        request.user, ["add", "change", "delete"]
    ):
        locales = reverse("wagtaillocales:index")
        menu_items[:] = [item for item in menu_items if item.url != locales]


@hooks.register("construct_page_action_menu")
def no_alias(menu_items: list, request: HttpRequest, context: dict) -> None:
    """An alias would show the source's language to readers of the other one."""
    page = context.get("page")
    hidden = {"localize-convert-to-alias"}
    if page is not None and is_left_behind(page):
        hidden.add("localize-restart-translation")
    menu_items[:] = [item for item in menu_items if item.name not in hidden]


@hooks.register("before_edit_page", order=-1)
def guard_publication(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Before wagtail-localize opens its editor, and before it publishes."""
    refuse_other_languages(request, page)
    if "localize-restart-translation" in request.POST and is_left_behind(page):
        messages.error(request, _("The source of this translation was deleted."))
        return redirect(request.path)
    return refuse_untranslated(request, page)


@hooks.register("before_edit_snippet", order=-1)
def guard_forms(request: HttpRequest, instance: Any) -> None:
    """A translator translates forms into her own language alone."""
    if isinstance(instance, TranslatableMixin):
        demand_language(request, instance.locale.language_code)


for act in ("create", "copy", "delete", "move", "unpublish"):
    hooks.register(f"before_{act}_page", refuse_to_translators, order=-1)


@hooks.register("after_unpublish_page")
def tell_who_unpublishes(request: HttpRequest, page: Page) -> None:
    """With the pages under it, where they went offline too."""
    gone = page.get_descendants(inclusive=True).filter(live=False)
    sources.tell(request, list(gone))


@hooks.register("before_delete_page")
def note_what_goes(request: HttpRequest, page: Page) -> None:
    """Remember the whole tree: after the deletion nobody can ask for it."""
    if request.method == "POST":
        request._deleted_pages = list(page.get_descendants(inclusive=True))  # type: ignore[attr-defined]


@hooks.register("after_delete_page")
def tell_who_deletes(request: HttpRequest, page: Page) -> None:
    """Name the translations that stay."""
    sources.tell(request, getattr(request, "_deleted_pages", [page]))


@hooks.register("after_move_page")
def tell_who_moves(request: HttpRequest, page: Page) -> None:
    """Translations do not move by themselves."""
    sources.tell(request, [page], gone=False)


@hooks.register("before_bulk_action")
def note_what_goes_in_bulk(
    request: HttpRequest, action_type: str, objects: list, action: Any
) -> None:
    """As before one deletion."""
    if action_type == "delete":
        request._deleted_pages = [  # type: ignore[attr-defined]
            each
            for page in objects
            if isinstance(page, Page)
            for each in page.get_descendants(inclusive=True)
        ]


@hooks.register("after_bulk_action")
def tell_after_bulk(request: HttpRequest, action_type: str, objects: list, action: Any) -> None:
    """As after one deletion, unpublication or move."""
    pages = [page for page in objects if isinstance(page, Page)]
    if action_type == "delete":
        sources.tell(request, getattr(request, "_deleted_pages", pages))
    elif action_type in ("unpublish", "move"):
        sources.tell(request, pages, gone=action_type == "unpublish")


@hooks.register("after_publish_page")
def tell_what_comes_next(request: HttpRequest, page: Page) -> None:
    """A page was published by hand: what becomes of its translation."""
    approval.tell_after_publication(request, page)
