"""Our own 400, 403, 404 and 500 pages, in the language of the address, with the request's id."""

from http import HTTPStatus

import structlog
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template import loader
from django.utils import translation
from django.views.decorators.csrf import requires_csrf_token

from tandem.formats.language import LANGUAGES


def _language(request: HttpRequest) -> str:
    first = request.path_info.lstrip("/").split("/")[0]
    return first if first in LANGUAGES else translation.get_language() or LANGUAGES[0]


def _request_id() -> str:
    return str(structlog.contextvars.get_contextvars().get("request_id", ""))


def _page(request: HttpRequest, status: HTTPStatus) -> HttpResponse:
    with translation.override(_language(request)):
        return render(request, f"{status}.html", {"request_id": _request_id()}, status=status)


@requires_csrf_token
def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400: what arrived cannot be read. Rendered without the request's data, which may be the cause."""
    with translation.override(_language(request)):
        page = loader.render_to_string("400.html", {"request_id": _request_id()})
    return HttpResponse(page, status=HTTPStatus.BAD_REQUEST)


@requires_csrf_token
def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403: this person may not do this, or not now."""
    return _page(request, HTTPStatus.FORBIDDEN)


@requires_csrf_token
def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404: there is nothing here, or not for this person."""
    return _page(request, HTTPStatus.NOT_FOUND)


def server_error(request: HttpRequest) -> HttpResponse:
    """500: our fault. Needs no database and no context processor."""
    with translation.override(_language(request)):
        page = loader.render_to_string("500.html", {"request_id": _request_id()})
    return HttpResponse(page, status=HTTPStatus.INTERNAL_SERVER_ERROR)
