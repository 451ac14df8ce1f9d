"""Other pages of the site that a reader may want next."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class RelatedPagesBlock(blocks.StructBlock):
    """Pages as cards. Choose them once: each reader gets them in her own language."""

    title = blocks.CharBlock(
        label=_("title"),
        required=False,
        max_length=120,
        help_text=_("Left empty, the heading is “Read more”."),
    )
    pages = blocks.ListBlock(blocks.PageChooserBlock(label=_("page")), label=_("pages"), min_num=1)

    class Meta:
        icon = "link"
        label = _("Related pages")
        description = _("Pages of this site, as cards. Pages without a translation are left out.")
        template = "blocks/related_pages.html"
