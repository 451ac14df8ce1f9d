"""CallIndexPage: the list of calls, open ones first."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from calls.models.call_page import CallPage
from tandem.content.listing import paged
from tandem.content.models import BasePage


class CallIndexPage(BasePage):
    """Lists the calls: open ones by deadline, then announced, in review and decided ones."""

    section_key = "calls"
    template = "calls/call_index_page.html"
    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["calls.CallPage"]

    class Meta:
        verbose_name = _("list of calls")
        verbose_name_plural = _("lists of calls")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """One part of the list."""
        calls = CallPage.objects.child_of(self).in_order_of_need()
        return super().get_context(request, *args, **kwargs) | paged(request, calls)
