"""Requests that no database and no person can use are refused at the door."""

from collections.abc import Callable, Iterable

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, QueryDict


class RejectInvalidInputMiddleware:
    """A NUL byte in a path, a query or a form is a 400 (a 500 on PostgreSQL otherwise)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Address and query, before any view is looked for: redirects are looked up by path."""
        _refuse([request.path_info, *_texts(request.GET)])
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_args: object) -> None:
        """The form, once the view is known."""
        _refuse(_texts(request.POST))


def _texts(query: QueryDict) -> Iterable[str]:
    for key, values in query.lists():
        yield key
        yield from (value for value in values if isinstance(value, str))


def _refuse(texts: Iterable[str]) -> None:
    if any("\x00" in text for text in texts):
        raise BadRequest("NUL byte")
