"""PracticeIndexPage: the list of practices, filtered by domain with links."""

from typing import Any

from django.db.models import Count
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from practices.models.domain import PolicyDomain
from practices.models.practice import PracticePage
from tandem.content.listing import paged
from tandem.content.models import BasePage


class PracticeIndexPage(BasePage):
    """Lists the inspiring practices; readers choose a domain. The practices are pages under this one."""

    section_key = "practices"
    template = "practices/practice_index_page.html"
    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["practices.PracticePage"]

    class Meta:
        verbose_name = _("list of practices")
        verbose_name_plural = _("lists of practices")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The practices of the chosen domain, and the domains to choose from."""
        context = super().get_context(request, *args, **kwargs)
        practices = PracticePage.objects.child_of(self).readable()
        domains = list(
            PolicyDomain.objects.filter(practices__in=practices).annotate(number=Count("practices"))
        )
        domains.sort(key=lambda domain: domain.name)
        chosen = next((d for d in domains if d.code == request.GET.get("domain")), None)
        if chosen:
            practices = practices.filter(domain=chosen)
        practices = practices.prefetch_related("applied_in").order_by(
            "-first_published_at", "title"
        )
        return context | paged(request, practices) | {"domains": domains, "chosen_domain": chosen}
