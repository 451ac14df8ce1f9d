"""Pictures side by side."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from tandem.content.blocks.image import PictureBlock


class GalleryBlock(blocks.ListBlock):
    """Pictures with their captions in a grid; all of them are seen, nothing slides or opens."""

    def __init__(self, child_block: blocks.Block | None = None, **kwargs: object) -> None:
        super().__init__(child_block or PictureBlock(), **kwargs)

    class Meta:
        icon = "grip"
        label = _("Gallery")
        description = _("Two to twelve pictures that belong together, each with its caption.")
        template = "blocks/gallery.html"
        min_num = 2
        max_num = 12

    def get_preview_value(self) -> Any:
        """Three times the newest picture of the library."""
        return self.normalize([self.child_block.get_preview_value()] * 3)
