"""AccessibilityStatementPage: the statement that the law asks of public websites, in typed fields.

The fields follow the model of Commission Implementing Decision (EU) 2018/1523.
"""

from calendar import monthrange
from datetime import date
from typing import Any, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail_localize.fields import SynchronizedField

from home.blocks.statement import REASONS, EnforcementsBlock, IssuesBlock, ScopeBlock
from tandem.content.models import BasePage, SiteDocument, SitePageQuerySet

#: The law advises a review every year; the editor is warned a month before.
WARN_AFTER_MONTHS = 11


class LegalBasis(models.TextChoices):
    """The law that asks for the statement, by level of government."""

    FEDERAL = "federal", _("the federal act of 19 July 2018")
    FLEMISH = "flemish", _("the Flemish Governance Decree of 7 December 2018")
    BRUSSELS = "brussels", _("the Brussels ordinance of 4 October 2018")
    WALLOON = "walloon", _("the Walloon decree of 2 May 2019")


class Conformity(models.TextChoices):
    """How far the site meets the standard."""

    FULL = "full", _("fully compliant")
    PARTIAL = "partial", _("partially compliant")
    NONE = "none", _("not compliant")


class Method(models.TextChoices):
    """Who judged it."""

    SELF = "self", _("an assessment of our own")
    THIRD = "third", _("an assessment by a third party")


class StatementQuerySet(SitePageQuerySet):
    """Questions about statements."""

    def due(self, on: date) -> Self:
        """Live ones that were made, or last reviewed, eleven months or longer before this day."""
        last = Coalesce("reviewed_on", "made_on")
        return self.filter(live=True).alias(last=last).filter(last__lte=_months_before(on))


StatementManager = PageManager.from_queryset(StatementQuerySet)


