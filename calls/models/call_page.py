"""CallPage: the public face of a call in one language; the facts come from the call itself."""

from datetime import datetime
from typing import Any, Self

from django.db import models
from django.db.models import Case, DateTimeField, Exists, F, OuterRef, Subquery, Sum, Value, When
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page, PageManager
from wagtail_localize.fields import SynchronizedField

from calls.enums import CallPhase
from calls.models.award import Award
from calls.models.awards_page import AwardsPage
from calls.models.call import Call
from calls.models.call_facts import (
    ApplyCard,
    apply_card,
    call_card,
    key_facts,
    phase_tag,
    previous_results,
    regime_note,
)
from calls.models.envelope import Envelope
from calls.models.page_blocks import ConditionsBlock, StepsBlock
from calls.models.timeline import timeline
from tandem.content.blocks import DocumentsBlock
from tandem.content.cards import Card
from tandem.content.models import BasePage, SitePageQuerySet, TextPage, readable
from tandem.content.structured import Node, about_page, euro_amount, organisation_id


class CallPageQuerySet(SitePageQuerySet):
    """Questions about call pages. Open or not is asked of the clock, in the same query."""

    def with_phase(self, now: datetime | None = None) -> Self:
        """Annotates `phase` (a CallPhase) and `budget` (the sum of the envelopes)."""
        now = now or timezone.now()
        opened = {"call__opened_at__isnull": False, "call__opens_at__lte": now}
        caps = Envelope.objects.filter(call=OuterRef("call")).order_by().values("call")
        results = readable(
            AwardsPage.objects.filter(call=OuterRef("call"), locale=OuterRef("locale"))
        ).order_by()
        imported = Exists(Award.objects.filter(call=OuterRef("call"), call__opened_at=None))
        return self.annotate(
            budget=Subquery(caps.annotate(sum=Sum("cap")).values("sum")),
            phase=Case(
                When(Exists(results), then=Value(CallPhase.DECIDED)),
                When(imported, then=Value(CallPhase.DECIDED)),
                When(call__closes_at__lt=now, then=Value(CallPhase.IN_REVIEW)),
                When(**opened, call__closes_at__gte=now, then=Value(CallPhase.OPEN)),
                default=Value(CallPhase.ANNOUNCED),
            ),
        )

    def for_cards(self) -> Self:
        """The card says in which phase the call is, and how much there is."""
        return super().for_cards().with_phase()

    def in_order_of_need(self, now: datetime | None = None) -> Self:
        """Open ones by deadline, then announced, in review, decided: what can be acted on first."""
        place = [CallPhase.OPEN, CallPhase.ANNOUNCED, CallPhase.IN_REVIEW, CallPhase.DECIDED]
        return (
            self.readable()
            .with_phase(now)
            .annotate(
                place=Case(*(When(phase=phase, then=Value(at)) for at, phase in enumerate(place))),
                soonest=Case(
                    When(phase=CallPhase.OPEN, then=F("call__closes_at")),
                    When(phase=CallPhase.ANNOUNCED, then=F("call__opens_at")),
                    output_field=DateTimeField(),
                ),
            )
            .order_by(
                "place",
                F("soonest").asc(nulls_last=True),
                F("call__closes_at").desc(nulls_last=True),
                "title",
            )
        )

    def open_now(self, now: datetime | None = None) -> Self:
        """The calls that one can apply to, the nearest deadline first."""
        return self.in_order_of_need(now).filter(phase=CallPhase.OPEN)


CallPageManager = PageManager.from_queryset(CallPageQuerySet)


