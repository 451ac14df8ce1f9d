"""The translation room's screens and guards in the CMS."""

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver, include, path
from wagtail import hooks
from wagtail.models import Page

from tandem.translation import views
from tandem.translation.guards import (
    SyncView,
    refuse_other_languages,
    refuse_to_translators,
    refuse_untranslated,
)


# First of all: our view stands at the address of the one of wagtail-localize.
@hooks.register("register_admin_urls", order=-1)
def translation_urls() -> list[URLPattern | URLResolver]:
    """The approval screen, and the guarded *Sync translated pages*."""
    own = [path("page/<int:page_id>/approval/", views.approval, name="send_for_approval")]
    return [
        path("localize/update/<int:translation_source_id>/", SyncView.as_view()),
        path("translation/", include((own, "translation"), namespace="translation")),
    ]


@hooks.register("before_edit_page", order=-1)
def guard_publication(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Before wagtail-localize opens its editor, and before it publishes."""
    refuse_other_languages(request, page)
    return refuse_untranslated(request, page)


for act in ("create", "copy", "delete", "move", "unpublish"):
    hooks.register(f"before_{act}_page", refuse_to_translators, order=-1)
