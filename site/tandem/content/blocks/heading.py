"""Headings between paragraphs."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class HeadingBlock(blocks.CharBlock):
    """A heading of the second level, under the title of the page."""

    #: What the checks before publication count with.
    level = 2

    def __init__(self, max_length: int = 120, **kwargs: object) -> None:
        super().__init__(max_length=max_length, **kwargs)

    class Meta:
        icon = "title"
        label = _("Heading")
        description = _("Says in a few words what the next paragraphs are about.")
        template = "blocks/heading.html"
        preview_value = _("Who may apply?")


class SubheadingBlock(HeadingBlock):
    """A heading of the third level; it needs a heading of the second level above it."""

    level = 3

    class Meta:
        icon = "h3"
        label = _("Subheading")
        description = _("Divides what stands under a heading. Most texts need none.")
        template = "blocks/subheading.html"
        preview_value = _("Together with another municipality")
