"""RecommendationPage: advice to every municipality, with the practices that show it."""

from typing import Any

from django import forms
from django.db import models
from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel
from wagtail.models import PageManager
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from practices.models.domain import PolicyDomain
from practices.models.practice import PracticePage
from practices.models.practice_queries import RecommendationQuerySet
from tandem.content.cards import Card
from tandem.content.listing import load_card_pictures
from tandem.content.models import BasePage, TextPage
from tandem.content.page_form import SitePageForm

RecommendationManager = PageManager.from_queryset(RecommendationQuerySet)


class RecommendationForm(SitePageForm):
    """Offers the practices that readers of this language see, and those that were chosen before."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "practices" not in self.fields:
            return
        before = [practice.pk for practice in self.instance.practices.all()]
        seen = Q(locale=self.instance.locale_id, live=True) | Q(pk__in=before)
        self.fields["practices"].queryset = PracticePage.objects.filter(seen).order_by("title")


class RecommendationPage(TextPage):
    """Advice that holds for every municipality. Begin the title with a verb: “Help people vote”.

    Choose the practices that show how it is done; readers find the advice on their pages too.
    """

    domain = models.ForeignKey(
        PolicyDomain,
        models.PROTECT,
        related_name="recommendations",
        null=True,
        blank=True,
        verbose_name=_("policy domain"),
        help_text=_("The list of practices shows the advice with the practices of this domain."),
    )
    practices = ParentalManyToManyField(
        PracticePage,
        blank=True,
        related_name="+",
        verbose_name=_("practices that show it"),
        help_text=_("Choose them once: each reader gets them in her own language."),
    )
    source = models.CharField(
        _("source"),
        max_length=500,
        blank=True,
        help_text=_("Where the facts come from. Only editors see it."),
    )
    source_key = models.CharField(max_length=120, blank=True, editable=False, db_index=True)

    objects = RecommendationManager()
    base_form_class = RecommendationForm

    fetched_with = ("picture", "domain")
    card_kind = "practice"
    content_panels = [
        *BasePage.intro_panels,
        FieldPanel("domain"),
        FieldPanel("body"),
        FieldPanel("practices", widget=forms.CheckboxSelectMultiple),
        FieldPanel("source"),
    ]
    search_fields = [*TextPage.search_fields, index.FilterField("domain_id")]
    override_translatable_fields = [
        SynchronizedField(name, overridable=False)
        for name in ("domain", "practices", "source", "source_key")
    ]
    template = "practices/recommendation_page.html"
    parent_page_types = ["practices.PracticeIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("recommendation")
        verbose_name_plural = _("recommendations")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The practices that show it, in the reader's language."""
        practices = list(self.practices_in_language())
        load_card_pictures(practices)
        return super().get_context(request, *args, **kwargs) | {"practices": practices}

    def practices_in_language(self) -> Any:
        """The chosen practices are those of the language in which the choice was made."""
        keys = [practice.translation_key for practice in self.practices.all()]
        found = PracticePage.objects.in_language_of(self).readable()
        return found.filter(translation_key__in=keys).order_by("title")

    def card(self, request: HttpRequest) -> Card:
        """With its domain, and marked as advice."""
        return Card(
            title=self.title,
            url=self.get_url(request),
            kind=self.card_kind,
            kicker=str(_("Recommendation")),
            summary=self.introduction,
            picture=self.card_picture(),
            details=[self.domain.name] if self.domain else [],
        )