class CallPage(TextPage):
    """One call in one language. Dates, amounts and criteria come from the call; write the rest.

    Say in one sentence what the call is for, then who may apply, then what happens when.
    """

    call = models.ForeignKey(
        Call,
        models.PROTECT,
        related_name="pages",
        verbose_name=_("call"),
        help_text=_("Dates, amounts and criteria on the page come from this call."),
    )
    purpose = models.CharField(
        _("purpose"),
        max_length=250,
        blank=True,
        help_text=_("One sentence: for whom, and for what. It stands under the title."),
    )
    who_may_apply = models.CharField(
        _("who may apply"),
        max_length=150,
        blank=True,
        help_text=_("A few words for the card in the list, such as “municipalities”."),
    )
    duration = models.CharField(
        _("duration of a project"),
        max_length=60,
        blank=True,
        help_text=_("Such as “at most 24 months”."),
    )
    preparation = models.CharField(
        _("what applying takes"),
        max_length=250,
        blank=True,
        help_text=_("Stands under the start button, such as “It takes two to three hours.”"),
    )
    conditions = StreamField(
        ConditionsBlock(),
        blank=True,
        verbose_name=_("who may apply, line by line"),
        help_text=_("A line for each condition: first what is possible, then what is not."),
    )
    steps = StreamField(
        StepsBlock(),
        blank=True,
        verbose_name=_("steps of the call"),
        help_text=_("Without opening and closing: those come from the call."),
    )
    documents = StreamField(
        DocumentsBlock(),
        blank=True,
        verbose_name=_("documents"),
        help_text=_("Regulation, models."),
    )

    objects = CallPageManager()

    fetched_with = ("picture", "call__programme")
    card_kind = "call"
    described_by = ("introduction", "purpose")
    content_panels = [
        *BasePage.intro_panels,
        FieldPanel("call"),
        MultiFieldPanel(
            [
                FieldPanel("purpose"),
                FieldPanel("who_may_apply"),
                FieldPanel("duration"),
                FieldPanel("preparation"),
            ],
            _("In short"),
        ),
        FieldPanel("conditions"),
        FieldPanel("body"),
        FieldPanel("steps"),
        FieldPanel("documents"),
    ]
    override_translatable_fields = [SynchronizedField("call", overridable=False)]
    template = "calls/call_page.html"
    parent_page_types = ["calls.CallIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("call page")
        verbose_name_plural = _("call pages")

    def phase_at(self, now: datetime, results: Page | None) -> CallPhase:
        """As `with_phase`, for one page whose results are known."""
        if results is not None or self.call.was_imported:
            return CallPhase.DECIDED
        if self.call.is_closed(now):
            return CallPhase.IN_REVIEW
        return CallPhase.OPEN if self.call.is_open(now) else CallPhase.ANNOUNCED

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Everything about the call, as it is at this instant."""
        now = timezone.now()
        own, previous = self._results()
        phase = self.phase_at(now, own)
        envelopes = list(self.call.envelopes.all())
        return super().get_context(request, *args, **kwargs) | {
            "call": self.call,
            "phase": phase,
            "phase_tag": phase_tag(phase),
            "regime_note": regime_note(self.call),
            "facts": key_facts(self.call, envelopes, duration=self.duration),
            "apply": self.apply_card(phase, now),
            "steps": timeline(self.call, [step.value for step in self.steps], now),
            "criteria": list(self.call.criteria.all()),
            "envelopes": envelopes,
            "results": own,
            "programme_page": self._programme_page(),
            "previous": previous_results(previous, request) if previous else None,
        }

    def structured_data(self, request: HttpRequest) -> Node:
        """A grant, with the most that one project can get."""
        call = self.call
        return about_page(
            "MonetaryGrant",
            self,
            request,
            identifier=call.code,
            amount=euro_amount(maxValue=call.maximum_amount),
            funder={"@id": organisation_id()},
        )

    def apply_card(self, phase: CallPhase, now: datetime) -> ApplyCard | None:
        """Days left, deadline and the way in."""
        return apply_card(self.call, phase, now, hint=self.preparation)

    def _programme_page(self) -> models.Model | None:
        return self.call.programme.pages.in_language_of(self).readable().first()

    def _results(self) -> tuple[Page | None, Page | None]:
        """The results of this call and of the call before it in the programme: one query."""
        pages = AwardsPage.objects.in_language_of(self).readable()
        found = list(
            pages.filter(call__programme_id=self.call.programme_id).order_by("-call__closes_at")
        )
        own = next((page for page in found if page.call_id == self.call_id), None)
        return own, next((page for page in found if page.call_id != self.call_id), None)

    def card(self, request: HttpRequest) -> Card:
        """With its phase in words, who may apply, the maximum and the deadline."""
        if not hasattr(self, "phase"):  # named by another page, not found by a list of calls
            asked = CallPage.objects.filter(pk=self.pk).with_phase()
            self.phase = asked.values_list("phase", flat=True).get()
        return call_card(self, self.get_url(request))
