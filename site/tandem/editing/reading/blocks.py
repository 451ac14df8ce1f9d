"""Blocks of any StreamField, by what they are: types of pages to come need no line here."""

from collections.abc import Iterator
from typing import Any

from wagtail import blocks
from wagtail.contrib.table_block.blocks import TableBlock
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock, ImageChooserBlock

from tandem.content.blocks import HeadingBlock, QuoteBlock
from tandem.editing.reading.pieces import (
    Chosen,
    File,
    Heading,
    Link,
    Paragraph,
    Picture,
    Piece,
    Place,
    Table,
)
from tandem.editing.reading.rich_text import read_rich_text


def read_block(block: Any, value: Any, place: Place, language: str = "") -> Iterator[Piece]:
    """The pieces of one block and of those inside it; the id is that of the nearest row."""
    if value is None:
        return
    if isinstance(block, ImageBlock | ImageChooserBlock):
        yield _picture(block, value, place)
    elif isinstance(block, blocks.BaseStreamBlock):
        for child in value:
            yield from read_block(child.block, child.value, Place(place.field, child.id or ""))
    elif isinstance(block, blocks.ListBlock):
        for child in value.bound_blocks:
            inner = Place(place.field, child.id or place.block)
            yield from read_block(block.child_block, child.value, inner, language)
    elif isinstance(block, TypedTableBlock):
        yield from _typed_table(value, place, language)
    elif isinstance(block, TableBlock):
        header = value.get("first_row_is_table_header") or value.get("first_col_is_header")
        yield Table(bool(header), place)
    elif isinstance(block, blocks.BaseStructBlock):
        yield from _parts(block, value, place, language)
    else:
        yield from _leaf(block, value, place, language)


def _parts(block: Any, value: Any, place: Place, language: str) -> Iterator[Piece]:
    if isinstance(block, QuoteBlock):  # said in a language of its own
        language = value.get("language") or language
    for name, child in block.child_blocks.items():
        if name == "title" and hasattr(block, "title_level"):
            yield Heading(str(value["title"]).strip(), block.title_level, place)
        else:
            yield from read_block(child, value.get(name), place, language)


def _leaf(block: Any, value: Any, place: Place, language: str) -> Iterator[Piece]:
    if isinstance(block, blocks.RichTextBlock):
        yield from read_rich_text(value.source, place, language)
    elif isinstance(block, HeadingBlock):
        yield Heading(str(value).strip(), block.level, place)
    elif isinstance(block, DocumentChooserBlock):
        yield File(value, place)
    elif isinstance(block, blocks.PageChooserBlock):
        yield Chosen(value.pk, place)
    elif isinstance(block, blocks.URLBlock):
        if value:
            yield Link("", str(value), place, url=str(value), in_text=False)
    elif isinstance(block, blocks.CharBlock | blocks.TextBlock) and str(value).strip():
        yield Paragraph(str(value).strip(), place, language)


def _picture(block: Any, value: Any, place: Place) -> Picture:
    if isinstance(block, ImageBlock):
        decorative = bool(getattr(value, "decorative", False))
        description = getattr(value, "contextual_alt_text", "") or ""
    else:
        decorative = bool(getattr(value, "is_decorative", False))
        description = getattr(value, "default_alt_text", "")
    return Picture(value.title, description.strip(), decorative, place)


def _typed_table(value: Any, place: Place, language: str) -> Iterator[Piece]:
    yield Table(any(column["heading"].strip() for column in value.columns), place)
    for row in value.row_data:
        for column, cell in zip(value.columns, row["values"], strict=False):
            yield from read_block(column["block"], cell, place, language)
