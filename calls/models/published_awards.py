"""Awards that anybody may know of: their call has a results page that is public in some language."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from django.db.models import Case, Exists, OuterRef, Prefetch, QuerySet, Subquery, When
from django.http import HttpRequest
from wagtail.models import Page

from calls.models.award import Award, AwardMunicipality
from calls.models.award_rows import AwardRow, AwardTotal, UrlOf, rows
from calls.models.awards_page import AwardsPage
from tandem.content.models import readable
from tandem.formats.dates import long_date
from tandem.formats.language import current_language


@dataclass(frozen=True)
class AwardsOfPlaces:
    """The fields of components/award_table."""

    rows: list[AwardRow]
    total: AwardTotal


def published_awards() -> QuerySet[Award]:
    """Awards with a results page that anybody may read, in whichever language."""
    pages = readable(AwardsPage.objects.filter(call=OuterRef("call")))
    return Award.objects.filter(Exists(pages))


def awards_of_places(
    codes: Iterable[str], page: Page, url_of: UrlOf, request: HttpRequest
) -> AwardsOfPlaces | None:
    """The published awards of the municipalities with these NIS codes, the newest first; or None.

    Two queries. Each leads to its results page: in the language of `page` where there is one.
    """
    won = AwardMunicipality.objects.filter(municipality__in=codes).values("award")
    awards = list(
        published_awards()
        .filter(pk__in=won)
        .annotate(results=_address_of_results(page))
        .select_related("call")
        .prefetch_related(_places())
        .order_by("-decided_on", "call", "order", "pk")
    )
    if not awards:
        return None
    shown = [
        replace(row, url=Page(url_path=award.results).get_url(request), note=_note(award))
        for award, row in zip(awards, rows(awards, current_language(), url_of), strict=True)
    ]
    total = sum((award.amount for award in awards), start=Decimal(0))
    return AwardsOfPlaces(shown, AwardTotal(count=len(awards), sum=total))


def _places() -> Prefetch:
    return Prefetch(
        "places", queryset=AwardMunicipality.objects.select_related("municipality__successor")
    )


def _address_of_results(reading: Page) -> Subquery:
    """The path of the results page in the reader's language, else in the other one."""
    here = Case(When(locale=reading.locale_id, then=0), default=1)
    pages = readable(AwardsPage.objects.filter(call=OuterRef("call"))).order_by(here, "path")
    return Subquery(pages.values("url_path")[:1])


def _note(award: Award) -> str:
    decided = long_date(award.decided_on) if award.decided_on else ""
    return ", ".join(part for part in (award.call.title, decided) if part)
