"""robots.txt and sitemap.xml: every readable page and municipality with its translations."""

from collections import defaultdict

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from wagtail.models import Page

from home.municipalities.sitemap import municipality_entries
from tandem.content.models import readable


def robots(request: HttpRequest) -> HttpResponse:
    """Everything may be read by machines, but for the CMS and what belongs to people."""
    lines = ["User-agent: *", "Disallow: /cms/", f"Sitemap: {settings.BASE_URL}/sitemap.xml", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


def sitemap(request: HttpRequest) -> HttpResponse:
    """Only live pages, each with the addresses of its live translations, in one query.

    Municipalities with something to read follow: one query a language.
    """
    pages = readable(Page.objects.filter(depth__gt=1)).select_related("locale").order_by("path")
    by_key: dict[object, list[dict[str, object]]] = defaultdict(list)
    entries = []
    for page in pages:
        entry = {
            "code": page.locale.language_code,
            "url": f"{settings.BASE_URL}{page.get_url(request)}",
            "changed": page.last_published_at,
            "alternates": by_key[page.translation_key],
        }
        by_key[page.translation_key].append(entry)
        entries.append(entry)
    entries += municipality_entries(list(pages), request)
    return render(request, "home/sitemap.xml", {"entries": entries}, content_type="application/xml")
