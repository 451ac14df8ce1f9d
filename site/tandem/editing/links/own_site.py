"""Addresses of this very site: asked of our own pages, not over the network."""

from collections.abc import Iterable
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.http import Http404
from django.test import RequestFactory
from django.urls import Resolver404, resolve
from django.utils import translation
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from tandem.content.models import SiteDocument
from tandem.formats.language import LANGUAGES


def is_ours(url: str) -> bool:
    """Whether the address is on this site."""
    return urlsplit(url).netloc == urlsplit(settings.BASE_URL).netloc


def works_here(url: str) -> bool:
    """Whether a reader gets something there: a live page, a file, a redirect, a screen of ours."""
    path = unquote(urlsplit(url).path) or "/"
    language = path.split("/")[1]
    with translation.override(language if language in LANGUAGES else settings.LANGUAGE_CODE):
        try:
            match = resolve(path)
        except Resolver404:
            return path == "/" or _is_redirected(path)
        if match.view_name == "wagtaildocs_serve":
            return SiteDocument.objects.filter(pk=match.args[0]).exists()
        if match.view_name != "wagtail_serve":
            return True
        return _routes(path, (match.args or match.kwargs.values())) or _is_redirected(path)


def _routes(path: str, arguments: Iterable[object]) -> bool:
    site = Site.objects.select_related("root_page").filter(is_default_site=True).first()
    if site is None:
        return False
    parts = [part for argument in arguments for part in str(argument).split("/") if part]
    try:
        site.root_page.localized.specific.route(RequestFactory().get(path), parts)
    except Http404:
        return False
    return True


def _is_redirected(path: str) -> bool:
    return Redirect.objects.filter(old_path=Redirect.normalise_path(path)).exists()
