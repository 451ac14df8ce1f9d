"""The guard before wagtail-localize's own addresses: it asks for fewer rights than we do.

Its string addresses know no language, *Stop* and *Convert to alias* belong to nobody who translates,
and a page whose parent has no translation would get a parent that serves Dutch under /fr/.
"""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from wagtail.admin.auth import require_admin_access
from wagtail.models import Locale, Page
from wagtail.snippets.permissions import user_can_edit_snippet_type
from wagtail.snippets.views.snippets import get_snippet_model_from_url_params
from wagtail_localize.models import Translation, TranslationSource

from tandem.formats.whole_numbers import whole_numbers
from tandem.translation.guards import (
    SyncView,
    demand_edit,
    demand_language,
    only_translates,
    target_of,
)

SPACE = "wagtail_localize"
Check = Callable[..., HttpResponse | None]


class LocalizeGuardMiddleware:
    """Every address of the package passes here; one that nobody thought of is closed."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable, args: tuple, kwargs: dict
    ) -> HttpResponseBase | None:
        match = request.resolver_match
        if match is None or match.namespaces[:1] != [SPACE]:
            return None

        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            check = CHECKS.get(match.url_name or "", closed)
            answer = check(request, **kwargs)
            own = _ours().get(match.url_name or "", view)
            return answer if answer is not None else own(request, *args, **kwargs)

        return require_admin_access(guarded)(request, *args, **kwargs)


def _ours() -> dict[str, Callable[..., HttpResponseBase]]:
    """Our views at the package's addresses."""
    from tandem.translation.views import machine, po

    return {
        "update_translations": SyncView.as_view(),
        "upload_pofile": po.upload,
        "machine_translate": machine.machine_translate,
    }


def closed(request: HttpRequest, **_kwargs: Any) -> None:
    """Nobody. *Convert to alias* is one: an alias serves the source's language."""
    raise PermissionDenied


def harmless(request: HttpRequest, **_kwargs: Any) -> None:
    """Everybody whom the door and the gate let pass."""


def own_translation(request: HttpRequest, translation_id: int, **_kwargs: Any) -> None:
    """Who may change the translation; a translator in her own language alone. 404 without target."""
    translation = get_object_or_404(
        Translation.objects.select_related("source", "target_locale"), pk=translation_id
    )
    demand_edit(request, target_of(translation))
    demand_language(request, translation.target_locale.language_code)


def no_translator(request: HttpRequest, translation_id: int, **_kwargs: Any) -> None:
    """Stopping a translation makes a page of its own of it: that is an editor's choice."""
    if only_translates(request.user):
        raise PermissionDenied
    own_translation(request, translation_id)


def submitted_page(request: HttpRequest, page_id: int, **_kwargs: Any) -> HttpResponse | None:
    """The page's editors; translators into their own language; the page above it comes first."""
    page = get_object_or_404(Page.objects.filter(depth__gt=1), pk=page_id)
    demand_edit(request, page)
    locales = _posted_locales(request)
    above = page.get_parent()
    if above.depth > 1:
        there = set(above.get_translations(inclusive=True).values_list("locale_id", flat=True))
        if any(locale.pk not in there for locale in locales):
            messages.error(
                request,
                _("“%(title)s” stands above this page. Have that page translated first.")
                % {"title": above.get_admin_display_title()},
            )
            return redirect(request.path)
    return None


def submitted_snippet(
    request: HttpRequest, app_label: str, model_name: str, pk: str, **_kwargs: Any
) -> None:
    """Who may change such snippets; translators into their own language."""
    model = get_snippet_model_from_url_params(app_label, model_name)
    if not user_can_edit_snippet_type(request.user, model):
        raise PermissionDenied
    _posted_locales(request)


def synchronised(request: HttpRequest, translation_source_id: int, **_kwargs: Any) -> None:
    """Who may change the source; a translator where only her own language is touched."""
    source = get_object_or_404(TranslationSource, pk=translation_source_id)
    try:
        demand_edit(request, source.get_source_instance())
    except ObjectDoesNotExist:
        raise Http404 from None
    for translation in source.translations.filter(enabled=True).select_related("target_locale"):
        demand_language(request, translation.target_locale.language_code)


CHECKS: dict[str, Check] = {
    "javascript_catalog": harmless,
    "submit_page_translation": submitted_page,
    "submit_snippet_translation": submitted_snippet,
    "update_translations": synchronised,
    "edit_string_translation": own_translation,
    "edit_override": own_translation,
    "download_pofile": own_translation,
    "upload_pofile": own_translation,
    "machine_translate": own_translation,
    "preview_translation": own_translation,
    "stop_translation": no_translator,
    "convert_to_alias": closed,
    "translations_report": harmless,
    "translations_report_results": harmless,
    "snippets_api_listing": harmless,
    "snippets_api_detail": harmless,
}


def _posted_locales(request: HttpRequest) -> list[Locale]:
    """The languages asked for; each must be the translator's own."""
    asked = whole_numbers(request.POST.getlist("locales"))
    locales = list(Locale.objects.filter(pk__in=asked)) if asked else []
    for locale in locales:
        demand_language(request, locale.language_code)
    return locales
