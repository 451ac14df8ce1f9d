"""The language of a page is in its address."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.locale import LocaleMiddleware


class PageLocaleMiddleware(LocaleMiddleware):
    """Leaves a 404 alone where a view was found: Django would turn it into a redirect (design §4)."""

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponse | HttpResponseBase:
        if response.status_code == 404 and getattr(request, "resolver_match", None):
            return response
        return super().process_response(request, response)
