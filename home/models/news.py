"""News: an index and items."""

from collections.abc import Iterable
from typing import Any, Self

from django import forms
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import PageManager
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from home.models.news_choices import NewsChoices
from home.models.news_tag import NewsTag
from tandem.content.cards import Card, Day
from tandem.content.listing import paged
from tandem.content.models import BasePage, SitePageQuerySet, TextPage
from tandem.content.municipality_select import MunicipalitySelect
from tandem.content.structured import Node, about_page, organisation_id


def today():
    """The day in Belgium."""
    return timezone.localdate()


class NewsQuerySet(SitePageQuerySet):
    """Questions about news."""

    def newest(self) -> Self:
        """What anybody may read, the newest first."""
        return self.readable().order_by("-published_on", "-first_published_at")

    def in_municipalities(self, nis_codes: Iterable[str]) -> Self:
        """The newest news about these municipalities; chain `in_language_of`."""
        return self.newest().filter(place__in=list(nis_codes))


NewsManager = PageManager.from_queryset(NewsQuerySet)


class NewsIndexPage(BasePage):
    """Lists the news, newest first, by year and by tag. The items are pages under this one."""

    section_key = "news"
    template = "home/news_index_page.html"
    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.NewsPage"]

    class Meta:
        verbose_name = _("list of news")
        verbose_name_plural = _("lists of news")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """One part of the list that is left of the reader's choices."""
        choices = NewsChoices(NewsPage.objects.child_of(self).newest(), request.GET)
        context = super().get_context(request, *args, **kwargs)
        return context | paged(request, choices.news) | {"choices": choices}


class NewsPage(TextPage):
    """A news item: what happened, where and when. Begin with the news itself."""

    published_on = models.DateField(
        _("date"),
        default=today,
        help_text=_(
            "Readers see this date, and the newest items come first. For an item that goes live "
            "later, choose that day."
        ),
    )
    tags = ParentalManyToManyField(
        NewsTag,
        blank=True,
        related_name="news",
        verbose_name=pgettext_lazy("news", "tags"),
        help_text=_("Readers find other news with the same tag. One or two are enough."),
    )
    place = models.ForeignKey(
        "places.Municipality",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("place"),
        help_text=_("Choose the municipality that the news is about, if there is one."),
    )

    objects = NewsManager()

    fetched_with = ("picture", "place")
    card_kind = "news"
    content_panels = [
        *BasePage.intro_panels,
        FieldRowPanel([FieldPanel("published_on"), FieldPanel("place", widget=MunicipalitySelect)]),
        FieldPanel("body"),
        FieldPanel("tags", widget=forms.CheckboxSelectMultiple),
    ]
    search_fields = [*TextPage.search_fields, index.FilterField("published_on")]
    override_translatable_fields = [
        SynchronizedField("published_on"),
        SynchronizedField("place", overridable=False),
        SynchronizedField("tags", overridable=False),
    ]
    template = "home/news_page.html"
    parent_page_types = ["home.NewsIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("news item")
        verbose_name_plural = _("news items")

    def structured_data(self, request: HttpRequest) -> Node:
        """A news article."""
        changed = self.last_published_at
        return about_page(
            "NewsArticle",
            self,
            request,
            headline=self.title,
            datePublished=self.published_on.isoformat(),
            dateModified=changed.isoformat() if changed else "",
            contentLocation={"@type": "City", "name": self.place.name} if self.place else None,
            publisher={"@id": organisation_id()},
        )

    def card(self, request: HttpRequest) -> Card:
        """With its date and place."""
        return Card(
            title=self.title,
            url=self.get_url(request),
            kind=self.card_kind,
            kicker=self.place.name if self.place else "",
            summary=self.introduction,
            picture=self.card_picture(),
            date=Day.of(self.published_on),
        )
