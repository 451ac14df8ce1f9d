"""The addresses of municipalities with something to read, for search engines."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from wagtail.models import Page

from home.models import MunicipalityIndexPage
from home.municipalities.counting import contents
from tandem.places.addresses import address_part
from tandem.places.gazetteer import gazetteer


def municipality_entries(pages: Iterable[Page], request: HttpRequest) -> list[dict[str, Any]]:
    """Entries for the lists of municipalities among these pages; nothing is asked without one.

    A municipality that merged has none of its own: all there is of it stands on its successor's page.
    """
    lists = [page for page in pages if page.specific_class is MunicipalityIndexPage]
    alternates: dict[str, list[dict[str, str]]] = defaultdict(list)
    entries = []
    for page in lists:
        code = page.locale.language_code
        url = f"{settings.BASE_URL}{page.get_url(request)}"
        for nis in sorted(contents(page)):
            place = gazetteer().get(nis)
            if place is not None:
                entry = {"code": code, "url": f"{url}{address_part(place, code)}/"}
                alternates[nis].append(entry)
                entries.append({**entry, "alternates": alternates[nis]})
    return entries
