"""ProgrammePage: a regulation as a page, with its calls through the years and other support."""

from typing import Any, Self

from django.core.validators import MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from calls.models.award_charts import years_chart
from calls.models.page_blocks import ConditionsBlock
from calls.models.programme import Programme
from calls.models.programme_blocks import (
    ArticlesBlock,
    AskingBlock,
    EnvelopesBlock,
    RequirementsBlock,
    VersionsBlock,
    WaysBlock,
)
from calls.models.programme_facts import budget_years, programme_facts, versions
from calls.models.programme_years import programme_years
from tandem.content.blocks import DocumentsBlock
from tandem.content.cards import Card
from tandem.content.models import BasePage, SitePageQuerySet, TextPage
from tandem.content.structured import Node, about_page, organisation_id
from tandem.formats.dates import BELGIUM
from tandem.formats.euro import euro
from tandem.formats.money import MoneyField


class ProgrammePageQuerySet(SitePageQuerySet):
    """Questions about programme pages."""

    def by_kind(self) -> Self:
        """What anybody may read: programmes with calls, then subsidies without one, by title."""
        return self.readable().order_by("programme__kind", "title")


ProgrammePageManager = PageManager.from_queryset(ProgrammePageQuerySet)


class ProgrammePage(TextPage):
    """A regulation in one language: who gets support and how, its articles, versions and budget.

    The calls of the programme, their awards and totals appear by themselves. A subsidy without a
    call says who may have it, how much there is and how one asks for it.
    """

    programme = models.ForeignKey(
        Programme,
        models.PROTECT,
        related_name="pages",
        verbose_name=_("programme"),
        help_text=_("Its calls and their results appear on the page by themselves."),
    )
    amount = MoneyField(
        _("amount"),
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
        help_text=_("Write it in euro. For a subsidy without a call: how much there is in all."),
    )
    amount_period = models.CharField(
        _("period of the amount"),
        max_length=120,
        blank=True,
        help_text=_(
            "It stands after the amount, such as “a year, for all municipalities together”."
        ),
    )
    contact = models.CharField(
        _("contact"),
        max_length=150,
        blank=True,
        help_text=_("Name a function or a service, not a person."),
    )
    contact_email = models.EmailField(
        _("e-mail of the contact"),
        blank=True,
        help_text=_("Take an address of a service, not of a person."),
    )
    conditions = StreamField(
        ConditionsBlock(),
        blank=True,
        verbose_name=_("who may get support, line by line"),
        help_text=_("Say who may, and also who may not."),
    )
    asking = StreamField(
        AskingBlock(),
        blank=True,
        verbose_name=_("how one asks for it"),
        help_text=_("Write the steps in their order. Each call has its own way of applying."),
    )
    requirements = StreamField(
        RequirementsBlock(),
        blank=True,
        verbose_name=_("what a project must have"),
        help_text=_("Add them in the order of the regulation; the page numbers them."),
    )
    envelopes = StreamField(
        EnvelopesBlock(),
        blank=True,
        verbose_name=_("budget by year"),
        help_text=_("Add the parts of the budget; the total of each year is computed."),
    )
    ways = StreamField(
        WaysBlock(),
        blank=True,
        verbose_name=_("support besides calls"),
        help_text=_("Add what goes through no call, such as guidance or a yearly sum for films."),
    )
    articles = StreamField(
        ArticlesBlock(),
        blank=True,
        verbose_name=_("articles of the regulation"),
        help_text=_("Add them in the order of the regulation, with their own numbers."),
    )
    versions = StreamField(
        VersionsBlock(),
        blank=True,
        verbose_name=_("versions of the regulation"),
        help_text=_("Add each version with its dates; the page says which one is in force."),
    )
    documents = StreamField(
        DocumentsBlock(),
        blank=True,
        verbose_name=_("documents"),
        help_text=_("Add the files about the whole programme."),
    )

    objects = ProgrammePageManager()

    fetched_with = ("picture", "programme")
    card_kind = "call"
    content_panels = [
        *BasePage.intro_panels,
        FieldPanel("programme"),
        FieldPanel("body"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("amount"), FieldPanel("amount_period")]),
                FieldRowPanel([FieldPanel("contact"), FieldPanel("contact_email")]),
            ],
            _("In short"),
        ),
        FieldPanel("conditions"),
        FieldPanel("asking"),
        FieldPanel("requirements"),
        FieldPanel("envelopes"),
        FieldPanel("ways"),
        FieldPanel("articles"),
        FieldPanel("versions"),
        FieldPanel("documents"),
    ]
    search_fields = [
        *TextPage.search_fields,
        index.SearchField("articles"),
        index.SearchField("ways"),
    ]
    override_translatable_fields = [
        SynchronizedField("programme", overridable=False),
        SynchronizedField("amount", overridable=False),
    ]
    template = "calls/programme_page.html"
    parent_page_types = ["calls.ProgrammeIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("programme page")
        verbose_name_plural = _("programme pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The regulation as it holds today, and the calls with what was awarded."""
        today = timezone.localdate(timezone=BELGIUM)
        shown = versions((block.value for block in self.versions), today)
        years = programme_years(self, self.programme)
        return super().get_context(request, *args, **kwargs) | {
            "programme": self.programme,
            "facts": programme_facts(self, shown),
            "versions": shown,
            "budgets": budget_years(block.value for block in self.envelopes),
            "years": years,
            "chart": years_chart((row.year, row.number, row.amount) for row in years.rows),
        }

    def structured_data(self, request: HttpRequest) -> Node:
        """A service of the public body; which kind of support it gives, in the reader's words."""
        return about_page(
            "GovernmentService",
            self,
            request,
            identifier=self.programme.code,
            serviceType=self.programme.get_kind_display(),
            provider={"@id": organisation_id()},
        )

    def card(self, request: HttpRequest) -> Card:
        """With its kind, and the amount of a subsidy without a call."""
        details = []
        if self.amount is not None:
            amount = f"{euro(self.amount, cents=False)} {self.amount_period}".strip()
            details.append(_("Amount: %(amount)s") % {"amount": amount})
        return Card(
            title=self.title,
            url=self.get_url(request),
            kind=self.card_kind,
            kicker=self.programme.get_kind_display(),
            summary=self.introduction,
            picture=self.card_picture(),
            details=details,
        )
