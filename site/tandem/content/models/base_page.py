"""BasePage: what every page of the site has."""

from typing import Any

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, PublishingPanel, TitleFieldPanel
from wagtail.models import Page, PageViewRestriction
from wagtail.search import index

from tandem.content import previews
from tandem.content.cards import Card
from tandem.content.models.queries import SitePageManager
from tandem.content.models.site_image import SiteImage
from tandem.content.models.site_texts import site_texts
from tandem.content.page_form import SitePageForm
from tandem.content.pictures import CARD, HERO, picture_html
from tandem.content.sharing import canonical, shared_card
from tandem.content.structured import Node, as_script, breadcrumbs, organisation


class BasePage(Page):
    """Introduction, picture and search text; first and last publication are shown to readers."""

    introduction = models.TextField(
        _("introduction"),
        max_length=500,
        blank=True,
        help_text=_(
            "One or two sentences under the title. Cards and search results show them too."
        ),
    )
    picture = models.ForeignKey(
        SiteImage,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("picture"),
        help_text=_("Shown under the introduction and on cards. A page does well without one."),
    )

    objects = SitePageManager()

    #: The foreign keys that the page and its card show.
    fetched_with: tuple[str, ...] = ("picture",)
    #: How home pages and menus refer to a section, such as "news"; only on index pages.
    section_key = ""
    #: Whether it tells about the site itself; the footer keeps such pages together.
    is_about_the_site = False
    #: Colours the card: call, news, practice or award.
    card_kind = ""
    #: The texts that can describe the page where the one for search engines is empty.
    described_by: tuple[str, ...] = ("introduction",)

    base_form_class = SitePageForm

    intro_panels = [
        TitleFieldPanel("title", help_text=_("The title as readers see it, in plain words.")),
        FieldPanel("introduction"),
        FieldPanel("picture"),
    ]
    content_panels = intro_panels
    promote_panels = [
        MultiFieldPanel(
            [
                FieldPanel(
                    "slug", help_text=_("The last part of the address. Keep it once it is public.")
                ),
                FieldPanel(
                    "seo_title",
                    help_text=_("The title in search results, where the title itself is too long."),
                ),
                FieldPanel(
                    "search_description",
                    help_text=_("One sentence of at most 155 characters for search results."),
                ),
            ],
            _("For search engines"),
        ),
        MultiFieldPanel(
            [
                FieldPanel(
                    "show_in_menus",
                    help_text=_("A page directly under the home page appears in the main menu."),
                )
            ],
            _("For menus"),
        ),
    ]
    settings_panels = [
        PublishingPanel(
            help_text=_(
                "Days and hours are Belgian time. The page goes live at the first moment, once it is "
                "approved, and disappears from the site at the second. Each language has its own."
            )
        )
    ]
    search_fields = [*Page.search_fields, index.SearchField("introduction")]

    class Meta:
        abstract = True

    @property
    def type_name(self) -> str:
        """The type of the page, for whoever reads the source: tests, statistics, support."""
        return type(self).__name__

    def trail(self) -> list[Page]:
        """The live pages above this one, from the home page down; routing usually brings them."""
        if (self.depth or 0) <= 2:
            return []
        if not hasattr(self, "_trail"):
            above = self.get_ancestors().filter(depth__gt=1, live=True)
            self._trail = list(above.order_by("depth"))
        return self._trail

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Tells the context processors which page is read, and gives the trail to it."""
        request.served_page = self  # type: ignore[attr-defined]
        context = super().get_context(request, *args, **kwargs)
        crumbs = [
            {
                "title": pgettext("breadcrumb", "Home") if page.depth == 2 else page.title,
                "url": page.get_url(request),
            }
            for page in self.trail()
        ]
        crumbs.append({"title": self.title, "url": self.get_url(request)})
        # Lazy: asked for by the template, when the page has fetched its pictures together.
        card = SimpleLazyObject(lambda: shared_card(self, request))
        return context | {
            "breadcrumbs": crumbs,
            "shared": card,
            "canonical": canonical(self, request),
            "structured": SimpleLazyObject(lambda: self._structured(request, crumbs, card)),
        }

    def _structured(self, request: HttpRequest, crumbs: list[dict[str, Any]], card: Any) -> str:
        nodes = [organisation(self.site_name(request)), breadcrumbs(crumbs)]
        if own := self.structured_data(request):
            nodes.append(own | ({"image": card.picture} if card.picture else {}))
        return as_script(nodes)

    def structured_data(self, request: HttpRequest) -> Node | None:
        """What search engines learn of this kind of page (JSON-LD); None where there is nothing."""
        return None

    def site_name(self, request: HttpRequest) -> str:
        """The name that administrators gave the site, in the language that is read."""
        return site_texts(request).name()

    def title_for_others(self) -> str:
        """What search engines, shared links and the window of the browser call the page."""
        return self.seo_title or self.title

    def description_for_others(self) -> str:
        """The first text there is to describe the page by, for search engines and shared links."""
        texts = [self.search_description, *(getattr(self, name) for name in self.described_by)]
        return next((text for text in texts if text), "")

    preview_modes = previews.MODES

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """The page itself, its other language, or its card in a message."""
        if mode_name == previews.OTHER_LANGUAGE:
            return previews.other_language(self, request)
        if mode_name == previews.SHARED:
            return previews.as_shared_link(self, request)
        return super().serve_preview(request, mode_name)

    def address_on(self, page: Page, request: HttpRequest) -> str:
        """Where what is read here stands on `page`: this page itself, or its translation.

        A page that shows more than one thing by its own route says so here; language switch and
        search engines follow it.
        """
        return page.get_url(request)

    def hero_picture(self) -> str:
        """The page's picture as HTML; empty where there is none."""
        if self.picture is None:
            return ""
        return picture_html(self.picture, HERO, fetchpriority="high")

    def card_picture(self) -> str:
        """The page's picture for a card, without a description: the title beside it says it."""
        return picture_html(self.picture, CARD, alt="", loading="lazy") if self.picture else ""

    def card(self, request: HttpRequest) -> Card:
        """How other pages show this one."""
        return Card(
            title=self.title,
            url=self.get_url(request),
            kind=self.card_kind,
            summary=self.introduction,
            picture=self.card_picture(),
        )

    def get_view_restrictions(self) -> models.QuerySet[PageViewRestriction]:
        """As Wagtail's, in one query: the restrictions on this page and the pages above it."""
        if self.alias_of_id:
            return super().get_view_restrictions()
        above = [self.path[:end] for end in range(self.steplen, len(self.path) + 1, self.steplen)]
        return PageViewRestriction.objects.filter(page__path__in=above)
