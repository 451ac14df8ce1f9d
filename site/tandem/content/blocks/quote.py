"""Somebody's words."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from tandem.formats.language import CHOICES


class QuoteBlock(blocks.StructBlock):
    """What somebody said, in the language in which it was said."""

    text = blocks.TextBlock(
        label=_("words"), help_text=_("Write the words without quotation marks.")
    )
    speaker = blocks.CharBlock(
        label=_("speaker"),
        required=False,
        max_length=150,
        help_text=_("Write name and function as the person wants to be mentioned."),
    )
    language = blocks.ChoiceBlock(
        label=_("language of the quote"),
        choices=CHOICES,
        required=False,
        help_text=_("Choose it only if it differs from the language of the page."),
    )

    class Meta:
        icon = "openquote"
        label = _("Quote")
        description = _("Somebody's own words, with or without a name.")
        template = "blocks/quote.html"
        preview_value = {
            "text": _("Less double work and faster referral: that is what we gain."),
            "speaker": _("A participant"),
        }
