"""What every public page knows of the site: names, menus, sections."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _
from wagtail.models import Page

from tandem.content.models import SiteTexts, readable, site_texts
from tandem.formats.language import current_language
from tandem.formats.phone import phone_link

#: Pages directly under a home page have this depth.
SECTION_DEPTH = 3


def site(request: HttpRequest) -> dict[str, object]:
    """Names, language and menus. Nothing is asked of the database until a template uses it."""
    language = current_language()
    return {
        "site_name": SimpleLazyObject(lambda: site_texts(request).name()),
        "site_tagline": SimpleLazyObject(lambda: _tagline(request)),
        "html_lang": f"{language}-BE",
        "demo": settings.DEMO,
        "home_url": SimpleLazyObject(lambda: reverse("wagtail_serve", args=[""])),
        "main_nav": SimpleLazyObject(lambda: main_nav(request)),
        "footer_nav": SimpleLazyObject(lambda: footer_nav(request)),
        "sections": SimpleLazyObject(lambda: section_urls(request)),
    }


def pages_under_home(request: HttpRequest) -> list[Page]:
    """The readable pages directly under the home page of this language: one query a request."""
    language = current_language()
    found: dict[str, list[Page]] = request.__dict__.setdefault("_pages_under_home", {})
    if language not in found:
        pages = readable(Page.objects.filter(depth=SECTION_DEPTH))
        pages = pages.filter(locale__language_code=language)
        found[language] = list(pages.order_by("path"))
    return found[language]


def main_nav(request: HttpRequest) -> list[dict[str, Any]]:
    """The pages that appear in the main menu."""
    return [_link(page, request) for page in pages_under_home(request) if page.show_in_menus]


def footer_nav(request: HttpRequest) -> list[dict[str, Any]]:
    """The columns of the footer: who we are, every section, the pages about the site itself."""
    pages = pages_under_home(request)
    sections = [page for page in pages if not _is_about_the_site(page)]
    return [
        _about_us(site_texts(request)),
        {
            "title": _("On this site"),
            "links": [_link(page, request) for page in sections],
        },
        {
            "title": _("About this site"),
            "links": [_link(page, request) for page in pages if page not in sections],
        },
    ]


def _is_about_the_site(page: Page) -> bool:
    return not page.show_in_menus and getattr(page.specific_class, "is_about_the_site", False)


def _about_us(texts: SiteTexts) -> dict[str, Any]:
    """Who is behind the site, where to reach them, and whose data are used."""
    organisation, address = texts.words("organisation"), texts.words("address")
    paragraphs = [
        texts.words("footer"),
        "\n".join(part for part in (organisation, address) if part),
        _("Names and codes of municipalities: Statbel (CC BY 4.0)."),
    ]
    links = [
        {"title": block.value["name"], "url": block.value["url"]} for block in texts.social_links
    ]
    if texts.contact_email:
        links.insert(0, {"title": texts.contact_email, "url": f"mailto:{texts.contact_email}"})
    if texts.contact_phone:
        links.insert(0, {"title": texts.contact_phone, "url": phone_link(texts.contact_phone)})
    return {
        "title": texts.name(),
        "paragraphs": [text for text in paragraphs if text],
        "links": links,
    }


def _tagline(request: HttpRequest) -> str:
    return site_texts(request).words("tagline") or _("Municipalities and organisations")


def section_urls(request: HttpRequest) -> dict[str, str]:
    """Where the sections of this language are: `{"news": "/nl/nieuws/", …}`. Kept for the request."""
    language = current_language()
    found: dict[str, dict[str, str]] = request.__dict__.setdefault("_section_urls", {})
    if language not in found:
        found[language] = {
            key: page.get_url(request)
            for page in pages_under_home(request)
            if (key := getattr(page.specific_class, "section_key", ""))
        }
    return found[language]


def _link(page: Page, request: HttpRequest) -> dict[str, Any]:
    url = page.get_url(request)
    return {"title": page.title, "url": url, "current": bool(url and request.path.startswith(url))}
