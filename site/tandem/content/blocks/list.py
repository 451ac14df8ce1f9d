"""A list of short lines."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class ListBlock(blocks.ListBlock):
    """A bulleted list; the equals sign of the house marks each line."""

    def __init__(self, child_block: blocks.Block | None = None, **kwargs: object) -> None:
        super().__init__(child_block or blocks.CharBlock(label=_("line"), max_length=400), **kwargs)

    class Meta:
        icon = "list-ul"
        label = _("List")
        description = _("Short lines of the same kind. Use paragraphs for longer text.")
        template = "blocks/list.html"
        preview_value = [
            _("A steering group of five people"),
            _("Five working groups"),
            _("A network meeting"),
        ]
