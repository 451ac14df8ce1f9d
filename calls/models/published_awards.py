"""Awards that anybody may know of: their call has a results page that is public in some language."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from django.db.models import Exists, OuterRef, Prefetch, QuerySet
from wagtail.models import Page

from calls.models.award import Award, AwardMunicipality
from calls.models.award_rows import AwardRow, AwardTotal, UrlOf, rows
from calls.models.awards_page import AwardsPage
from tandem.content.models import readable
from tandem.formats.dates import long_date
from tandem.formats.euro import euro
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
    codes: Iterable[str], page: Page, url_of: UrlOf, request=None
) -> AwardsOfPlaces | None:
    """The published awards of the municipalities with these NIS codes, the newest first; or None.

    Three queries. Each leads to its results page: in the language of `page` where there is one.
    """
    won = AwardMunicipality.objects.filter(municipality__in=codes).values("award")
    awards = list(
        published_awards()
        .filter(pk__in=won)
        .select_related("call")
        .prefetch_related(_places())
        .order_by("-decided_on", "call", "order", "pk")
    )
    if not awards:
        return None
    pages = _results_pages({award.call_id for award in awards}, page)
    shown = [
        replace(
            row,
            url=pages[award.call_id].get_url(request),
            note=_note(award),
        )
        for award, row in zip(awards, rows(awards, current_language(), url_of), strict=True)
    ]
    total = sum((award.amount for award in awards), start=Decimal(0))
    return AwardsOfPlaces(shown, AwardTotal(count=len(awards), amount=euro(total)))


def _places() -> Prefetch:
    return Prefetch(
        "places", queryset=AwardMunicipality.objects.select_related("municipality__successor")
    )


def _results_pages(calls: set[int], reading: Page) -> dict[int, AwardsPage]:
    """By call; a page in the reader's language comes last and so prevails."""
    pages = readable(AwardsPage.objects.filter(call__in=calls))
    ordered = sorted(pages, key=lambda page: page.locale_id == reading.locale_id)
    return {page.call_id: page for page in ordered}


def _note(award: Award) -> str:
    decided = long_date(award.decided_on) if award.decided_on else ""
    return ", ".join(part for part in (award.call.title, decided) if part)
