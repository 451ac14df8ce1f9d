"""A page of any type, taken apart."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

from django.conf import settings
from django.db import models
from wagtail.documents import get_document_model
from wagtail.fields import RichTextField, StreamField
from wagtail.images import get_image_model
from wagtail.models import Page

from tandem.editing.reading.blocks import read_block
from tandem.editing.reading.pieces import (
    Chosen,
    File,
    Link,
    PageText,
    Paragraph,
    Picture,
    Piece,
    Place,
)
from tandem.editing.reading.rich_text import read_rich_text

#: Texts of Wagtail's own that nobody reads as running text.
NOT_READ = {"seo_title", "search_description", "draft_title", "url_path", "title"}


def read_page(page: Page) -> PageText:
    """Everything in it, and what it links to: at most four queries."""
    text = PageText(
        language=page.locale.language_code,
        title=page.title.strip(),
        introduction=getattr(page, "introduction", "").strip(),
        search_description=page.search_description.strip(),
        has_introduction=hasattr(page, "introduction"),
        pieces=list(read_fields(page)),
    )
    links, chosen = text.of(Link), text.of(Chosen)
    wanted = {link.page for link in links} | {piece.page for piece in chosen}
    text.live_pages = _live_titles(wanted - {None})
    documents = {link.document for link in links} - {None}
    if documents:
        text.documents = get_document_model().objects.in_bulk(documents)
    return text


def read_fields(page: Page) -> Iterator[Piece]:
    """The pieces of all fields of the page, in the order in which they are edited."""
    for field in page._meta.get_fields():
        if not isinstance(field, models.Field) or field.name in NOT_READ:
            continue
        value, place = getattr(page, field.name, None), Place(field.name)
        if isinstance(field, StreamField):
            yield from read_block(field.stream_block, value, place)
        elif isinstance(field, RichTextField):
            yield from read_rich_text(value or "", place)
        elif isinstance(field, models.TextField) and value:
            yield Paragraph(str(value).strip(), place)
        elif field.is_relation and value is not None:
            yield from _read_chosen(page, field, value)


def outward_links(page: Page) -> set[str]:
    """The full addresses of the web that the page links to; links to chosen pages are no addresses."""
    return {whole for piece in _links(page) if piece.url and (whole := _whole(piece.url))}


def _whole(url: str) -> str:
    """With this site's host where it has none; empty where it leads to no website."""
    try:
        whole = urljoin(settings.BASE_URL, url).split("#")[0]
    except ValueError:  # no address: the checks tell the editor
        return ""
    return whole if whole.startswith(("http://", "https://")) else ""


def _links(page: Page) -> Iterator[Link]:
    for piece in read_fields(page):
        if isinstance(piece, Link):
            yield piece
    for field in page._meta.get_fields():
        if isinstance(field, models.URLField) and (value := getattr(page, field.name, "")):
            yield Link("", value, Place(field.name), url=value, in_text=False)


def _live_titles(numbers: set[Any]) -> dict[int, str]:
    if not numbers:
        return {}
    return dict(Page.objects.filter(pk__in=numbers, live=True).values_list("pk", "title"))


def _read_chosen(page: Page, field: models.Field, value: Any) -> Iterator[Piece]:
    """A document or picture in a field of its own; readers get a picture's words in the page's language."""
    model = field.related_model
    place = Place(f"{field.name}-chooser")  # the field itself is hidden: nothing can lead there
    if not isinstance(model, type):
        return
    if issubclass(model, get_document_model()):
        yield File(value, place)
    elif issubclass(model, get_image_model()):
        words = getattr(value, f"description_{page.locale.language_code}")
        yield Picture(value.title, words.strip(), value.is_decorative, place)
