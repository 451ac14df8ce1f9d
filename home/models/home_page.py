"""HomePage: where people arrive, and from where addresses are followed."""

from typing import Any

from django.http import Http404, HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.url_routing import RouteResult

from calls.public import AwardsPage, CallPage
from home.blocks import ActionsBlock
from home.models.events import EventPage
from home.models.news import NewsPage
from practices.public import PracticePage
from tandem.content.listing import load_card_pictures
from tandem.content.models import BasePage
from tandem.translation.context import know_translations


class HomePage(BasePage):
    """The first page of a language. What is new stands on it by itself: open calls, events, news, practices.

    Write a title that says what the site is for, an introduction, and what visitors can do.
    """

    actions = StreamField(
        ActionsBlock(max_num=4),
        blank=True,
        verbose_name=_("what you can do"),
        help_text=_("Each leads to a section of the site."),
    )

    #: The home pages of the other languages that anybody may read, where serving brought them along.
    elsewhere: list[Page] | None = None

    content_panels = [*BasePage.intro_panels, FieldPanel("actions")]
    template = "home/home_page.html"
    max_count_per_parent = 2
    parent_page_types = ["wagtailcore.Page"]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """What is open, new and decided, in the language of this page."""
        context = super().get_context(request, *args, **kwargs)
        if self.elsewhere is not None:
            know_translations(request, self.elsewhere)
        open_calls = list(CallPage.objects.in_language_of(self).open_now()[:3])
        events = list(EventPage.objects.in_language_of(self).upcoming()[:3])
        news = list(NewsPage.objects.in_language_of(self).newest()[:3])
        practices = list(PracticePage.objects.in_language_of(self).highlighted_first()[:3])
        results = list(AwardsPage.objects.in_language_of(self).newest()[:2])
        load_card_pictures([self], open_calls, events, news, practices, results)
        return context | {
            "open_calls": open_calls,
            "events": events,
            "news": news,
            "practices": practices,
            "results": results,
        }

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """Follow the whole address in one query, whatever its depth (Wagtail asks two a level).

        The pages passed on the way become the trail of the page found.
        """
        if not path_components:
            return super().route(request, path_components)
        wanted = [
            self.url_path + "".join(f"{part}/" for part in path_components[:end])
            for end in range(1, len(path_components) + 1)
        ]
        found = Page.objects.filter(url_path__in=wanted, slug__in=path_components)
        passed = {page.url_path: page for page in found}
        chain = []
        for path in wanted:
            if path not in passed:
                break
            chain.append(passed[path])
        if not chain:
            raise Http404
        for parent, child in zip([self, *chain], chain, strict=False):
            child._cached_parent_obj = parent
        target = _complete(chain[-1])
        target._trail = [page for page in [self, *chain[:-1]] if page.live]
        return target.route(request, path_components[len(chain) :])


def _complete(page: Page) -> BasePage:
    """The page as its own type with the rows it shows, in one query instead of three."""
    model = page.specific_class
    target = model.objects.select_related(*model.fetched_with).get(pk=page.pk)
    target._cached_parent_obj = page._cached_parent_obj
    return target
