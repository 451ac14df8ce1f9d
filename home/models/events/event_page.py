"""EventPage: one event, from its announcement to its report."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from home.blocks import ProgrammeBlock
from home.models.events.calendar import CalendarMixin
from home.models.events.checking import problems
from home.models.events.for_machines import event_node
from home.models.events.queries import EventManager
from home.models.events.showing import details, facts, place_words, registration
from home.models.events.states import Admission, Attendance, EventState
from home.models.events.when import When
from tandem.content.blocks import BodyBlock, DocumentsBlock
from tandem.content.cards import Card, Day, Tag
from tandem.content.linked import linked_pages
from tandem.content.models import BasePage, TextPage
from tandem.content.municipality_select import MunicipalitySelect
from tandem.content.pictures import images_in, load_pictures
from tandem.content.structured import Node
from tandem.formats.dates import belgian
from tandem.formats.ical import Entry

#: The same in every language; `same_facts` sees to it.
FACTS = (
    *("first_day", "start_time", "last_day", "end_time", "is_cancelled", "attendance", "place"),
    *("admission", "network", "register_by"),
)


class EventPage(CalendarMixin, TextPage):
    """An event: when and where it is, for whom, what is on the programme; and how it was.

    Type days and hours as they are on a Belgian clock. Once the event is over, readers see the
    report first; whether it is over is asked of the clock each time.
    """

    first_day = models.DateField(_("day"), help_text=_("Choose the day on which it begins."))
    start_time = models.TimeField(
        _("begins at"),
        null=True,
        blank=True,
        help_text=_(
            "Write the hour on a Belgian clock, such as 13:30. Leave it empty for a whole day, or if it is "
            "not known."
        ),
    )
    last_day = models.DateField(
        _("last day"),
        null=True,
        blank=True,
        help_text=_("Fill it in only if the event lasts more than one day."),
    )
    end_time = models.TimeField(
        _("ends at"),
        null=True,
        blank=True,
        help_text=_(
            "Write the hour on a Belgian clock, such as 13:30. Leave it empty if it is not known."
        ),
    )
    # The instants of what was typed above, so that the database can compare them with the clock.
    begins = models.DateTimeField(editable=False, db_index=True)
    finishes = models.DateTimeField(editable=False, db_index=True)
    is_cancelled = models.BooleanField(
        _("cancelled"),
        default=False,
        help_text=_("The page stays, and says first of all that the event does not take place."),
    )
    cancelled_note = models.CharField(
        _("why it is cancelled"),
        max_length=250,
        blank=True,
        help_text=_("Write one sentence, and say it too if there will be another day."),
    )
    attendance = models.CharField(
        pgettext_lazy("event", "takes place"),
        max_length=10,
        choices=Attendance.choices,
        default=Attendance.ON_SITE,
        help_text=_("It decides whether readers see a venue, how they take part online, or both."),
    )
    place = models.ForeignKey(
        "places.Municipality",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("municipality"),
        help_text=_("The event also stands on the page of this municipality."),
    )
    venue = models.CharField(
        _("venue"),
        max_length=150,
        blank=True,
        help_text=_("Name the building and the room, such as “town hall, council room”."),
    )
    address = models.CharField(
        _("address"),
        max_length=200,
        blank=True,
        help_text=_("Write the street, the number and the postal code."),
    )
    online_link = models.URLField(
        _("link to the meeting"),
        blank=True,
        help_text=_(
            "Everybody sees it until the event is over. Leave it empty if only those who register "
            "may have it: the page then says that the organiser sends it."
        ),
    )
    organiser = models.CharField(
        _("organiser"),
        max_length=150,
        blank=True,
        help_text=_("Name the service or the organisation, not a person."),
    )
    audience = models.CharField(
        _("for whom"),
        max_length=250,
        blank=True,
        help_text=_("Name functions or groups of people."),
    )
    admission = models.CharField(
        _("who may come"),
        max_length=12,
        choices=Admission.choices,
        default=Admission.OPEN,
        help_text=_("For an event by invitation, choose below whose members are invited."),
    )
    network = models.ForeignKey(
        "home.NetworkPage",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("network"),
        help_text=_(
            "Choose the network whose members are invited. The event also stands on its page."
        ),
    )
    registration_link = models.URLField(
        _("link to register"),
        blank=True,
        help_text=_("It leads to the form. Leave it empty if nobody has to register."),
    )
    registration_email = models.EmailField(
        _("e-mail address to register"),
        blank=True,
        help_text=_("Take an address of a service, not of a person."),
    )
    register_by = models.DateField(
        _("register until"), null=True, blank=True, help_text=_("This day is included.")
    )
    programme = StreamField(
        ProgrammeBlock(),
        blank=True,
        verbose_name=_("programme"),
        help_text=_("Add the sessions in the order in which they take place."),
    )
    report = StreamField(
        BodyBlock(),
        blank=True,
        verbose_name=_("report"),
        help_text=_("Tell what was said and agreed. Readers see it first, once the event is over."),
    )
    report_documents = StreamField(
        DocumentsBlock(),
        blank=True,
        verbose_name=_("documents of the report"),
        help_text=_("Add the files about the whole event; those of a session stand with it."),
    )

    objects = EventManager()

    fetched_with = ("picture", "place")
    card_kind = "event"
    content_panels = [
        *BasePage.intro_panels,
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("first_day"), FieldPanel("start_time")]),
                FieldRowPanel([FieldPanel("last_day"), FieldPanel("end_time")]),
                FieldPanel("is_cancelled"),
                FieldPanel("cancelled_note"),
            ],
            _("When"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("attendance"),
                FieldPanel("place", widget=MunicipalitySelect),
                FieldRowPanel([FieldPanel("venue"), FieldPanel("address")]),
                FieldPanel("online_link"),
            ],
            _("Where"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("organiser"),
                FieldPanel("audience"),
                FieldPanel("admission"),
                FieldPanel("network"),
                FieldPanel("registration_link"),
                FieldPanel("registration_email"),
                FieldPanel("register_by"),
            ],
            _("Who, and how to register"),
        ),
        FieldPanel("body"),
        FieldPanel("programme"),
        MultiFieldPanel([FieldPanel("report"), FieldPanel("report_documents")], _("Afterwards")),
    ]
    search_fields = [
        *TextPage.search_fields,
        index.SearchField("programme"),
        index.SearchField("report"),
        index.FilterField("begins"),
        index.FilterField("finishes"),
    ]
    override_translatable_fields = [SynchronizedField(name, overridable=False) for name in FACTS]
    template = "home/events/event_page.html"
    parent_page_types = ["home.EventIndexPage", "home.EventSeriesPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")

    @property
    def when(self) -> When:
        """Days and hours as typed; without a last day, the first one."""
        last = self.last_day or self.first_day
        return When(self.first_day, self.start_time, last, self.end_time)

    def clean(self) -> None:
        """Days and hours that exist and follow each other; nothing shown that nobody may use."""
        super().clean()
        if found := problems(self):
            raise ValidationError(found)

    def full_clean(self, *args: Any, **kwargs: Any) -> None:
        """The instants follow from days and hours, also when another date was typed."""
        self._set_instants()
        super().full_clean(*args, **kwargs)

    def save(self, *args: Any, **kwargs: Any) -> Any:
        """The instants follow from days and hours."""
        self._set_instants()
        return super().save(*args, **kwargs)

    def _set_instants(self) -> None:
        if self.first_day is not None:
            self.begins, self.finishes = self.when.begins, self.when.finishes

    def state(self, now: datetime | None = None) -> EventState:
        """Where it stands at this instant."""
        now = now or timezone.now()
        if self.is_cancelled:
            return EventState.CANCELLED
        if self.when.finishes <= now:
            return EventState.PAST
        return EventState.TODAY if self.when.is_on(now) else EventState.UPCOMING

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Everything as it is at this instant; the pages it names in the reader's language."""
        now = timezone.now()
        state = self.state(now)
        load_pictures(images_in(self.report))
        sessions = [block.value for block in self.programme if block.block_type == "session"]
        chosen = [self.network, *(session["practice"] for session in sessions)]
        linked = {page.translation_key: page for page in linked_pages(self, chosen)}
        network = linked.get(self.network.translation_key) if self.network else None
        return super().get_context(request, *args, **kwargs) | {
            "state": state,
            "is_over": self.when.finishes <= now,
            "facts": facts(self),
            "network": network,
            "registration": registration(self, state, belgian(now).date()),
            "linked": linked,
            "calendar_url": self.calendar_url(request),
        }

    def structured_data(self, request: HttpRequest) -> Node:
        """An event."""
        return event_node(self, request)

    def card(self, request: HttpRequest) -> Card:
        """With its days and hours, its place, and its state where that matters."""
        state = self.state()
        plain = state == EventState.UPCOMING
        return Card(
            title=self.title,
            url=self.get_url(request),
            kind=self.card_kind,
            kicker=self.where(),
            tag=None if plain else Tag(str(state.label), state.tone),
            summary=self.introduction,
            picture=self.card_picture(),
            date=Day(text=self.when.in_short(), iso=self.first_day.isoformat()),
            details=details(self),
        )

    def where(self) -> str:
        """`Roeselare`, `Online`, or both, in a few words."""
        words = [self.place.name] if self.place else []
        if self.attendance != Attendance.ON_SITE:
            words.append(gettext("Online").lower() if words else gettext("Online"))
        return " + ".join(words)

    def calendar_entries(self) -> list[Entry]:
        """This event. Its identity is the same in both languages: it is one event."""
        starts, ends = self.when.for_calendar()
        url = f"{settings.BASE_URL}{self.get_url()}"
        return [
            Entry(
                uid=str(self.translation_key),
                title=self.title,
                starts=starts,
                ends=ends,
                changed=self.last_published_at or self.begins,
                url=url,
                text="\n\n".join(part for part in (self.introduction, url) if part),
                place=place_words(self) or self.where(),
                cancelled=self.is_cancelled,
            )
        ]
