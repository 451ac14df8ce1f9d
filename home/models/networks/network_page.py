"""NetworkPage: municipalities, services and organisations that keep working together."""

from collections.abc import Iterable
from typing import Any, Self

from django.db import models
from django.db.models import Count
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, pgettext_lazy
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from home.blocks import ActivitiesBlock, PracticesBlock, StructureBlock
from home.models.events import EventPage
from home.models.networks.structure import structure
from tandem.content.cards import Card
from tandem.content.linked import linked_pages
from tandem.content.listing import load_card_pictures
from tandem.content.models import BasePage, SitePageQuerySet, TextPage
from tandem.content.municipality_lines import MunicipalityLines
from tandem.content.municipality_links import municipality_url

#: How many members are named before the list folds.
SHOWN_MEMBERS = 3
NEXT_EVENTS = 3


class Representation(models.TextChoices):
    """Who sits in a network for a municipality: a function, never a person."""

    OFFICER = "officer", _("its officer")
    ALDERMAN = "alderman", _("its alderman or alderwoman")
    BOTH = "both", _("its officer and its alderman or alderwoman")


class NetworkQuerySet(SitePageQuerySet):
    """Questions about networks."""

    def by_name(self) -> Self:
        """What anybody may read, with the number of members."""
        return self.readable().annotate(number=Count("members")).order_by("title")

    def with_members(self, nis_codes: Iterable[str]) -> Self:
        """The networks that one of these municipalities belongs to."""
        return self.readable().filter(members__in=list(nis_codes)).distinct()


NetworkManager = PageManager.from_queryset(NetworkQuerySet)


class NetworkPage(TextPage):
    """A network: what it is for, which municipalities belong to it, how it is built, what it does.

    Name functions and services, never persons: a network outlives those who sit in it.
    """

    coordination = models.CharField(
        _("coordinated by"),
        max_length=200,
        blank=True,
        help_text=_("Name a service or a function, such as “the director of welfare”."),
    )
    members = ParentalManyToManyField(
        "places.Municipality",
        blank=True,
        related_name="+",
        verbose_name=_("member municipalities"),
        help_text=_(
            "Write one name on each line. The network also stands on the pages of these municipalities."
        ),
    )
    represented_by = models.CharField(
        _("a municipality is represented by"),
        max_length=10,
        choices=Representation.choices,
        blank=True,
        help_text=_("Choose a function: a network outlives the people who sit in it."),
    )
    competence = models.CharField(
        _("competence of who represents it"),
        max_length=120,
        blank=True,
        help_text=_("It completes “the officer for …”, such as “equal opportunities”."),
    )
    structure = StreamField(
        StructureBlock(),
        blank=True,
        verbose_name=_("structure"),
        help_text=_("Add the groups, the partners and those who know the problem themselves."),
    )
    activities = StreamField(
        ActivitiesBlock(),
        blank=True,
        verbose_name=_("meetings and trainings"),
        help_text=_("Add one for each kind and each group of people that it is for."),
    )
    exchange = models.TextField(
        _("exchange of practices"),
        blank=True,
        help_text=_("Tell how members learn from each other."),
    )
    practices = StreamField(
        PracticesBlock(),
        blank=True,
        verbose_name=_("inspiring practices"),
        help_text=_(
            "Choose the practices that members showed each other; readers see them as cards."
        ),
    )

    objects = NetworkManager()

    card_kind = "network"
    content_panels = [
        *BasePage.intro_panels,
        FieldPanel("coordination"),
        FieldPanel("body"),
        MultiFieldPanel(
            [
                FieldPanel("members", widget=MunicipalityLines),
                FieldRowPanel([FieldPanel("represented_by"), FieldPanel("competence")]),
            ],
            _("Members"),
        ),
        FieldPanel("structure"),
        FieldPanel("activities"),
        MultiFieldPanel(
            [FieldPanel("exchange"), FieldPanel("practices")], _("Exchange of practices")
        ),
    ]
    search_fields = [
        *TextPage.search_fields,
        index.SearchField("structure"),
        index.SearchField("activities"),
        index.SearchField("exchange"),
    ]
    override_translatable_fields = [SynchronizedField("members", overridable=False)]
    template = "home/networks/network_page.html"
    parent_page_types = ["home.NetworkIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = pgettext_lazy("municipalities", "network")
        verbose_name_plural = pgettext_lazy("municipalities", "networks")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Members by name, next events, and every page it names in the reader's language."""
        places = sorted(self.members.all(), key=lambda place: place.name)
        members = [{"name": one.name, "url": municipality_url(request, one)} for one in places]
        activities = [block.value for block in self.activities]
        practices = [block.value for block in self.practices]
        chosen = [page for activity in activities for page in activity["pages"]]
        linked = {page.translation_key: page for page in linked_pages(self, [*chosen, *practices])}
        found = [page for page in practices if page and page.translation_key in linked]
        shown = [linked[key] for key in dict.fromkeys(page.translation_key for page in found)]
        events = list(self.next_events())
        load_card_pictures(shown, events)
        return super().get_context(request, *args, **kwargs) | {
            "shown_members": members[:SHOWN_MEMBERS],
            "other_members": members[SHOWN_MEMBERS:],
            "number_of_members": len(members),
            "parts": structure(self.structure),
            "linked": linked,
            "exchanged": shown,
            "next_events": events,
        }

    def next_events(self) -> Any:
        """What is planned for its members, the nearest first; chosen in whichever language."""
        upcoming = EventPage.objects.in_language_of(self).upcoming()
        return upcoming.filter(network__translation_key=self.translation_key)[:NEXT_EVENTS]

    def card(self, request: HttpRequest) -> Card:
        """With the number of its members, where the list counted them."""
        number = getattr(self, "number", 0)
        words = ngettext("%(number)s municipality", "%(number)s municipalities", number)
        return Card(
            title=self.title,
            url=self.get_url(request),
            kind=self.card_kind,
            summary=self.introduction,
            picture=self.card_picture(),
            details=[words % {"number": number}] if number else [],
        )
