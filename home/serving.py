"""Give out a page: as Wagtail does, with the home page of the language found in one query."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language_from_request
from wagtail.models import Site
from wagtail.views import serve as wagtail_serve

from home.models import HomePage
from tandem.content.models import remember_site
from tandem.content.models.queries import is_restricted
from tandem.formats.language import current_language


def serve(request: HttpRequest, path: str) -> HttpResponse:
    """The page at this address, or 404. Wagtail reads the route that is left on the request."""
    remember_site(request)
    request._wagtail_route_for_request = _route(request, path)  # type: ignore[attr-defined]
    return wagtail_serve(request, path)


def _route(request: HttpRequest, path: str):
    site = Site.find_for_request(request)
    if site is None:
        return None
    home = _home(site)
    if home is None:
        return None
    try:
        return home.route(request, [part for part in path.split("/") if part])
    except Http404:
        return None


def _home(site: Site) -> HomePage | None:
    """The home page of this language, which knows those of the other languages: one query."""
    homes = HomePage.objects.complete().filter(translation_key=site.root_page.translation_key)
    homes = homes.select_related("locale", *HomePage.fetched_with).annotate(
        is_restricted=is_restricted()
    )
    here, elsewhere = None, []
    for home in homes:
        if home.locale.language_code == current_language():
            here = home
        elif home.live and not home.is_restricted:
            elsewhere.append(home)
    if here is not None:
        here.elsewhere = elsewhere
    return here


def choose_language(request: HttpRequest) -> HttpResponse:
    """The bare address leads to the language that the reader's browser asks for."""
    language = get_language_from_request(request)[:2]
    if language not in dict(settings.LANGUAGES):
        language = settings.LANGUAGE_CODE
    response = HttpResponseRedirect(f"/{language}/")
    patch_vary_headers(response, ["Accept-Language", "Cookie"])
    return response
