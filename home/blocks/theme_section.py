"""A numbered section of a theme: a title, a text, and what belongs to it."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from tandem.content.blocks import (
    CalloutBlock,
    DocumentBlock,
    HeadingBlock,
    ListBlock,
    ParagraphsBlock,
    QuoteBlock,
    RelatedPagesBlock,
)
from tandem.content.blocks.rich_text import FEATURES

#: The title of the section is a heading of the second level; within it they begin at the third.
SECTION_FEATURES = [feature for feature in FEATURES if feature != "h2"]


class SectionTextBlock(blocks.StreamBlock):
    """What the text of a section can hold, the most used first."""

    rich_text = ParagraphsBlock(features=SECTION_FEATURES)
    list = ListBlock()
    callout = CalloutBlock()
    quote = QuoteBlock()


class ThemeSectionBlock(blocks.StructBlock):
    """A part of a theme. Its number is made by the page, so that it is always right."""

    title = HeadingBlock(
        label=_("title"), max_length=150, help_text=_("Write it without a number: the page counts.")
    )
    text = SectionTextBlock(
        label=_("text"),
        required=False,
        help_text=_("Say what is done, for whom, and how one takes part."),
    )
    pages = blocks.ListBlock(
        blocks.PageChooserBlock(label=_("page")),
        label=_("related pages"),
        default=[],
        help_text=_("They are linked under the text, for each reader in her own language."),
    )
    documents = blocks.ListBlock(
        DocumentBlock(),
        label=_("documents"),
        default=[],
        help_text=_("Add the files that go with this section, such as a checklist."),
    )

    class Meta:
        icon = "list-ol"
        label = _("Section")
        description = _("One part of the theme, with its own title in the table of contents.")
        preview_value = {
            "title": _("A network of nineteen municipalities"),
            "text": [("rich_text", _("<p>Officers exchange experiences.</p>"))],
            "pages": [],
            "documents": [],
        }
        preview_template = "home/theme/section_preview.html"


class ThemeSectionsBlock(blocks.StreamBlock):
    """The sections in the order in which readers meet them."""

    section = ThemeSectionBlock()


class RelatedGroupsBlock(blocks.StreamBlock):
    """Groups of pages as cards: programmes, calls, networks, practices."""

    related_pages = RelatedPagesBlock()
