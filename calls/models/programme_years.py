"""The calls of a programme through the years, with what was awarded. Only what is public counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery, Sum
from wagtail.models import Page

from calls.models.award import Award
from calls.models.awards_page import AwardsPage
from calls.models.call import Call
from calls.models.call_page import CallPage
from calls.models.programme import Programme
from tandem.content.models import readable


@dataclass(frozen=True)
class ProgrammeYear:
    """A call; `number` of awards and `amount` in euro are None while no results are published."""

    year: int
    title: str
    call_url: str
    results_url: str
    number: int | None
    amount: Decimal | None


@dataclass(frozen=True)
class ProgrammeYears:
    """The calls, the newest first, and what was awarded in all of them."""

    rows: Sequence[ProgrammeYear]
    number: int
    amount: Decimal


def public_calls(programme: Programme) -> QuerySet[Call]:
    """The calls that have a public page in some language, the newest first.

    Annotates `has_results`, and for those `number` and `total`: an award of which no results page
    is published is nobody's business yet.
    """
    results = readable(AwardsPage.objects.filter(call=OuterRef("pk"))).order_by()
    announced = readable(CallPage.objects.filter(call=OuterRef("pk"))).order_by()
    awards = Award.objects.filter(call=OuterRef("pk")).order_by().values("call")
    return (
        Call.objects.filter(programme=programme)
        .annotate(
            has_results=Exists(results),
            number=Subquery(awards.annotate(n=Count("pk")).values("n")),
            total=Subquery(awards.annotate(t=Sum("amount")).values("t")),
        )
        .filter(Q(has_results=True) | Exists(announced))
        .order_by("-budget_year", "-closes_at", "code")
    )


def programme_years(page: Page, programme: Programme) -> ProgrammeYears:
    """What the programme page shows, with links to pages of its own language: three queries."""
    calls: list[Any] = list(public_calls(programme))
    call_urls = _urls(CallPage, page, calls)
    results_urls = _urls(AwardsPage, page, calls)
    rows = [
        ProgrammeYear(
            year=call.budget_year,
            title=call.title,
            call_url=call_urls.get(call.pk, ""),
            results_url=results_urls.get(call.pk, ""),
            number=(call.number or 0) if call.has_results else None,
            amount=(call.total or Decimal(0)) if call.has_results else None,
        )
        for call in calls
    ]
    return ProgrammeYears(
        rows=rows,
        number=sum(row.number or 0 for row in rows),
        amount=sum((row.amount or Decimal(0) for row in rows), Decimal(0)),
    )


def _urls(model: Any, page: Page, calls: list[Call]) -> dict[int, str]:
    if not calls:
        return {}
    pages = readable(model.objects.in_language_of(page)).filter(call__in=calls)
    return {found.call_id: found.url for found in pages}
