"""An approval that is refused beneath one of Wagtail's own screens: the person reads what to mend."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from tandem.translation.approval import ApprovalRefused


class ApprovalRefusedMiddleware:
    """Back to the editor of the page, with the refusal above it, in place of an error page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Every screen that approves has the page in its address."""
        match = request.resolver_match
        if not isinstance(exception, ApprovalRefused) or match is None:
            return None
        messages.error(request, exception.as_html())
        return redirect("wagtailadmin_pages:edit", match.kwargs["page_id"])
