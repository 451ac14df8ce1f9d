"""AwardsIndexPage and AwardsPage: who got what, computed from Awards and never typed."""

from decimal import Decimal
from functools import partial
from typing import Any, Self

from django.db import models
from django.db.models import Count, Max, OuterRef, Subquery, Sum
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail_localize.fields import SynchronizedField

from calls.models.award import Award
from calls.models.award_charts import provinces_chart, themes_chart, years_chart
from calls.models.award_rows import AwardTotal, awards_of, rows, total_of
from calls.models.call import Call
from tandem.content.blocks import DocumentsBlock
from tandem.content.cards import Card, Day
from tandem.content.listing import paged
from tandem.content.models import BasePage, SitePageQuerySet, TextPage
from tandem.content.municipality_links import municipality_url
from tandem.content.structured import Node, about_page, euro_amount, organisation_id
from tandem.formats.euro import euro
from tandem.formats.language import current_language


class AwardsPageQuerySet(SitePageQuerySet):
    """Questions about results pages."""

    def for_cards(self) -> Self:
        """With number, total and last decision."""
        awards = Award.objects.filter(call=OuterRef("call")).order_by().values("call")
        return (
            super()
            .for_cards()
            .annotate(
                number=Subquery(awards.annotate(n=Count("pk")).values("n")),
                total=Subquery(awards.annotate(t=Sum("amount")).values("t")),
                decided_on=Subquery(awards.annotate(d=Max("decided_on")).values("d")),
            )
        )

    def by_year(self) -> list[tuple[int, int, Decimal]]:
        """Budget year, number and total of each of these pages (of `newest`), for the chart."""
        return list(self.order_by().values_list("call__budget_year", "number", "total"))

    def newest(self) -> Self:
        """What anybody may read, the last decision first."""
        decided_first = models.F("decided_on").desc(nulls_last=True)
        return self.readable().for_cards().order_by(decided_first, "-first_published_at")


AwardsPageManager = PageManager.from_queryset(AwardsPageQuerySet)


class AwardsIndexPage(BasePage):
    """Lists the published results. The results of each call are a page under this one."""

    section_key = "awards"
    template = "calls/awards_index_page.html"
    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["calls.AwardsPage"]

    class Meta:
        verbose_name = _("list of results")
        verbose_name_plural = _("lists of results")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """One part of the list."""
        results = AwardsPage.objects.child_of(self).newest()
        context = super().get_context(request, *args, **kwargs) | paged(request, results)
        return context | {"chart": years_chart(results.by_year())}


class AwardsPage(TextPage):
    """The results of one call. The table and its total come from the decisions themselves."""

    call = models.ForeignKey(
        Call,
        models.PROTECT,
        related_name="awards_pages",
        verbose_name=_("call"),
        help_text=_("The projects, amounts and totals on the page are those of this call."),
    )
    documents = StreamField(
        DocumentsBlock(),
        blank=True,
        verbose_name=_("documents"),
        help_text=_("Files about the results, such as the report of the jury."),
    )

    objects = AwardsPageManager()

    fetched_with = ("picture", "call__programme")
    card_kind = "award"
    content_panels = [
        *BasePage.intro_panels,
        FieldPanel("call"),
        FieldPanel("body"),
        FieldPanel("documents"),
    ]
    override_translatable_fields = [SynchronizedField("call", overridable=False)]
    template = "calls/awards_page.html"
    parent_page_types = ["calls.AwardsIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("results page")
        verbose_name_plural = _("results pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The table with its total, the charts; the pages of call and programme, where public."""
        awards = list(
            awards_of(self.call).select_related("theme").prefetch_related("organisations")
        )
        return super().get_context(request, *args, **kwargs) | {
            "rows": rows(awards, current_language(), partial(municipality_url, request)),
            "total": self.awarded,
            "decided_on": max(
                (award.decided_on for award in awards if award.decided_on), default=None
            ),
            "call_page": self._call_page(),
            "programme_page": self._programme_page(),
            "charts": [chart for chart in (themes_chart(awards), provinces_chart(awards)) if chart],
        }

    @cached_property
    def awarded(self) -> AwardTotal:
        """Count and sum of the decisions."""
        return total_of(self.call)

    def structured_data(self, request: HttpRequest) -> Node:
        """A grant, with what was awarded in all."""
        return about_page(
            "MonetaryGrant",
            self,
            request,
            identifier=self.call.code,
            amount=euro_amount(value=self.awarded.sum if self.awarded.count else None),
            funder={"@id": organisation_id()},
        )

    def _call_page(self) -> models.Model | None:
        return self.call.pages.in_language_of(self).readable().first()

    def _programme_page(self) -> models.Model | None:
        return self.call.programme.pages.in_language_of(self).readable().first()

    def card(self, request: HttpRequest) -> Card:
        """With the number of projects and the total, where the list asked for them."""
        number, total = getattr(self, "number", None), getattr(self, "total", None)
        details = []
        if number and total is not None:
            projects = ngettext("%(number)s project", "%(number)s projects", number)
            details.append(f"{projects % {'number': number}} · {euro(total)}")
        decided_on = getattr(self, "decided_on", None)
        return Card(
            title=self.title,
            url=self.get_url(request),
            kind=self.card_kind,
            summary=self.introduction,
            picture=self.card_picture(),
            date=Day.of(decided_on) if decided_on else None,
            details=details,
        )
