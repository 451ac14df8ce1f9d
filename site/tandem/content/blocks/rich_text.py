"""Paragraphs."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

#: A part of a text in the other language (`tandem.content.rich_text.language_of_part`).
LANGUAGES = ["lang-nl", "lang-fr"]
#: What writers may use; no colours, no alignment, no pictures inside paragraphs.
FEATURES = ["h2", "h3", "bold", "italic", "ol", "ul", "link", "document-link", *LANGUAGES]
INLINE_FEATURES = ["bold", "italic", "link", *LANGUAGES]


class ParagraphsBlock(blocks.RichTextBlock):
    """Paragraphs with headings, lists, links, bold and italic."""

    def __init__(self, features: list[str] | None = None, **kwargs: object) -> None:
        super().__init__(features=features or FEATURES, **kwargs)

    class Meta:
        icon = "pilcrow"
        label = _("Paragraphs")
        description = _("Running text with lists and links. One idea a paragraph.")
        template = "blocks/rich_text.html"
        preview_value = _(
            "<p>Municipalities, welfare centres and associations may apply <b>together</b>.</p>"
            "<ul><li>One municipality applies.</li><li>The others are partners.</li></ul>"
        )