class AccessibilityStatementPage(BasePage):
    """The accessibility statement. Every page links to it at the bottom.

    Review it once a year: you are warned after eleven months. Have the legal basis and the bodies to
    complain to checked by a lawyer.
    """

    organisation = models.CharField(
        _("organisation"),
        max_length=200,
        help_text=_("Who answers for the site, with its official name."),
    )
    commitment = models.TextField(
        _("commitment"),
        max_length=600,
        blank=True,
        help_text=_("What the organisation promises, in a sentence or two."),
    )
    legal_basis = models.CharField(
        _("legal basis"),
        max_length=12,
        choices=LegalBasis.choices,
        default=LegalBasis.FEDERAL,
        help_text=_("The law of the level of government that the organisation belongs to."),
    )
    scope = StreamField(
        ScopeBlock(),
        blank=True,
        verbose_name=_("sites and apps"),
        help_text=_("Every address and every app that this statement is about."),
    )
    conformity = models.CharField(
        _("status"),
        max_length=12,
        choices=Conformity.choices,
        default=Conformity.PARTIAL,
        help_text=_("Fully compliant means that nothing stands under “What is not accessible”."),
    )
    standard = models.CharField(
        _("standard"),
        max_length=60,
        default="EN 301 549",
        help_text=_("The standard that the site was judged by."),
    )
    standard_version = models.CharField(
        _("version of the standard"),
        max_length=60,
        default="V3.2.1 (WCAG 2.1 AA)",
        help_text=_("With the version and the level of WCAG that it rests on."),
    )
    issues = StreamField(
        IssuesBlock(),
        blank=True,
        verbose_name=_("what is not accessible"),
        help_text=_("One block for each barrier; readers see them by reason."),
    )
    method = models.CharField(
        _("how it was judged"),
        max_length=12,
        choices=Method.choices,
        default=Method.SELF,
        help_text=_("A third party is named in the field beside this one."),
    )
    evaluator = models.CharField(
        _("who judged it"),
        max_length=150,
        blank=True,
        help_text=_("The service or company, where it was a third party."),
    )
    report = models.ForeignKey(
        SiteDocument,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("report"),
        help_text=_("The report of the assessment, where everybody may read it."),
    )
    made_on = models.DateField(
        _("made on"), help_text=_("The day on which this statement was first made.")
    )
    reviewed_on = models.DateField(
        _("last reviewed on"),
        null=True,
        blank=True,
        help_text=_("Eleven months after this day you are warned to review it again."),
    )
    feedback_email = models.EmailField(
        _("e-mail for remarks"), help_text=_("The address of a service that answers in time.")
    )
    feedback_phone = models.CharField(
        _("telephone for remarks"),
        max_length=30,
        blank=True,
        help_text=_("The number of a service, with spaces: “02 555 01 00”."),
    )
    feedback_form = models.URLField(
        _("address of a form for remarks"),
        blank=True,
        help_text=_("Leave it empty where there is no form."),
    )
    reply_days = models.PositiveSmallIntegerField(
        _("answer within so many working days"),
        default=10,
        help_text=_("Readers are promised this. Promise what you can keep."),
    )
    enforcement = StreamField(
        EnforcementsBlock(),
        blank=True,
        verbose_name=_("where to complain after that"),
        help_text=_("By level of government. Have it checked by a lawyer."),
    )
    label_url = models.URLField(
        _("address of a label"),
        blank=True,
        help_text=_("The page of the site's AnySurfer label, if it has one."),
    )

    objects = StatementManager()

    fetched_with = ("picture", "report")
    section_key = "accessibility"
    is_about_the_site = True
    content_panels = [
        *BasePage.intro_panels,
        MultiFieldPanel(
            [FieldPanel("organisation"), FieldPanel("commitment"), FieldPanel("legal_basis")],
            _("Who promises what"),
        ),
        FieldPanel("scope"),
        MultiFieldPanel(
            [
                FieldPanel("conformity"),
                FieldRowPanel([FieldPanel("standard"), FieldPanel("standard_version")]),
            ],
            _("Status"),
        ),
        FieldPanel("issues"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("method"), FieldPanel("evaluator")]),
                FieldPanel("report"),
                FieldRowPanel([FieldPanel("made_on"), FieldPanel("reviewed_on")]),
                FieldPanel("label_url"),
            ],
            _("Assessment"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("feedback_email"), FieldPanel("feedback_phone")]),
                FieldRowPanel([FieldPanel("feedback_form"), FieldPanel("reply_days")]),
            ],
            _("Remarks"),
        ),
        FieldPanel("enforcement"),
    ]
    override_translatable_fields = [
        SynchronizedField(name, overridable=False)
        for name in (
            "legal_basis",
            "conformity",
            "standard",
            "standard_version",
            "method",
            "made_on",
            "reviewed_on",
            "feedback_phone",
            "reply_days",
        )
    ] + [
        SynchronizedField(name)
        for name in ("report", "feedback_email", "feedback_form", "label_url")
    ]
    template = "home/accessibility_statement_page.html"
    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("accessibility statement")
        verbose_name_plural = _("accessibility statements")

    def clean(self) -> None:
        """Nothing is reviewed before it is made; a third party has a name."""
        super().clean()
        if self.made_on and self.reviewed_on and self.reviewed_on < self.made_on:
            raise ValidationError(
                {"reviewed_on": _("The review cannot be before the day on which it was made.")}
            )
        if self.method == Method.THIRD and not self.evaluator:
            raise ValidationError({"evaluator": _("Say which third party judged it.")})

    @property
    def last_reviewed(self) -> date:
        """The last review; the day it was made where there was none."""
        return self.reviewed_on or self.made_on

    def needs_review(self, on: date | None = None) -> bool:
        """Whether what this object holds is eleven months old or older; a draft counts as it is."""
        return self.last_reviewed <= _months_before(on or timezone.localdate())

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """What is not accessible, by reason."""
        values = [block.value for block in self.issues]
        by_reason = [
            {"reason": label, "issues": [value for value in values if value["reason"] == reason]}
            for reason, label in REASONS
        ]
        context = super().get_context(request, *args, **kwargs)
        return context | {"by_reason": [group for group in by_reason if group["issues"]]}


def statements_due(*, on: date | None = None) -> list[AccessibilityStatementPage]:
    """The live statements that must be reviewed: last done eleven months or longer before `on`.

    `on` is a day in Belgium, today by default. Both languages, in the order of the tree.
    """
    due = AccessibilityStatementPage.objects.due(on or timezone.localdate())
    return list(due.select_related("locale").order_by("path"))


def _months_before(day: date, months: int = WARN_AFTER_MONTHS) -> date:
    """The same day of the month so many months earlier, or the last day of that month."""
    years, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(years, month + 1, min(day.day, monthrange(years, month + 1)[1]))
