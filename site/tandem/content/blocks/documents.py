"""The files that belong to a page."""

from wagtail import blocks

from tandem.content.blocks.document import DocumentBlock


class DocumentsBlock(blocks.StreamBlock):
    """Files to download, in the order in which readers need them."""

    document = DocumentBlock()
