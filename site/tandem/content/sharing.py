"""How a page looks where people share its address: title, description, picture, site."""

import re
from dataclasses import dataclass, replace
from typing import Any, Protocol

from django.conf import settings
from django.http import HttpRequest

from tandem.content.pictures import SHARE, made_size
from tandem.formats.language import current_language
from tandem.formats.whole_numbers import whole_number

#: Other sites cut a title and a description at about these lengths.
TITLE, DESCRIPTION = 90, 200


class SharedPage(Protocol):
    """What is asked of a page here: a BasePage, which this module may not know."""

    title: str
    card_kind: str
    translation_key: Any
    locale: Any
    locale_id: int
    picture: Any

    def address_on(self, page: Any, request: HttpRequest) -> str | None:
        """Where what is read here stands on `page`, on this site."""

    def site_name(self, request: HttpRequest) -> str:
        """The name of the site as its readers know it."""

    def title_for_others(self) -> str:
        """What it is called outside the site."""

    def description_for_others(self) -> str:
        """The first text there is to describe it by."""


@dataclass(frozen=True)
class SharedCard:
    """The values of the Open Graph tags; addresses are whole."""

    title: str
    description: str
    url: str
    site: str
    kind: str
    locale: str
    picture: str = ""
    picture_alt: str = ""
    width: int = 0
    height: int = 0

    @property
    def host(self) -> str:
        """What messages show under the card."""
        return self.url.split("/")[2]


def whole(url: str) -> str:
    """An address of this site with its host."""
    return url if "://" in url else f"{settings.BASE_URL}{url}"


def page_url(page: SharedPage, request: HttpRequest) -> str:
    """The whole address of a page; of the site where the page has none yet."""
    return whole(page.address_on(page, request) or "/")


def shared_card(page: SharedPage, request: HttpRequest) -> SharedCard:
    """The card of this page; a picture of which this size is not made yet is left out."""
    language = current_language()  # that of the page: its address begins with it
    card = SharedCard(
        title=_cut(page.title_for_others(), TITLE),
        description=_cut(page.description_for_others(), DESCRIPTION),
        url=page_url(page, request),
        site=page.site_name(request),
        kind="article" if page.card_kind == "news" else "website",
        locale=f"{language}_BE",
    )
    rendition = made_size(page.picture, SHARE)
    if rendition is None:
        return card
    return replace(
        card,
        picture=whole(rendition.url),
        picture_alt=page.picture.default_alt_text,
        width=rendition.width,
        height=rendition.height,
    )


def canonical(page: SharedPage, request: HttpRequest) -> str:
    """The one address of what is read: without filters, with the number of a later part of a list."""
    part = whole_number(request.GET.get("page", "")) or 1
    url = page_url(page, request)
    return f"{url}?page={part}" if part > 1 else url


def _cut(text: str, most: int) -> str:
    """At most so many characters, ending after a word; spaces that hold a French sign stay."""
    text = re.sub(r"[ \t\r\n]+", " ", text).strip()
    if len(text) <= most:
        return text
    return f"{text[: most - 1].rsplit(' ', 1)[0].rstrip(',;:')}…"
