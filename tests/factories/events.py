"""Events, series and networks."""

from datetime import date, time, timedelta
from typing import Any

import factory
from django.core.files.base import ContentFile
from django.utils import timezone

from home.models import (
    EventIndexPage,
    EventPage,
    EventSeriesPage,
    NetworkIndexPage,
    NetworkPage,
)
from tandem.content.models import DocumentKind, SiteDocument
from tests.factories.pages import PageFactory, section


def in_days(number: int) -> date:
    """A day counted from today in Belgium."""
    return timezone.localdate() + timedelta(days=number)


class EventPageFactory(PageFactory):
    """An open event of two hours in ten days; `past=True` was ten days ago."""

    class Meta:
        model = EventPage

    class Params:
        past = factory.Trait(first_day=factory.LazyFunction(lambda: in_days(-10)))

    title = factory.Sequence(lambda n: f"Evenement {n}")
    introduction = "Een halve dag met gemeenten die het al doen."
    first_day = factory.LazyFunction(lambda: in_days(10))
    start_time = time(12)
    end_time = time(14)
    venue = "Stadhuis"

    @classmethod
    def section(cls, language: str) -> Any:
        return section(EventIndexPage, language)


class EventSeriesPageFactory(PageFactory):
    """Three times a year."""

    class Meta:
        model = EventSeriesPage

    title = factory.Sequence(lambda n: f"Netwerkmoment {n}")
    rhythm = "Drie keer per jaar"

    @classmethod
    def section(cls, language: str) -> Any:
        return section(EventIndexPage, language)


class NetworkPageFactory(PageFactory):
    """A network without members; `members=[municipality]` gives it some."""

    class Meta:
        model = NetworkPage

    title = factory.Sequence(lambda n: f"Netwerk {n}")
    introduction = "Gemeenten die van elkaar leren."

    @classmethod
    def section(cls, language: str) -> Any:
        return section(NetworkIndexPage, language)


def document_of(kind: DocumentKind, title: str) -> SiteDocument:
    """A Dutch file of this kind."""
    document = SiteDocument(title=title, kind=kind, language="nl")
    document.file.save("file.pdf", ContentFile(b"%PDF-"), save=False)
    document.file_size = 1_258_291
    document.save()
    return document
