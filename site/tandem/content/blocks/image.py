"""A picture in the text."""

from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageBlock

from tandem.content.pictures import newest_picture


class PictureBlock(blocks.StructBlock):
    """A picture with a description in the language of the page, and a caption if it needs one."""

    image = ImageBlock(
        label=_("picture"),
        help_text=_("Describe what matters in it, or say that it only decorates the page."),
    )
    caption = blocks.CharBlock(
        label=_("caption"),
        required=False,
        max_length=250,
        help_text=_("Say what the reader cannot see: who, where, when."),
    )

    class Meta:
        icon = "image"
        label = _("Picture")
        description = _("A picture with a description for people who cannot see it.")
        template = "blocks/image.html"

    def get_preview_value(self) -> Any:
        """The newest picture of the library."""
        return self.normalize(
            {"image": newest_picture(), "caption": gettext("Who, where and when, in a few words.")}
        )
