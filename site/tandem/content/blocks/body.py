"""The text of a page."""

from wagtail import blocks

from tandem.content.blocks.callout import CalloutBlock
from tandem.content.blocks.document import DocumentBlock
from tandem.content.blocks.gallery import GalleryBlock
from tandem.content.blocks.heading import HeadingBlock, SubheadingBlock
from tandem.content.blocks.image import PictureBlock
from tandem.content.blocks.list import ListBlock
from tandem.content.blocks.people import PeopleBlock
from tandem.content.blocks.quote import QuoteBlock
from tandem.content.blocks.related_pages import RelatedPagesBlock
from tandem.content.blocks.rich_text import ParagraphsBlock
from tandem.content.blocks.video import VideoBlock


class BodyBlock(blocks.StreamBlock):
    """What a text can hold, the most used first."""

    rich_text = ParagraphsBlock()
    heading = HeadingBlock()
    list = ListBlock()
    image = PictureBlock()
    quote = QuoteBlock()
    callout = CalloutBlock()
    document = DocumentBlock()
    subheading = SubheadingBlock()
    people = PeopleBlock()
    gallery = GalleryBlock()
    video = VideoBlock()
    related_pages = RelatedPagesBlock()
