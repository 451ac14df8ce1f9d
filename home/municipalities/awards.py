"""Awards of a municipality, also those under the name and code of one that merged into it."""

from collections.abc import Sequence
from functools import partial

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Page

from calls.public import awards_of_places, published_awards
from home.municipalities.kind import Kind, Part
from tandem.content.municipality_links import municipality_url


def rows(page: Page) -> QuerySet:
    """Published in whichever language: figures and names are the same in both."""
    return published_awards().filter(municipalities__isnull=False)


def part(codes: Sequence[str], page: Page, request: HttpRequest) -> Part | None:
    """A table with its total. Partners are named as they were called when it was decided."""
    found = awards_of_places(codes, page, partial(municipality_url, request), request)
    if found is None:
        return None
    return Part(
        key="awards",
        title=_("Subsidies awarded"),
        template="home/municipality/awards.html",
        content={"awards": found},
    )


AWARDS = Kind(
    key="awards",
    rows=rows,
    place="municipalities",
    count=lambda n: ngettext("%(number)s subsidy", "%(number)s subsidies", n) % {"number": n},
    part=part,
)
