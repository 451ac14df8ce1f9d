"""The instant at which a request arrived; deadlines are judged by it and by nothing a client says."""

from collections.abc import Callable
from datetime import UTC, datetime

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone


class ArrivalMiddleware:
    """Sets `request.received_at` (aware, UTC) before the body is read.

    Where `ARRIVAL_HEADER` is set, the proxy writes it on every request (nginx `${msec}`, optionally
    with `t=`), replacing what a client may have sent. A value in the future is not believed.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.received_at = arrival(request)  # type: ignore[attr-defined]
        return self.get_response(request)


def arrival(request: HttpRequest) -> datetime:
    """The proxy's instant, or our own clock's where there is none or it makes no sense."""
    now = timezone.now()
    written = request.headers.get(settings.ARRIVAL_HEADER, "") if settings.ARRIVAL_HEADER else ""
    try:
        at = datetime.fromtimestamp(float(written.removeprefix("t=")), tz=UTC)
    except (ValueError, OverflowError, OSError):
        return now
    return min(at, now)
