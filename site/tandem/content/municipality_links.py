"""Where the page of a municipality is; the section's address is asked once a request."""

from django.http import HttpRequest

from tandem.content.context import section_urls
from tandem.places.addresses import address_part
from tandem.places.models import Municipality

#: The section key of the list of municipalities.
SECTION = "municipalities"


def municipality_url(request: HttpRequest, place: Municipality | None) -> str:
    """`/fr/communes/roulers-36015/`; empty where there is no place or no such section."""
    section = section_urls(request).get(SECTION, "") if place else ""
    return f"{section}{address_part(place)}/" if place and section else ""
