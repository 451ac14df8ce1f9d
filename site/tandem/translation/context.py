"""The language switch of a page, and the addresses of its translations for search engines."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse, translate_url
from django.utils import translation
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _
from wagtail.models import Page

from tandem.content.models import BasePage, readable
from tandem.formats.language import LANGUAGES, NAMES, current_language

#: Marks a link that leads to a section, for want of a translation of the page itself.
UNTRANSLATED = "untranslated"


def language_links(request: HttpRequest) -> dict[str, object]:
    """Nothing is asked of the database until a template uses it."""
    return {
        "language_links": SimpleLazyObject(lambda: links(request)),
        "alternates": SimpleLazyObject(lambda: alternates(request)),
        "untranslated": request.GET.get(UNTRANSLATED) == "1",
    }


def links(request: HttpRequest) -> list[dict[str, Any]]:
    """The switch: an entry per language; a language without any way in is left out."""
    current = current_language()
    entries = []
    for code in LANGUAGES:
        url, note = (request.path, "") if code == current else _elsewhere(request, code)
        if url:
            entries.append(
                {
                    "code": code,
                    "name": NAMES[code],
                    "short": code.upper(),
                    "url": url,
                    "current": code == current,
                    "note": note,
                }
            )
    return entries


def alternates(request: HttpRequest) -> list[dict[str, str]]:
    """The page and its live translations with full addresses; x-default is the Dutch one."""
    page = getattr(request, "served_page", None)
    if page is None:
        return []
    urls = {current_language(): page.address_on(page, request)}
    for other in _translations(request):
        if other.translation_key == page.translation_key:
            urls[other.locale.language_code] = page.address_on(other, request)
    found = [
        {"code": code, "url": f"{settings.BASE_URL}{urls[code]}"}
        for code in LANGUAGES
        if code in urls
    ]
    return [*found, {"code": "x-default", "url": found[0]["url"]}]


def _elsewhere(request: HttpRequest, code: str) -> tuple[str, str]:
    """Address and remark of what is being read, in the other language."""
    page = getattr(request, "served_page", None)
    if page is not None:
        return _page_elsewhere(request, page, code)
    match = request.resolver_match
    if match is None or match.view_name == "wagtail_serve":  # a page that does not exist
        with translation.override(code):
            return reverse("wagtail_serve", args=[""]), ""
    return translate_url(request.get_full_path(), code), ""


def _page_elsewhere(request: HttpRequest, page: BasePage, code: str) -> tuple[str, str]:
    there = [other for other in _translations(request) if other.locale.language_code == code]
    if not there:
        return "", ""
    nearest = there[0]
    if nearest.translation_key == page.translation_key:
        return page.address_on(nearest, request), ""
    with translation.override(code):
        note = _("this page is not translated; the link leads to the section it belongs to")
    return f"{nearest.get_url(request)}?{UNTRANSLATED}=1", note


def know_translations(request: HttpRequest, pages: list[Page]) -> None:
    """For who has the readable translations of the page at hand, each with its locale."""
    request._translations = pages  # type: ignore[attr-defined]


def _translations(request: HttpRequest) -> list[Page]:
    """The readable translations of the page and of the pages above it, the nearest first.

    One query a request, for the switch and for the search engines together.
    """
    if not hasattr(request, "_translations"):
        page = request.served_page  # type: ignore[attr-defined]
        keys = [above.translation_key for above in [*page.trail(), page]]
        found = readable(Page.objects.filter(translation_key__in=keys))
        found = found.exclude(locale_id=page.locale_id).select_related("locale").order_by("-depth")
        request._translations = list(found)  # type: ignore[attr-defined]
    return request._translations  # type: ignore[attr-defined]
