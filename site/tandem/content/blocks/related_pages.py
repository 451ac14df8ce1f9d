"""Other pages of the site that a reader may want next."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.models import Locale, Page


class RelatedPagesBlock(blocks.StructBlock):
    """Pages as cards. Choose them once: each reader gets them in her own language."""

    title = blocks.CharBlock(
        label=_("title"),
        required=False,
        max_length=120,
        help_text=_("Left empty, the heading is “Read more”."),
    )
    pages = blocks.ListBlock(
        blocks.PageChooserBlock(label=_("page")),
        label=_("pages"),
        min_num=1,
        help_text=_("Choose them in one language; each reader gets them in her own."),
    )

    class Meta:
        icon = "link"
        label = _("Related pages")
        description = _("Pages of this site, as cards. Pages without a translation are left out.")
        template = "blocks/related_pages.html"

    def get_preview_value(self) -> Any:
        """The two pages that were published last in the language of the editor."""
        newest = Page.objects.live().public().filter(depth__gt=2, locale=Locale.get_active())
        pages = list(newest.order_by("-last_published_at")[:2])
        return self.normalize({"title": "", "pages": pages})

    def get_preview_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        """Shown as if one of the pages were read."""
        return {**(parent_context or {}), "page": next(iter(value["pages"]), None)}
