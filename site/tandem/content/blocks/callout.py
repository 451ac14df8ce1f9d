"""What a reader must not miss."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from tandem.content.blocks.rich_text import INLINE_FEATURES


class CalloutBlock(blocks.RichTextBlock):
    """A sentence or two that stand out from the text."""

    def __init__(self, features: list[str] | None = None, **kwargs: object) -> None:
        super().__init__(features=features or INLINE_FEATURES, **kwargs)

    class Meta:
        icon = "info-circle"
        label = _("Call-out")
        description = _("One thing that the reader must not miss. One a page is enough.")
        template = "blocks/callout.html"
        preview_value = _(
            "<p>An application that is saved is not yet an application that is <b>submitted</b>.</p>"
        )
