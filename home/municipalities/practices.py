"""Practices that are applied in a municipality."""

from collections.abc import Sequence

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Page

from home.municipalities.kind import Kind, Part, cards_part
from practices.public import PracticePage


def rows(page: Page) -> QuerySet:
    """All that are applied in some municipality."""
    practices = PracticePage.objects.in_language_of(page).readable()
    return practices.filter(applied_in__isnull=False)


def part(codes: Sequence[str], page: Page, request: HttpRequest) -> Part | None:
    """Those of these codes, the highlighted first; a practice of two of them stands there once."""
    found = PracticePage.objects.in_language_of(page).highlighted_first().applied_in_any(codes)
    return cards_part("practices", _("Inspiring practices"), list(found))


PRACTICES = Kind(
    key="practices",
    rows=rows,
    place="applied_in",
    count=lambda n: ngettext("%(number)s practice", "%(number)s practices", n) % {"number": n},
    part=part,
)
