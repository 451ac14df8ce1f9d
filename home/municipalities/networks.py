"""Networks that a municipality belongs to."""

from collections.abc import Sequence

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Page

from home.models import NetworkPage
from home.municipalities.kind import Kind, Part, cards_part


def rows(page: Page) -> QuerySet:
    """All networks with members."""
    return NetworkPage.objects.in_language_of(page).readable().filter(members__isnull=False)


def part(codes: Sequence[str], page: Page, request: HttpRequest) -> Part | None:
    """By title."""
    found = NetworkPage.objects.with_members(codes).in_language_of(page).order_by("title")
    return cards_part("networks", _("Networks"), list(found))


NETWORKS = Kind(
    key="networks",
    rows=rows,
    place="members",
    count=lambda n: ngettext("%(number)s network", "%(number)s networks", n) % {"number": n},
    part=part,
)
