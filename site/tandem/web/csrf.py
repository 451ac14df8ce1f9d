"""A form that is older than the sign-in: refused, and nothing that was typed is lost.

Signing in (in another tab, or after the session ended) changes the token, so that a form that was
open before is refused. The page that says so holds the whole form again, with a fresh token: one
press sends it. That is offered only for a form that comes from one of our own pages; what another
site posts here is refused and forgotten.
"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

#: Longer than any of our forms; a longer one cannot be carried along.
MOST_FIELDS = 500
MOST_TEXT = 300_000


def failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Django's CSRF_FAILURE_VIEW: a 403 that can be answered with one press."""
    fields = typed_fields(request) if is_own_page(request) else []
    context = {"fields": fields, "action": request.get_full_path()}
    return render(request, "403_csrf.html", context, status=403)


def is_own_page(request: HttpRequest) -> bool:
    """Whether the browser says that the form stands on our own origin; no word is a no."""
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site == "same-origin"
    return request.headers.get("Origin") == f"{request.scheme}://{request.get_host()}"


def typed_fields(request: HttpRequest) -> list[tuple[str, str]]:
    """Names and values to send again: no token, no password, no files."""
    fields = [
        (name, value)
        for name, values in request.POST.lists()
        if name != "csrfmiddlewaretoken" and "password" not in name
        for value in values
    ]
    if len(fields) > MOST_FIELDS or sum(len(value) for _, value in fields) > MOST_TEXT:
        return []
    return fields
