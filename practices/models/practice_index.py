"""PracticeIndexPage: the list of practices, narrowed with links."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from practices.models.narrowing import Narrowing
from practices.models.practice import PracticePage
from practices.models.recommendation import RecommendationPage
from tandem.content.listing import load_card_pictures, paged
from tandem.content.models import BasePage

#: Above a list that is long already; the rest is on the pages of the practices.
SHOWN_RECOMMENDATIONS = 6


class PracticeIndexPage(BasePage):
    """Lists the inspiring practices; readers narrow the list with links.

    Practices and recommendations are pages under this one. What readers can choose comes from the
    practices themselves: a policy domain appears with its first published practice.
    """

    section_key = "practices"
    template = "practices/practice_index_page.html"
    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["practices.PracticePage", "practices.RecommendationPage"]

    class Meta:
        verbose_name = _("list of practices")
        verbose_name_plural = _("lists of practices")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The practices that are left, what to choose from, and the advice of the chosen domain."""
        practices = PracticePage.objects.child_of(self).readable()
        narrowing = Narrowing.of(request)
        found = narrowing.apply(practices).prefetch_related("applied_in")
        domain = narrowing.chosen.get("domain")
        return {
            **super().get_context(request, *args, **kwargs),
            **paged(request, found),
            **narrowing.context(practices),
            "chosen": narrowing.chosen,
            "chosen_domain": domain,
            "recommendations": self._recommendations(narrowing.chosen),
        }

    def _recommendations(self, chosen: dict[str, Any]) -> list[RecommendationPage]:
        """Of the chosen domain; where something else alone was chosen, no advice is known to fit."""
        found = RecommendationPage.objects.child_of(self).readable().order_by("title")
        if domain := chosen.get("domain"):
            found = found.filter(domain__code=domain.code)
        elif chosen:
            return []
        shown = list(found[:SHOWN_RECOMMENDATIONS])
        load_card_pictures(shown)
        return shown
