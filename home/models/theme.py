"""ThemePage: a subject with numbered sections, and everything on the site that belongs to it."""

from dataclasses import dataclass, field
from typing import Any, Self

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail.search import index

from home.blocks import RelatedGroupsBlock, ThemeSectionsBlock
from tandem.content.blocks import DocumentsBlock
from tandem.content.linked import linked_pages
from tandem.content.listing import load_card_pictures
from tandem.content.models import BasePage, SitePageQuerySet

#: With more sections than these, a table of contents comes before them.
SECTIONS_WITHOUT_CONTENTS = 3


@dataclass(frozen=True)
class Section:
    """A section as readers see it; `anchor` is the last part of its address."""

    number: int
    title: str
    text: Any
    pages: list[Any]
    documents: list[Any]

    @property
    def anchor(self) -> str:
        """`section-2`."""
        return f"section-{self.number}"


@dataclass(frozen=True)
class Group:
    """Pages that belong to the theme, under their title."""

    title: str
    pages: list[Any] = field(default_factory=list)


class ThemeQuerySet(SitePageQuerySet):
    """Questions about themes."""

    def in_order(self) -> Self:
        """What anybody may read, in the order that editors gave it."""
        return self.readable().order_by("path")


ThemeManager = PageManager.from_queryset(ThemeQuerySet)


class ThemePage(BasePage):
    """A theme, such as equal opportunities: what is done about it, for whom, and what goes with it.

    Write a section for each thing that readers come for; the page numbers them. Under the sections
    stand the programmes, calls, networks and practices of the theme. A theme may hold smaller ones.
    """

    sections = StreamField(
        ThemeSectionsBlock(),
        blank=True,
        verbose_name=_("sections"),
        help_text=_("They are numbered; from four on, a table of contents comes before them."),
    )
    related = StreamField(
        RelatedGroupsBlock(),
        blank=True,
        verbose_name=_("what belongs to this theme"),
        help_text=_(
            "Make a group for programmes, one for calls, one for networks, one for practices."
        ),
    )
    documents = StreamField(
        DocumentsBlock(),
        blank=True,
        verbose_name=_("documents"),
        help_text=_("Add checklists and other files about the whole theme."),
    )

    objects = ThemeManager()

    content_panels = [
        *BasePage.intro_panels,
        FieldPanel("sections"),
        FieldPanel("related"),
        FieldPanel("documents"),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("sections")]
    template = "home/theme/page.html"
    parent_page_types = ["home.ThemeIndexPage", "home.ThemePage"]
    subpage_types = ["home.ThemePage"]

    class Meta:
        verbose_name = _("theme")
        verbose_name_plural = _("themes")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Sections with their numbers, what belongs to the theme, and the smaller themes in it."""
        linked = self._linked()
        sections = self._numbered(linked)
        groups = [
            Group(block.value["title"], _those(linked, block.value["pages"]))
            for block in self.related
        ]
        smaller = list(ThemePage.objects.child_of(self).in_order()) if self.pk else []
        load_card_pictures([self], smaller, *(group.pages for group in groups))
        return super().get_context(request, *args, **kwargs) | {
            "sections_of_theme": sections,
            "has_contents": len(sections) > SECTIONS_WITHOUT_CONTENTS,
            "groups": [group for group in groups if group.pages],
            "smaller": smaller,
        }

    def _linked(self) -> dict[Any, Any]:
        """Every page that is named here, in the reader's language, by translation key."""
        streams = (self.sections, self.related)
        chosen = [page for stream in streams for block in stream for page in block.value["pages"]]
        return {page.translation_key: page for page in linked_pages(self, chosen)}

    def _numbered(self, linked: dict[Any, Any]) -> list[Section]:
        return [
            Section(
                number=number,
                title=block.value["title"],
                text=block.value["text"],
                pages=_those(linked, block.value["pages"]),
                documents=list(block.value["documents"]),
            )
            for number, block in enumerate(self.sections, start=1)
        ]


def _those(linked: dict[Any, Any], chosen: Any) -> list[Any]:
    keys = dict.fromkeys(page.translation_key for page in chosen if page is not None)
    return [linked[key] for key in keys if key in linked]
