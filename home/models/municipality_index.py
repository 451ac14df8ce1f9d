"""MunicipalityIndexPage: the list of municipalities, and by its own route a page for each of them."""

from typing import Any

from django.http import (
    Http404,
    HttpRequest,
    HttpResponseBase,
    HttpResponsePermanentRedirect,
    HttpResponseRedirect,
)
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page
from wagtail.url_routing import RouteResult

from tandem.content.models import BasePage
from tandem.formats.language import current_language
from tandem.places.addresses import address_part, code_in
from tandem.places.finding import Found, find
from tandem.places.gazetteer import gazetteer
from tandem.places.models import Municipality


class MunicipalityIndexPage(BasePage):
    """Lists the municipalities, and has a page for each that makes itself: nobody writes it.

    A municipality's page shows whatever names it: practices, subsidies, news. Only the title and the
    introduction of the list are written here.
    """

    section_key = "municipalities"
    template = "home/municipality/index.html"
    place_template = "home/municipality/page.html"
    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []

    #: The municipality that is read; None for the list itself.
    place: Municipality | None = None

    class Meta:
        verbose_name = _("list of municipalities")
        verbose_name_plural = _("lists of municipalities")

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """`roeselare-36015` under the list is a municipality; the NIS code says which."""
        if self.live and len(path_components) == 1 and (nis := code_in(path_components[0])):
            return RouteResult(self, kwargs={"nis": nis, "part": path_components[0]})
        return super().route(request, path_components)

    def serve(
        self, request: HttpRequest, *args: Any, nis: str = "", part: str = "", **kwargs: Any
    ) -> HttpResponseBase:
        """The list, or a municipality; an old or mistaken name in the address leads to the right one."""
        if nis:
            self.place = gazetteer().get(nis)
            if self.place is None:
                raise Http404
            if part != address_part(self.place):
                return HttpResponsePermanentRedirect(self.address_on(self, request))
        elif (only := self.found(request).only) is not None:
            self.place = only
            return HttpResponseRedirect(self.address_on(self, request))
        return super().serve(request, *args, **kwargs)

    def found(self, request: HttpRequest) -> Found:
        """What fits the words that were typed."""
        return find(request.GET.get("q", ""), gazetteer())

    def get_template(self, request: HttpRequest, *args: Any, **kwargs: Any) -> str:
        """The template of the list, or of a municipality."""
        return self.place_template if self.place else self.template

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """A municipality with its place in the trail, or the list with what was looked for."""
        context = super().get_context(request, *args, **kwargs)
        if self.place is None:
            typed = request.GET.get("q", "").strip()
            return context | {"typed": typed, "found": self.found(request)}
        # In the list itself: search engines read the same trail as people.
        context["breadcrumbs"].append(
            {"title": self.place.name, "url": self.address_on(self, request)}
        )
        return context | {"place": self.place}

    def title_for_others(self) -> str:
        """The name of the municipality that is read."""
        return self.place.name if self.place else super().title_for_others()

    def description_for_others(self) -> str:
        """What one finds about the municipality that is read."""
        if self.place is None:
            return super().description_for_others()
        return gettext("Inspiring practices, awarded subsidies and news of %(name)s.") % {
            "name": self.place.name
        }

    def address_on(self, page: Page, request: HttpRequest) -> str:
        """A municipality has its own address, with its name in the language of `page`."""
        url = page.get_url(request)
        if self.place is None:
            return url
        here = page.locale_id == self.locale_id
        language = current_language() if here else page.locale.language_code
        return f"{url}{address_part(self.place, language)}/"
