"""NetworkIndexPage: the list of networks."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from home.models.networks.network_page import NetworkPage
from tandem.content.listing import paged
from tandem.content.models import BasePage


class NetworkIndexPage(BasePage):
    """Lists the networks by name. The networks are pages under this one."""

    section_key = "networks"
    template = "home/networks/network_index_page.html"
    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.NetworkPage"]

    class Meta:
        verbose_name = _("list of networks")
        verbose_name_plural = _("lists of networks")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """One part of the list."""
        networks = NetworkPage.objects.child_of(self).by_name()
        return super().get_context(request, *args, **kwargs) | paged(request, networks)
