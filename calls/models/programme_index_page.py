"""ProgrammeIndexPage: the list of regulations and ways of support."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from calls.models.programme_page import ProgrammePage
from tandem.content.listing import paged
from tandem.content.models import BasePage


class ProgrammeIndexPage(BasePage):
    """Lists the programmes: regulations with calls, and subsidies without a call.

    The programmes are pages under this one.
    """

    section_key = "programmes"
    template = "calls/programme_index_page.html"
    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["calls.ProgrammePage"]

    class Meta:
        verbose_name = _("list of programmes")
        verbose_name_plural = _("lists of programmes")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """One part of the list."""
        programmes = ProgrammePage.objects.child_of(self).by_kind()
        return super().get_context(request, *args, **kwargs) | paged(request, programmes)
