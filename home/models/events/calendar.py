"""Pages that can be kept in a calendar: `…/ics/` under their address."""

import hashlib
from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import content_disposition_header, quote_etag
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from tandem.formats.ical import CONTENT_TYPE, Entry, calendar_file

#: Seconds that a calendar file may be kept; a cancelled event is known within the quarter of an hour.
MAX_AGE = 15 * 60


class CalendarMixin(RoutablePageMixin):
    """Adds the address of the calendar file; `calendar_entries()` says what is in it."""

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """In the mode that was asked: the mixin of Wagtail only knows its first address."""
        return super(RoutablePageMixin, self).serve_preview(request, mode_name)

    def calendar_entries(self) -> Iterable[Entry]:
        """What a calendar gets."""
        raise NotImplementedError

    def calendar_url(self, request: HttpRequest | None = None) -> str:
        """Where the file is."""
        return f"{self.get_url(request)}{self.reverse_subpage('calendar')}"  # type: ignore[attr-defined]

    @path("ics/", name="calendar")
    def serve_calendar(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The file, or 304 for who has it already. Kept by readers alone: a page can be restricted."""
        language = self.locale.language_code  # type: ignore[attr-defined]
        title, slug = self.title, self.slug  # type: ignore[attr-defined]
        name = f"{title} – {self.site_name(request)}"  # type: ignore[attr-defined]
        file = calendar_file(self.calendar_entries(), name=name, language=language)
        response = HttpResponse(file, content_type=CONTENT_TYPE)
        response["Content-Disposition"] = content_disposition_header(True, f"{slug}.ics")
        response["ETag"] = quote_etag(hashlib.sha256(file).hexdigest()[:32])
        patch_cache_control(response, max_age=MAX_AGE, private=True)
        kept = get_conditional_response(request, etag=response["ETag"], response=response)
        return kept or response
