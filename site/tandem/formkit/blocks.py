"""The blocks of which a form is built."""

from wagtail import blocks


class SectionsBlock(blocks.StreamBlock):
    """Sections, each with a title and fields."""

    section = blocks.StructBlock([("title", blocks.CharBlock())])
