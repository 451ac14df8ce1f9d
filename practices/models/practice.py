"""PracticePage: an inspiring practice of one or more municipalities."""

from typing import Any, Self

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import PageManager
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from practices.models.domain import PolicyDomain
from tandem.content.cards import Card, Meter
from tandem.content.models import BasePage, SitePageQuerySet, TextPage
from tandem.content.municipality_links import municipality_url

#: How many places are named before the list folds.
SHOWN_PLACES = 3
SCORE = [MinValueValidator(1), MaxValueValidator(4)]


class PracticeQuerySet(SitePageQuerySet):
    """Questions about practices."""

    def highlighted_first(self) -> Self:
        """What anybody may read: the highlighted ones, then the newest."""
        return self.readable().order_by("-highlighted", "-first_published_at")


PracticeManager = PageManager.from_queryset(PracticeQuerySet)


class PracticePage(TextPage):
    """A practice that others may take over: what is done, by and for whom, and why it works."""

    domain = models.ForeignKey(
        PolicyDomain,
        models.PROTECT,
        related_name="practices",
        null=True,
        blank=True,
        verbose_name=_("policy domain"),
    )
    reach = models.PositiveSmallIntegerField(
        _("reach"),
        null=True,
        blank=True,
        validators=SCORE,
        help_text=_("From 1 (a few people) to 4 (the whole municipality). Empty if not known."),
    )
    recurring = models.PositiveSmallIntegerField(
        _("recurring"),
        null=True,
        blank=True,
        validators=SCORE,
        help_text=_("From 1 (once) to 4 (all the time). Empty if not known."),
    )
    what = models.TextField(_("what"), blank=True, help_text=_("What is done, in a few sentences."))
    who = models.TextField(_("who"), blank=True, help_text=_("Who does it, with and for whom."))
    why = models.TextField(_("why"), blank=True, help_text=_("What it changes, and how one knows."))
    applied_in = ParentalManyToManyField(
        "places.Municipality",
        blank=True,
        related_name="+",
        verbose_name=_("applied in"),
        help_text=_("The municipalities where this practice is used."),
    )
    applied_elsewhere = models.CharField(
        _("applied elsewhere"),
        max_length=200,
        blank=True,
        help_text=_("Places that are no municipality, such as a province or a school."),
    )
    highlighted = models.BooleanField(
        _("highlighted"), default=False, help_text=_("Comes first on the home page.")
    )

    objects = PracticeManager()

    fetched_with = ("picture", "domain")
    card_kind = "practice"
    content_panels = [
        *BasePage.intro_panels,
        FieldRowPanel([FieldPanel("domain"), FieldPanel("reach"), FieldPanel("recurring")]),
        MultiFieldPanel([FieldPanel("what"), FieldPanel("who"), FieldPanel("why")], _("In short")),
        MultiFieldPanel(
            [FieldPanel("applied_in"), FieldPanel("applied_elsewhere")], _("Where it is applied")
        ),
        FieldPanel("body"),
    ]
    promote_panels = [FieldPanel("highlighted"), *BasePage.promote_panels]
    search_fields = [
        *TextPage.search_fields,
        index.SearchField("what"),
        index.SearchField("who"),
        index.SearchField("why"),
        index.FilterField("domain_id"),
    ]
    override_translatable_fields = [
        SynchronizedField("domain", overridable=False),
        SynchronizedField("reach", overridable=False),
        SynchronizedField("recurring", overridable=False),
        SynchronizedField("applied_in", overridable=False),
        SynchronizedField("highlighted", overridable=False),
    ]
    template = "practices/practice_page.html"
    parent_page_types = ["practices.PracticeIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("inspiring practice")
        verbose_name_plural = _("inspiring practices")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The places, and the scores that are known."""
        places = self.places(request)
        return super().get_context(request, *args, **kwargs) | {
            "shown_places": places[:SHOWN_PLACES],
            "other_places": places[SHOWN_PLACES:],
            "number_of_places": len(places),
            "meters": self.meters(),
        }

    def places(self, request: HttpRequest) -> list[dict[str, str]]:
        """Where it is applied, by name in the reader's language, each with its page."""
        places = sorted(self.applied_in.all(), key=lambda place: place.name)
        found = [{"name": one.name, "url": municipality_url(request, one)} for one in places]
        if self.applied_elsewhere:
            found.append({"name": self.applied_elsewhere})
        return found

    def meters(self) -> list[Meter]:
        """The scores that are known."""
        scores = [(_("Reach"), self.reach), (_("Recurring"), self.recurring)]
        return [Meter(label=str(label), value=value) for label, value in scores if value]

    def card(self, request: HttpRequest) -> Card:
        """With its domain, its scores and, where the list fetched them, its places."""
        return Card(
            title=self.title,
            url=self.get_url(request),
            kind=self.card_kind,
            kicker=self.domain.name if self.domain else "",
            summary=self.introduction,
            picture=self.card_picture(),
            details=self._where(request),
            meters=self.meters(),
        )

    def _where(self, request: HttpRequest) -> list[str]:
        if "applied_in" not in getattr(self, "_prefetched_objects_cache", {}):
            return []
        names = [place["name"] for place in self.places(request)]
        if not names:
            return []
        more = "…" if len(names) > SHOWN_PLACES else ""
        return [f"{_('Applied in')} {', '.join(names[:SHOWN_PLACES])}{more}"]
