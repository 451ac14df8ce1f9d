"""Which Content-Security-Policy a page gets: strict everywhere, looser for Wagtail's own admin."""

from csp.constants import SELF, UNSAFE_INLINE
from csp.middleware import CSPMiddleware
from django.http import HttpRequest
from django.http.response import HttpResponseBase

# Wagtail's date picker, inline panels and translation editor die without these (design §4).
CMS_EXTRA = {"script-src": [SELF, UNSAFE_INLINE], "style-src": [SELF, UNSAFE_INLINE]}


class PolicyMiddleware(CSPMiddleware):
    """Adds `'unsafe-inline'` under /cms/ and nowhere else."""

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        if request.path_info.startswith("/cms/"):
            response._csp_update = CMS_EXTRA  # type: ignore[attr-defined]
        return super().process_response(request, response)
