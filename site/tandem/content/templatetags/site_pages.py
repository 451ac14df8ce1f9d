"""Cards of pages, pictures in a text, links to files."""

from collections.abc import Iterable
from typing import Any

from django import template
from django.utils.safestring import SafeString
from wagtail.images.models import AbstractImage

from tandem.content.linked import linked_pages
from tandem.content.listing import load_card_pictures
from tandem.content.models import SiteDocument
from tandem.content.municipality_links import municipality_url as url_of_municipality
from tandem.content.pictures import CARD, FIGURE, GALLERY, picture_html
from tandem.formats.file_size import file_size
from tandem.formats.language import current_language
from tandem.places.models import Municipality

register = template.Library()


@register.inclusion_tag("components/card/card.html", takes_context=True)
def page_card(context: dict[str, Any], page: Any, heading: str = "h3") -> dict[str, Any]:
    """The card of a page; `page` is anything with `card(request)`."""
    return {"card": page.card(context.get("request")), "heading": heading}


@register.simple_tag(name="linked_pages")
def pages_in_language(page: Any, chosen: Iterable[Any]) -> list[Any]:
    """The chosen pages in the language of `page`; those without a translation are left out."""
    found = linked_pages(page, chosen) if page else []
    load_card_pictures([each for each in found if hasattr(each, "card")])
    return [each for each in found if hasattr(each, "card")]


@register.simple_tag
def figure_picture(image: AbstractImage | None) -> str | SafeString:
    """A picture in a text, with the description given there."""
    if image is None:
        return ""
    return picture_html(image, FIGURE, alt=image.contextual_alt_text or "", loading="lazy")


@register.simple_tag
def gallery_picture(image: AbstractImage | None) -> str | SafeString:
    """A picture among others, with the description given there."""
    if image is None:
        return ""
    return picture_html(image, GALLERY, alt=image.contextual_alt_text or "", loading="lazy")


@register.simple_tag
def poster_picture(image: AbstractImage | None) -> str | SafeString:
    """A picture beside a title that says what it is."""
    return picture_html(image, CARD, alt="", loading="lazy") if image else ""


@register.simple_tag(takes_context=True)
def municipality_url(context: dict[str, Any], place: Municipality | None) -> str:
    """The address of a municipality's page; empty where there is none."""
    return url_of_municipality(context["request"], place)


@register.inclusion_tag("components/document_link/document_link.html", takes_context=True)
def document_link(context: dict[str, Any], value: Any) -> dict[str, Any]:
    """A link to a file that says what it is; `value` is a DocumentBlock's value or a SiteDocument.

    Kind, type and size come from the file, so that nobody types (or mistypes) them.
    """
    if isinstance(value, SiteDocument):
        document, title = value, ""
    else:
        document, title = value["document"], value["title"]
    if document is None:  # the file was deleted
        return {"url": "", "title": title, "type": ""}
    foreign = document.language != current_language()
    return {
        "url": document.url,
        "kind": document.get_kind_display() if document.kind else "",
        "title": title or document.title,
        "type": document.file_extension.lower(),
        "size": file_size(document.get_file_size()),
        "language": document.get_language_display() if foreign else "",
        "hreflang": document.language,
        "title_lang": document.language if foreign and not title else "",
        "ask": document.asks_for_another_form,
        "contact_url": context.get("sections", {}).get("contact", "")
        if document.asks_for_another_form
        else "",
    }
