"""Recommendations that practices of a municipality show."""

from collections.abc import Sequence

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Page

from home.municipalities.kind import Kind, Part, cards_part
from practices.public import PracticePage, RecommendationPage


def rows(page: Page) -> QuerySet:
    """All recommendations that some practice shows, which anybody may read in some language."""
    found = RecommendationPage.objects.in_language_of(page).readable()
    shown = PracticePage.objects.readable().order_by().values("translation_key")
    return found.filter(practices__translation_key__in=shown, practices__applied_in__isnull=False)


def part(codes: Sequence[str], page: Page, request: HttpRequest) -> Part | None:
    """By title."""
    found = RecommendationPage.objects.shown_in(codes).in_language_of(page).order_by("title")
    return cards_part("recommendations", _("Recommendations"), list(found))


RECOMMENDATIONS = Kind(
    key="recommendations",
    rows=rows,
    place="practices__applied_in",
    count=lambda n: (
        ngettext("%(number)s recommendation", "%(number)s recommendations", n) % {"number": n}
    ),
    part=part,
)
