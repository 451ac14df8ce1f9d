"""News from a municipality."""

from collections.abc import Sequence

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Page

from home.models import NewsPage
from home.municipalities.kind import Kind, Part, cards_part


def rows(page: Page) -> QuerySet:
    """All news from some municipality."""
    return NewsPage.objects.in_language_of(page).readable().filter(place__isnull=False)


def part(codes: Sequence[str], page: Page, request: HttpRequest) -> Part | None:
    """The newest first."""
    found = NewsPage.objects.in_municipalities(codes).in_language_of(page)
    return cards_part("news", _("News"), list(found))


NEWS = Kind(
    key="news",
    rows=rows,
    place="place",
    count=lambda n: ngettext("%(number)s news item", "%(number)s news items", n) % {"number": n},
    part=part,
)
