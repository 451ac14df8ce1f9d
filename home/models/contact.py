"""ContactPage: where people get help. Every page links to it at the same place."""

from collections import defaultdict
from datetime import time
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail_localize.fields import SynchronizedField

from home.blocks.contact import DAYS, ContactsBlock, OpeningHoursBlock
from tandem.content.models import BasePage, TextPage
from tandem.formats.wall_time import clock_span


class ContactPage(TextPage):
    """Whom to ask, where to come, when. The link *Help and contact* on every page leads here.

    Name functions and not people: a page about people is out of date as soon as somebody leaves.
    """

    contacts = StreamField(
        ContactsBlock(),
        blank=True,
        verbose_name=_("whom to ask"),
        help_text=_("The most asked for first."),
    )
    email = models.EmailField(
        _("general e-mail"), blank=True, help_text=_("For whoever finds nobody in the list above.")
    )
    phone = models.CharField(
        _("general telephone"),
        max_length=30,
        blank=True,
        help_text=_("The number of a service, with spaces: “02 555 01 00”."),
    )
    address = models.TextField(
        _("address"), max_length=300, blank=True, help_text=_("As on an envelope, line by line.")
    )
    opening_hours = StreamField(
        OpeningHoursBlock(),
        blank=True,
        verbose_name=_("opening hours"),
        help_text=_("Readers see the days in the order of the week, whatever the order here."),
    )
    hours_note = models.CharField(
        _("remark on the opening hours"),
        max_length=200,
        blank=True,
        help_text=_("Such as “Closed on public holidays.”"),
    )
    directions = models.TextField(
        _("how to get there"),
        max_length=600,
        blank=True,
        help_text=_("On foot, by bicycle, by public transport; where one can park."),
    )
    accessibility = models.TextField(
        _("accessibility of the building"),
        max_length=600,
        blank=True,
        help_text=_("Entrance without steps, lift, adapted toilet, induction loop, interpreter."),
    )

    section_key = "contact"
    is_about_the_site = True
    content_panels = [
        *BasePage.intro_panels,
        FieldPanel("contacts"),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("email"), FieldPanel("phone")]), FieldPanel("address")],
            _("General"),
        ),
        MultiFieldPanel(
            [FieldPanel("opening_hours"), FieldPanel("hours_note")], _("Opening hours")
        ),
        MultiFieldPanel([FieldPanel("directions"), FieldPanel("accessibility")], _("Visit")),
        FieldPanel("body"),
    ]
    override_translatable_fields = [
        SynchronizedField("email", overridable=True),
        SynchronizedField("phone", overridable=False),
    ]
    template = "home/contact_page.html"
    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("contact page")
        verbose_name_plural = _("contact pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The opening hours day by day."""
        return super().get_context(request, *args, **kwargs) | {"week": self.week()}

    def week(self) -> list[dict[str, Any]]:
        """Each day that has opening hours, in the order of the week: its name, its spans."""
        spans: dict[str, list[tuple[time, time]]] = defaultdict(list)
        for block in self.opening_hours:
            day, opens, closes = (block.value[name] for name in ("day", "opens", "closes"))
            if opens and closes:  # a draft may not be finished
                spans[day].append((opens, closes))
        return [
            {"day": name, "spans": [clock_span(*span) for span in sorted(spans[day])]}
            for day, name in DAYS
            if day in spans
        ]
