"""PracticePage: an inspiring practice of one or more municipalities."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.dates import MONTHS
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from practices.models import scores
from practices.models.audience import AgeGroup, TargetGroup
from practices.models.budget import BudgetBlock
from practices.models.domain import PolicyDomain
from practices.models.period import Period
from practices.models.practice_context import SHOWN_PLACES, practice_context
from practices.models.practice_panels import CONTENT, PROMOTE
from practices.models.practice_queries import PracticeQuerySet
from tandem.content.blocks import DocumentsBlock
from tandem.content.cards import Card
from tandem.content.models import TextPage
from tandem.content.municipality_links import municipality_url
from tandem.content.structured import Node, about_page, organisation_id
from tandem.formats.alphabet import alphabetical

PracticeManager = PageManager.from_queryset(PracticeQuerySet)


def _year(label: Any, help_text: Any) -> models.PositiveSmallIntegerField:
    return models.PositiveSmallIntegerField(label, null=True, blank=True, help_text=help_text)


def _month(label: Any) -> models.PositiveSmallIntegerField:
    return models.PositiveSmallIntegerField(
        label,
        null=True,
        blank=True,
        choices=list(MONTHS.items()),
        help_text=_("Leave it empty where you know the year alone."),
    )


def _score(label: Any, words: Any, help_text: Any) -> models.PositiveSmallIntegerField:
    return models.PositiveSmallIntegerField(
        label,
        null=True,
        blank=True,
        choices=scores.choices(words),
        validators=scores.VALIDATORS,
        help_text=help_text,
    )


def _lines(label: Any, help_text: Any) -> models.TextField:
    return models.TextField(label, blank=True, help_text=help_text)


class PracticePage(TextPage):
    """A practice that others may take over: what is done, by and for whom, and why it works.

    Fill in *In short* first: it is what most readers read. Facts that you do not know stay empty and
    are then not shown. The text tells the rest in sections with headings.
    """

    domain = models.ForeignKey(
        PolicyDomain,
        models.PROTECT,
        related_name="practices",
        null=True,
        blank=True,
        verbose_name=_("policy domain"),
        help_text=_("The one domain that it belongs to most; readers choose practices by it."),
    )
    reach = _score(
        _("reach"),
        scores.REACH,
        _("How many people it reaches. Readers see what the number means. Empty if not known."),
    )
    recurring = _score(
        _("recurring"),
        scores.RECURRENCE,
        _("How often it happens. Readers see what the number means. Empty if not known."),
    )
    what = models.TextField(_("what"), blank=True, help_text=_("What is done, in a few sentences."))
    who = models.TextField(_("who"), blank=True, help_text=_("Who does it, with and for whom."))
    why = models.TextField(_("why"), blank=True, help_text=_("What it changes, and how one knows."))
    start_year = _year(_("from: year"), _("The year in which it began."))
    start_month = _month(_("from: month"))
    end_year = _year(_("until: year"), _("The year in which it ended."))
    end_month = _month(_("until: month"))
    is_ongoing = models.BooleanField(
        _("still going on"), default=False, help_text=_("Then leave the end empty.")
    )
    run_by = models.CharField(
        _("run by"),
        max_length=200,
        blank=True,
        help_text=_("The municipality or organisation whose practice it is."),
    )
    internal_partners = _lines(
        _("partners inside the organisation"), _("Services and departments, one on each line.")
    )
    external_partners = _lines(
        _("partners outside the organisation"), _("Other organisations, one on each line.")
    )
    supporters = _lines(_("supporters"), _("Who gives money or support, one on each line."))
    target_groups = ParentalManyToManyField(
        TargetGroup,
        blank=True,
        related_name="+",
        verbose_name=_("target groups"),
        help_text=_("The people that it is meant for. Choose none where it is for everybody."),
    )
    age_groups = ParentalManyToManyField(
        AgeGroup,
        blank=True,
        related_name="+",
        verbose_name=_("age groups"),
        help_text=_("Choose none where it is for every age."),
    )
    applied_in = ParentalManyToManyField(
        "places.Municipality",
        blank=True,
        related_name="+",
        verbose_name=_("applied in"),
        help_text=_(
            "Write one name on each line. The practice also stands on the pages of these municipalities."
        ),
    )
    applied_elsewhere = models.CharField(
        _("applied elsewhere"),
        max_length=200,
        blank=True,
        help_text=_("Places that are no municipality, such as a province or a school."),
    )
    budget = StreamField(
        BudgetBlock(),
        blank=True,
        verbose_name=_("budget"),
        help_text=_("What it costs or may spend. Leave it empty where no figures are public."),
    )
    website = models.URLField(
        _("website"), blank=True, help_text=_("The address of the practice’s own website.")
    )
    contact_function = models.CharField(
        _("contact"),
        max_length=150,
        blank=True,
        help_text=_("A function or service, never a person: people change, pages stay."),
    )
    contact_email = models.EmailField(
        _("e-mail address"),
        blank=True,
        help_text=_("The address of a service. Everybody can read it."),
    )
    contact_phone = models.CharField(
        _("telephone"),
        max_length=40,
        blank=True,
        help_text=_("The number of a service, with spaces: “02 555 01 00”."),
    )
    documents = StreamField(
        DocumentsBlock(),
        blank=True,
        verbose_name=_("documents"),
        help_text=_("What readers can take along. The text of each link makes itself."),
    )
    from_call = models.ForeignKey(
        "calls.Call",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("grew out of the call"),
        help_text=_("Readers get a link to its results, or to the call while there are none."),
    )
    from_award = models.ForeignKey(
        "calls.Award",
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("grew out of the award"),
    )
    highlighted = models.BooleanField(
        _("highlighted"), default=False, help_text=_("Comes first on the home page.")
    )
    source = models.CharField(
        _("source"),
        max_length=500,
        blank=True,
        help_text=_("Where the facts come from. Only editors see it."),
    )
    # What an import knows a row by; the translations of a page share it.
    source_key = models.CharField(max_length=120, blank=True, editable=False, db_index=True)

    objects = PracticeManager()

    fetched_with = ("picture", "domain")
    card_kind = "practice"
    content_panels = CONTENT
    promote_panels = PROMOTE
    search_fields = [
        *TextPage.search_fields,
        *(index.SearchField(name) for name in ("what", "who", "why", "run_by")),
        index.FilterField("domain_id"),
    ]
    override_translatable_fields = [
        *(
            SynchronizedField(name, overridable=False)
            for name in (
                *("domain", "reach", "recurring", "applied_in", "target_groups", "age_groups"),
                *("start_year", "start_month", "end_year", "end_month", "is_ongoing"),
                *("contact_email", "contact_phone", "from_call", "from_award", "highlighted"),
                *("source", "source_key"),
            )
        ),
        # A website in two languages has two addresses: the translator may change it.
        SynchronizedField("website"),
    ]
    template = "practices/practice_page.html"
    parent_page_types = ["practices.PracticeIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("inspiring practice")
        verbose_name_plural = _("inspiring practices")

    def clean(self) -> None:
        """A period must be possible."""
        super().clean()
        if problems := self.period().problems():
            raise ValidationError(problems)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The facts that are known."""
        return super().get_context(request, *args, **kwargs) | practice_context(self, request)

    def structured_data(self, request: HttpRequest) -> Node:
        """An article, about its policy domain."""
        changed = self.last_published_at
        return about_page(
            "Article",
            self,
            request,
            headline=self.title,
            dateModified=changed.isoformat() if changed else "",
            about=self.domain.name if self.domain else "",
            publisher={"@id": organisation_id()},
        )

    def period(self) -> Period:
        """When it ran or runs."""
        return Period(
            self.start_year, self.start_month, self.end_year, self.end_month, self.is_ongoing
        )

    def scores(self) -> list[scores.Score]:
        """The scores that are known."""
        return scores.known(reach=self.reach, recurring=self.recurring)

    def places(self, request: HttpRequest) -> list[dict[str, str]]:
        """Where it is applied, by name in the reader's language, each with its page."""
        places = sorted(self.applied_in.all(), key=lambda place: alphabetical(place.name))
        found = [{"name": one.name, "url": municipality_url(request, one)} for one in places]
        if self.applied_elsewhere:
            found.append({"name": self.applied_elsewhere})
        return found

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
            meters=[score.meter() for score in self.scores()],
        )

    def _where(self, request: HttpRequest) -> list[str]:
        if "applied_in" not in getattr(self, "_prefetched_objects_cache", {}):
            return []
        names = [place["name"] for place in self.places(request)]
        if not names:
            return []
        more = "…" if len(names) > SHOWN_PLACES else ""
        applied_in = _("Applied in")
        return [f"{applied_in} {', '.join(names[:SHOWN_PLACES])}{more}"]
