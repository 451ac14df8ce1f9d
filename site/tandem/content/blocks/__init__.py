"""The blocks of which texts are built, one file each."""

from tandem.content.blocks.body import BodyBlock
from tandem.content.blocks.callout import CalloutBlock
from tandem.content.blocks.document import DocumentBlock
from tandem.content.blocks.documents import DocumentsBlock
from tandem.content.blocks.gallery import GalleryBlock
from tandem.content.blocks.heading import HeadingBlock, SubheadingBlock
from tandem.content.blocks.image import PictureBlock
from tandem.content.blocks.list import ListBlock
from tandem.content.blocks.people import PeopleBlock
from tandem.content.blocks.quote import QuoteBlock
from tandem.content.blocks.related_pages import RelatedPagesBlock
from tandem.content.blocks.rich_text import ParagraphsBlock
from tandem.content.blocks.video import VideoBlock

__all__ = [
    "BodyBlock",
    "CalloutBlock",
    "DocumentBlock",
    "DocumentsBlock",
    "GalleryBlock",
    "HeadingBlock",
    "ListBlock",
    "ParagraphsBlock",
    "PeopleBlock",
    "PictureBlock",
    "QuoteBlock",
    "RelatedPagesBlock",
    "SubheadingBlock",
    "VideoBlock",
]
