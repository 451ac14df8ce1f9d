"""Requests that no database or person can use are refused at the door."""

from collections.abc import Callable

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse


class RejectInvalidInputMiddleware:
    """A NUL byte in a path, a query or a form is a 400 (a 500 on PostgreSQL otherwise)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_args: object) -> None:
        texts = [request.path_info]
        for values in (request.GET, request.POST):
            for key, found in values.lists():
                texts += [key, *(value for value in found if isinstance(value, str))]
        if any("\x00" in text for text in texts):
            raise BadRequest("NUL byte")
